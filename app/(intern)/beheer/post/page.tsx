import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Bladeren } from '@/components/cijfers/kern/bladeren'
import { Uitkomst } from '@/components/platform/uitkomst'
import { Postfilter } from '@/components/post/postfilter'
import { Postlijst } from '@/components/post/postlijst'
import { Notice } from '@/components/ui/notice'
import { formatAantal } from '@/lib/platform/getal'
import { postkeuzeSchema, postPad } from '@/lib/post/post-schema'
import { listBerichten } from '@/lib/post/postvak-data'
import { sendsMail } from '@/lib/post/postweg'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { mayEverywhere } from '@/lib/toegang/policy'
import { requireActor } from '@/lib/toegang/session-web'
import { Proefmail } from './proefmail'

export const metadata: Metadata = { title: 'Post' }

/** Every mail that was written, for who looks after it: accounts for the beheerder, a round for the bureau. */
export default async function Post({ searchParams }: PageProps<'/beheer/post'>) {
  const actor = await requireActor('/beheer/post')
  const query = await searchParams
  const keuze = postkeuzeSchema.parse(query)
  const { soorten, regels, totaal, pagina, paginas } = await orNotFound(listBerichten(actor, keuze))
  const maakt = mayEverywhere(actor.aanstellingen, 'post.account.lezen')
  return (
    <div className="space-y-5">
      <h1>Post</h1>
      {query.proef !== undefined && (
        <Uitkomst key={String(query.proef)} tone="good">
          De proefmail aan {actor.email} staat klaar. Hieronder ziet u wat ervan komt.
        </Uitkomst>
      )}
      {!sendsMail() && (
        <Notice tone="info">Er gaat hier geen mail de deur uit. U ziet elke mail zoals hij eruit zou zien.</Notice>
      )}
      {maakt && (
        <Proefmail
          begin={await beginFormulier(actor, { naam: 'proefmail', pad: '/beheer/post' })}
          keer={randomUUID()}
        />
      )}
      <Postfilter soorten={soorten} keuze={keuze} />
      <p role="status" className="font-semibold">
        {formatAantal(totaal, 'bericht', 'berichten')}
        {paginas > 1 && `, bladzijde ${pagina} van ${paginas}`}
      </p>
      {totaal === 0 ? <p className="rounded bg-vlak p-5">Hier is nog geen mail bij.</p> : <Postlijst regels={regels} />}
      <Bladeren pagina={pagina} paginas={paginas} adres={(nummer) => postPad({ ...keuze, pagina: nummer })} />
    </div>
  )
}
