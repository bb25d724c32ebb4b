import { notFound } from 'next/navigation'
import { Bladeren } from '@/components/cijfers/kern/bladeren'
import { Tekstversielijst } from '@/components/rapport/tekstversielijst'
import { Paginatitel } from '@/components/shell/paginatitel'
import { formatAantal } from '@/lib/platform/getal'
import { getRapporttekst, startRapport } from '@/lib/rapport/rapporttekst-data'
import { parseVersiekeuze } from '@/lib/rapport/rapporttekst-schema'
import { getTekstversies } from '@/lib/rapport/tekstversies-data'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { restoreTekstAction } from '../actions'

type Props = PageProps<'/meetmomenten/[meetmoment]/rapport/[plek]/versies'>

export default async function Versies({ params, searchParams }: Props) {
  const { meetmoment: sleutel, plek: pleksleutel } = await params
  const pad = `/meetmomenten/${sleutel}/rapport/${pleksleutel}`
  const actor = await requireActor(`${pad}/versies`)
  const keuze = parseVersiekeuze(await searchParams)
  await orNotFound(startRapport(actor, sleutel))
  const [{ meetmoment, plekken }, versies] = await orNotFound(
    Promise.all([getRapporttekst(actor, sleutel), getTekstversies(actor, sleutel, pleksleutel, keuze)]),
  )
  const plek = plekken.find((candidate) => candidate.sleutel === pleksleutel)
  if (!plek) notFound()
  const { tussenstanden, pagina, paginas, nu } = versies
  const adres = (nummer: number, alles = keuze.metTussenstanden) =>
    `${pad}/versies?${new URLSearchParams({ ...(alles && { tussenstanden: 'ja' }), pagina: String(nummer) })}`
  return (
    <div className="max-w-4xl space-y-5">
      <Paginatitel delen={['Versies', plek.titel, meetmoment.naam]} />
      <header className="space-y-2">
        <p className="text-sm print:hidden">
          <a href={pad}>Terug naar de tekst</a>
        </p>
        <h1>Versies van {plek.titel}</h1>
        <p className="text-inkt-zacht">Meetmoment {meetmoment.naam}. De nieuwste staat bovenaan.</p>
        {tussenstanden > 0 && (
          <p className="max-w-prose">
            {keuze.metTussenstanden
              ? 'Ook wat onder het schrijven is opgeslagen, staat erbij. '
              : `Van wat iemand achter elkaar schreef, ziet u alleen het einde. ${formatAantal(tussenstanden, 'tussenstand is', 'tussenstanden zijn')} weggelaten. `}
            <a href={adres(1, !keuze.metTussenstanden)}>
              {keuze.metTussenstanden ? 'Laat tussenstanden weg' : 'Toon ook de tussenstanden'}
            </a>
          </p>
        )}
      </header>
      <Tekstversielijst
        begin={await beginFormulier(actor, { naam: 'terugzetten', pad: adres(pagina) })}
        versies={versies.versies}
        nu={nu}
        plaats={{ meetmoment: sleutel, plek: pleksleutel }}
        action={restoreTekstAction}
      />
      <Bladeren pagina={pagina} paginas={paginas} adres={adres} />
    </div>
  )
}
