import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Burentabel } from '@/components/cijfers/spiegel/burentabel'
import { Spiegeltabel } from '@/components/cijfers/spiegel/spiegeltabel'
import { spiegelwoorden } from '@/components/cijfers/spiegel/spiegelwoorden'
import { VoorEnAchter } from '@/components/cijfers/spiegel/voor-en-achter'
import { Thuisverandering } from '@/components/cijfers/verandering/thuisverandering'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { Legenda } from '@/components/vragenlijst/balk'
import { beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { spiegelregels } from '@/lib/cijfers/spiegel/spiegel'
import { type GeenThuis, getSpiegel, type Spiegel } from '@/lib/cijfers/spiegel/spiegel-data'
import { voorEnAchter } from '@/lib/cijfers/spiegel/voor-en-achter'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export default async function SpiegelPagina({ params, searchParams }: PageProps<'/hoe-staan-wij-ervoor/[gemeente]'>) {
  const { gemeente: code } = await params
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const pad = `/hoe-staan-wij-ervoor/${code}`
  const actor = await requireActor(beeldPad(pad, keuze))
  const spiegel = await orNotFound(getSpiegel(actor, code, keuze))
  const { gemeente, bron, ronde, bevroren, magSchrijven, geteld, thuis } = spiegel
  const stand = formatBron(bron, ronde)
  return (
    <div className="spiegelpagina space-y-7 print:space-y-2">
      <Paginatitel delen={[`Hoe staat ${gemeente.naam} ervoor?`, momentnaam(bron)]} />
      <header className="space-y-3 print:space-y-0">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>Hoe staat {gemeente.naam} ervoor?</h1>
          <div className="flex flex-wrap gap-3">
            {magSchrijven && (
              <a href={`/vragenlijst/${gemeente.code}`} className={buttonClass()}>
                Naar de vragenlijst
              </a>
            )}
            <PrintButton>Afdrukken</PrintButton>
          </div>
        </div>
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes
          pad={pad}
          keuze={keuze}
          bevroren={bevroren}
          gekozen={bron.sleutel}
          vergelijking={thuis?.van.sleutel ?? null}
          noemer={false}
        />
        <p>{stand}.</p>
        <label className="inline-flex min-h-6 items-center gap-2 text-sm print:hidden">
          <input type="checkbox" id="alles-afdrukken" className="size-5" />
          Druk ook de losse vragen en de buren af (meer dan één bladzijde)
        </label>
        {!geteld && (
          <Notice tone="info">
            {gemeente.naam} telt in dit meetmoment niet mee. Daarom staan de regio en de grootteklasse er niet bij.
          </Notice>
        )}
        {spiegel.beelden.some(({ verborgen }) => verborgen) && (
          <Notice tone="info">
            Van een groep van minder dan 3 gemeenten staan er geen cijfers, ook niet als ze uit andere cijfers te
            berekenen zijn. Zo is niemand te herkennen.
          </Notice>
        )}
      </header>
      {/* A frozen moment that does not count the gemeente has nothing of its own to show. */}
      {(geteld || bron.status === 'nu') && <Cijfers spiegel={spiegel} stand={stand} />}
    </div>
  )
}

function GeenVergelijking({ gemeente, thuis }: { gemeente: string; thuis: GeenThuis | null }) {
  return (
    <section aria-labelledby="thuis" className="space-y-2 print:space-y-0.5">
      <h2 id="thuis">Wat veranderde er?</h2>
      <p>
        {thuis === null && 'Er is geen eerdere meting om mee te vergelijken.'}
        {thuis?.soort === 'niet_geteld' &&
          `${gemeente} telde niet mee in ${thuis.van.naam}. Daarom is er niets om mee te vergelijken.`}
        {thuis?.soort === 'niet_leesbaar' &&
          `De antwoorden van ${gemeente} in ${thuis.van.naam} mag u niet lezen: de gemeente hoorde toen niet bij uw gebied.`}
      </p>
    </section>
  )
}

function Cijfers({ spiegel, stand }: { spiegel: Spiegel; stand: string }) {
  const { gemeente, vragenlijst, waarden, beelden, buren, thuis } = spiegel
  const regels = spiegelregels(vragenlijst, waarden, beelden)
  const woorden = spiegelwoorden(gemeente.naam, spiegel.eigen)
  // The klasse that was counted: of the peildatum, which need not be the one of today.
  const geteld = beelden.find(({ indeling }) => indeling === 'grootteklasse')?.groep.sleutel
  const klasse = grootteklassen.find((candidate) => candidate === geteld) ?? gemeente.grootteklasse
  const { naam: klassenaam, omschrijving } = grootteklassenamen[klasse]
  return (
    <>
      <VoorEnAchter
        {...voorEnAchter(regels, beelden)}
        woorden={woorden}
        pad={spiegel.geteld ? beeldPad(`/gemeente/${gemeente.code}`, { meetmoment: spiegel.bron.sleutel }) : null}
      />
      {thuis?.soort === 'vergeleken' ? (
        <Thuisverandering thuis={thuis} woorden={woorden} />
      ) : (
        spiegel.geteld && <GeenVergelijking gemeente={gemeente.naam} thuis={thuis} />
      )}
      {buren && <Burentabel cijfers={buren} spiegel={spiegel} stand={stand} woorden={woorden} />}
      <section aria-labelledby="per-thema" className="space-y-2 print:space-y-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id="per-thema">Per thema naast regio, grootteklasse en land</h2>
          <Legenda />
        </div>
        <Spiegeltabel
          gemeente={gemeente.naam}
          regels={regels}
          beelden={beelden}
          bijschrift={`${stand}. De percentages zijn van alle gemeenten in de groep, ook die niets invulden; tussen haakjes het aantal keer Ja. ${klassenaam}: ${omschrijving}.`}
        />
      </section>
    </>
  )
}
