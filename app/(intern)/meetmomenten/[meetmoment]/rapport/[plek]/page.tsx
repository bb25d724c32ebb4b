import { notFound } from 'next/navigation'
import { Toelichtingpaneel } from '@/components/antwoord/toelichtingpaneel'
import { Teksteditor } from '@/components/rapport/teksteditor'
import { Tekstuitleg } from '@/components/rapport/tekstuitleg'
import { Verwijzingkeuze } from '@/components/rapport/verwijzingkeuze'
import { Paginatitel } from '@/components/shell/paginatitel'
import { getToelichtingen } from '@/lib/antwoord/toelichtingen-data'
import { getRapporttekst, type Plekstand, startRapport } from '@/lib/rapport/rapporttekst-data'
import { fillIn } from '@/lib/rapport/tekst/verwijzing'
import { verwijzingenBij } from '@/lib/rapport/tekst/verwijzinglijst'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { saveTekstAction } from './actions'

type Props = PageProps<'/meetmomenten/[meetmoment]/rapport/[plek]'>

const toelichtingenPerVraag = 3

/** What the toelichtingen beside a text are about. */
function binnen({ onderwerp }: Plekstand): { thema?: string; fase?: number } {
  if (onderwerp.soort === 'thema') return { thema: (onderwerp.regel ?? '').replace(/^thema-/, '') }
  return onderwerp.soort === 'fase' && onderwerp.fase !== null ? { fase: onderwerp.fase } : {}
}

export default async function TekstSchrijven({ params }: Props) {
  const { meetmoment: sleutel, plek: pleksleutel } = await params
  const rapportpad = `/meetmomenten/${sleutel}/rapport`
  const pad = `${rapportpad}/${pleksleutel}`
  const actor = await requireActor(pad)
  await orNotFound(startRapport(actor, sleutel))
  const { meetmoment, publicatie, plekken } = await orNotFound(getRapporttekst(actor, sleutel))
  const index = plekken.findIndex((candidate) => candidate.sleutel === pleksleutel)
  const plek = plekken[index]
  if (!plek || actor.gebruikerId === null) notFound()
  const keuze = binnen(plek)
  const toelichtingen = await orNotFound(
    getToelichtingen(actor, { meetmoment: sleutel, ...keuze }, toelichtingenPerVraag),
  )
  const { tekst, version, updatedAt, updatedBy, concept } = plek
  return (
    <div className="space-y-6">
      <Paginatitel delen={[`${plek.titel} schrijven`, meetmoment.naam]} />
      <header className="space-y-2">
        <p className="text-sm print:hidden">
          <a href={`/meetmomenten/${sleutel}`}>Meetmoment {meetmoment.naam}</a>
          {' › '}
          <a href={rapportpad}>Rapport schrijven</a>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h1>{plek.titel}</h1>
          <a href={`${pad}/versies`} className="inline-flex min-h-8 items-center">
            Versies
          </a>
        </div>
        <p className="max-w-prose text-inkt-zacht">{plek.omschrijving}</p>
      </header>
      <Buren vorige={plekken[index - 1]} volgende={plekken[index + 1]} rapportpad={rapportpad} />
      <div className="grid grid-cols-1 gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <div className="min-w-0">
          <Teksteditor
            gebruikerId={actor.gebruikerId}
            plaats={{ meetmoment: sleutel, plek: plek.sleutel, titel: plek.titel }}
            pad={pad}
            bewaard={{ tekst, version, updatedAt, updatedBy, concept }}
            voorbeeld={{ blokken: fillIn(tekst, publicatie), fouten: plek.fouten }}
            begin={await beginFormulier(actor, { naam: 'tekst', pad })}
            action={saveTekstAction}
          >
            <Tekstuitleg />
          </Teksteditor>
        </div>
        <div className="min-w-0 space-y-8">
          <section aria-labelledby="cijfers" className="space-y-2">
            <h2 id="cijfers">Cijfers invoegen</h2>
            <Verwijzingkeuze lijst={verwijzingenBij(plek.onderwerp, publicatie)} />
          </section>
          <Toelichtingpaneel toelichtingen={toelichtingen} keuze={keuze} />
        </div>
      </div>
      <Buren vorige={plekken[index - 1]} volgende={plekken[index + 1]} rapportpad={rapportpad} onder />
    </div>
  )
}

type Burenprops = {
  vorige: Plekstand | undefined
  volgende: Plekstand | undefined
  rapportpad: string
  onder?: boolean
}

function Buren({ vorige, volgende, rapportpad, onder = false }: Burenprops) {
  return (
    <nav
      aria-label={onder ? 'Vorige en volgende tekst, onderaan' : 'Vorige en volgende tekst'}
      className="flex flex-wrap justify-between gap-x-6 gap-y-1 border-lijn border-y py-1 text-sm print:hidden"
    >
      {vorige ? (
        <a href={`${rapportpad}/${vorige.sleutel}`} className="inline-flex min-h-9 items-center">
          Vorige: {vorige.titel}
        </a>
      ) : (
        <span />
      )}
      {volgende && (
        <a href={`${rapportpad}/${volgende.sleutel}`} className="inline-flex min-h-9 items-center">
          Volgende: {volgende.titel}
        </a>
      )}
    </nav>
  )
}
