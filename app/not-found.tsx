import { buttonClass } from '@/components/ui/button'
import { findActor } from '@/lib/toegang/session-web'
import { InternFrame, OpenbaarFrame } from './frame'

export const metadata = { title: 'Deze pagina is er niet' }

/** Says the same whether a page is absent or not for this reader. */
export default async function NotFoundPage() {
  const actor = await findActor()
  const Frame = actor ? InternFrame : OpenbaarFrame
  return (
    <Frame actor={actor}>
      <div className="max-w-prose space-y-4">
        <h1>Deze pagina is er niet</h1>
        <p>Het adres klopt niet, of de pagina is niet voor u bedoeld.</p>
        <a href={actor ? '/start' : '/'} className={buttonClass()}>
          {actor ? 'Naar uw startpagina' : 'Naar de voorpagina'}
        </a>
      </div>
    </Frame>
  )
}
