import { buttonClass } from '@/components/ui/button'

export default function NotFoundPage() {
  return (
    <main id="inhoud" className="mx-auto max-w-prose space-y-4 px-4 py-16">
      <h1>Deze pagina is er niet</h1>
      <p>Het adres klopt niet, of de pagina is niet voor u bedoeld.</p>
      <a href="/" className={buttonClass()}>
        Naar uw startpagina
      </a>
    </main>
  )
}
