import { Onvindbaar } from '@/components/shell/onvindbaar'

export const metadata = { title: 'Deze pagina is er niet' }

export default function NotFoundPage() {
  return (
    <main id="inhoud" className="mx-auto max-w-6xl px-4 py-16">
      <Onvindbaar />
    </main>
  )
}
