'use client'

import { Paginatitel } from '@/components/shell/paginatitel'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="inhoud" className="mx-auto max-w-prose space-y-4 px-4 py-16">
      <Paginatitel delen={['Er ging iets mis']} />
      <h1>Er ging iets mis</h1>
      <p>
        Dat ligt aan ons, niet aan u. Wat u al had opgeslagen, is veilig. Wat u nog aan het typen was, staat in deze
        browser.
      </p>
      <Button onClick={reset}>Probeer het opnieuw</Button>
    </main>
  )
}
