import { buttonClass } from '@/components/ui/button'

/** Says the same whether a page is absent or not for this reader. */
export function Onvindbaar() {
  return (
    <div className="max-w-prose space-y-4">
      <h1>Deze pagina is er niet</h1>
      <p>Het adres klopt niet, of de pagina is niet voor u bedoeld.</p>
      <a href="/" className={buttonClass()}>
        Naar uw startpagina
      </a>
    </div>
  )
}
