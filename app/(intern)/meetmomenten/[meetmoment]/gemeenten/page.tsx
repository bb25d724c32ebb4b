import { Telaat } from '@/components/meetmoment/telaat'
import { Uitkomst } from '@/components/platform/uitkomst'
import { Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { SearchLine } from '@/components/ui/search-line'
import { getBeheerdMeetmoment } from '@/lib/cijfers/kern/cockpit-data'
import { findTeKiezen } from '@/lib/meetmoment/correctie-data'
import { keuzeweigering } from '@/lib/meetmoment/meetmoment'
import { herzieningSchema } from '@/lib/meetmoment/meetmoment-schema'
import { formatDatum } from '@/lib/platform/datum'
import { zoektermSchema } from '@/lib/register/zoeken-schema'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Hersteltermijnformulier, Herzieningformulier } from '../../formulieren'

export default async function Herzieningen({
  params,
  searchParams,
}: PageProps<'/meetmomenten/[meetmoment]/gemeenten'>) {
  const { meetmoment: sleutel } = await params
  const { zoek, gekozen, weggehaald, termijn: bewaard } = await searchParams
  const term = zoektermSchema.parse(zoek ?? '')
  const pad = `/meetmomenten/${sleutel}/gemeenten`
  const hier = term === '' ? pad : `${pad}?${new URLSearchParams({ zoek: term })}`
  const actor = await requireActor(hier)
  const [meetmoment, gevonden] = await orNotFound(
    Promise.all([getBeheerdMeetmoment(actor, sleutel), findTeKiezen(actor, sleutel, term)]),
  )
  const { naam, vervangt, herzieningen, herstelTot } = meetmoment
  const laat = keuzeweigering({ ...meetmoment, correctie: vervangt !== null })
  if (laat || !vervangt) {
    return (
      <Telaat titel={`Gemeenten van ${naam}`} meetmoment={meetmoment}>
        {laat}
      </Telaat>
    )
  }
  const [kiezen, weghalen, termijn] = await Promise.all([
    beginFormulier(actor, { naam: 'kiezen', pad: hier }),
    beginFormulier(actor, { naam: 'weghalen', pad: hier }),
    beginFormulier(actor, { naam: 'hersteltermijn', pad: hier }, { tot: herstelTot ?? '' }),
  ])
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Gemeenten die opnieuw tellen', naam]} />
      <header className="space-y-2">
        <p className="text-sm">
          <a href={`/meetmomenten/${sleutel}`}>Meetmoment {naam}</a>
        </p>
        <h1>Welke gemeenten tellen opnieuw?</h1>
        <p className="max-w-prose">
          Van deze gemeenten tellen alle antwoorden zoals ze zijn op het moment dat u de correctie bevriest. Van alle
          andere blijft staan wat bij {vervangt.naam} bevroren is. U kunt kiezen tot het bevriezen.
        </p>
      </header>
      {bewaard !== undefined && (
        <Uitkomst tone="good">
          {herstelTot
            ? `Herstellen kan tot en met ${formatDatum(herstelTot)}.`
            : 'Er staat geen dag bij. Herstellen kan tot u bevriest.'}
        </Uitkomst>
      )}
      <Keuzeuitkomst herzieningen={herzieningen} gekozen={gekozen} weggehaald={weggehaald} />
      <section aria-labelledby="gekozen" className="max-w-xl space-y-2">
        <h2 id="gekozen">Gekozen ({herzieningen.length})</h2>
        {herzieningen.length === 0 ? (
          <p>Nog geen gemeente. Dan blijven alle antwoorden zoals ze waren.</p>
        ) : (
          <Herzieningformulier begin={weghalen} daad="weghalen" meetmoment={sleutel} gemeenten={herzieningen} />
        )}
      </section>
      <section aria-labelledby="toevoegen" className="max-w-xl space-y-3">
        <h2 id="toevoegen">Gemeente toevoegen</h2>
        <SearchLine action={pad} id="zoek" name="zoek" label="Naam of CBS-code van de gemeente" term={term} />
        {term !== '' && gevonden.length === 0 && (
          <Notice tone="info">Er is op de peildatum geen gemeente met “{term}” in de naam.</Notice>
        )}
        {gevonden.length > 0 && (
          <Herzieningformulier begin={kiezen} daad="kiezen" meetmoment={sleutel} gemeenten={gevonden} />
        )}
      </section>
      <section aria-labelledby="termijn" className="max-w-xl space-y-2">
        <h2 id="termijn">Tot wanneer kunnen zij herstellen?</h2>
        <Hersteltermijnformulier begin={termijn} meetmoment={sleutel} />
      </section>
    </div>
  )
}

type Keuzeprops = {
  herzieningen: readonly { code: string; naam: string }[]
  gekozen: string | string[] | undefined
  weggehaald: string | string[] | undefined
}

/** What came of the last choice, as long as it is so. */
function Keuzeuitkomst({ herzieningen, gekozen, weggehaald }: Keuzeprops) {
  const erbij = herzieningen.find(({ code }) => code === gekozen)
  if (erbij)
    return (
      <Uitkomst key={erbij.code} tone="good">
        {erbij.naam} telt opnieuw.
      </Uitkomst>
    )
  const eraf = herzieningSchema.shape.gemeente.safeParse(weggehaald)
  if (!eraf.success || herzieningen.some(({ code }) => code === eraf.data)) return null
  return (
    <Uitkomst key={eraf.data} tone="good">
      De gemeente is weggehaald. Haar antwoorden blijven zoals ze bevroren zijn.
    </Uitkomst>
  )
}
