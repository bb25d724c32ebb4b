import type { Spiegelwoorden } from '@/components/cijfers/spiegel/spiegelwoorden'
import { Icon } from '@/components/ui/icon'
import type { Thuis } from '@/lib/cijfers/spiegel/spiegel-data'
import { type Soort, soortOf } from '@/lib/cijfers/verandering/overgang'
import { formatAantal } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { waarden } from '@/lib/vragenlijst/waarde'
import { veranderwoorden } from './veranderwoorden'

const soorten = ['vooruit', 'achteruit', 'ingevuld', 'leeggemaakt'] as const satisfies readonly Soort[]

const vragen = (aantal: number) => formatAantal(aantal, 'vraag', 'vragen')

/** "Daarop zeggen wij 3 keer Ja, 1 keer Nee. 23 vulden wij nog niet in." */
function nieuwZin(nieuw: Thuis['nieuw'], woorden: Spiegelwoorden): string {
  const leeg = nieuw.filter(({ staat }) => staat === 'geen').length
  if (leeg === nieuw.length) return woorden.nieuwLeeg
  const gezegd = waarden
    .map((waarde) => ({ waarde, aantal: nieuw.filter(({ staat }) => staat === waarde).length }))
    .filter(({ aantal }) => aantal > 0)
    .map(({ waarde, aantal }) => `${aantal} keer ${stoplicht[waarde].woord}`)
  return woorden.nieuw(gezegd.join(', '), leeg)
}

/** Codes on paper, where every line counts. */
const Codes = ({ van }: { van: readonly { code: string }[] }) => (
  <span className="hidden print:inline">: {van.map(({ code }) => code).join(', ')}</span>
)

function Gangen({ soort, gangen }: { soort: Soort; gangen: Thuis['gangen'] }) {
  const { teken, woord } = veranderwoorden[soort]
  return (
    <div>
      <h3 className="print:inline print:text-[1em]!">
        <Icon name={teken} /> {woord}: {vragen(gangen.length)}
      </h3>
      <Codes van={gangen} />
      <ul className="list-disc pl-5 text-sm print:hidden">
        {gangen.map(({ code, kort, van, naar }) => (
          <li key={code}>
            <b>{code}</b> {kort}: {stoplicht[van].woord} naar <b>{stoplicht[naar].woord}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What changed in the own antwoorden; on paper in codes. */
export function Thuisverandering({ thuis, woorden }: { thuis: Thuis; woorden: Spiegelwoorden }) {
  const perSoort = soorten
    .map((soort) => ({ soort, gangen: thuis.gangen.filter(({ van, naar }) => soortOf(van, naar) === soort) }))
    .filter(({ gangen }) => gangen.length > 0)
  return (
    <section aria-labelledby="thuis" className="space-y-2 print:space-y-0.5">
      <h2 id="thuis">{woorden.veranderd(thuis.van.naam)}</h2>
      {thuis.gangen.length === 0 && thuis.gelijk > 0 && <p>{woorden.onveranderd}</p>}
      <div className="grid items-start gap-x-8 gap-y-3 lg:grid-cols-2 print:grid-cols-2 print:gap-y-0">
        {perSoort.map(({ soort, gangen }) => (
          <Gangen key={soort} soort={soort} gangen={gangen} />
        ))}
      </div>
      {thuis.gangen.length > 0 && thuis.gelijk > 0 && <p>{woorden.gelijk(vragen(thuis.gelijk))}</p>}
      {thuis.leeg > 0 && <p>{woorden.leeg(vragen(thuis.leeg))}</p>}
      {thuis.nieuw.length > 0 && (
        <p>
          {thuis.nieuw.length === 1 ? 'Eén vraag is nieuw' : `${thuis.nieuw.length} vragen zijn nieuw`} in de
          vragenlijst. {nieuwZin(thuis.nieuw, woorden)}
        </p>
      )}
      {thuis.vervallen.length > 0 && (
        <p>Vervallen: {thuis.vervallen.map(({ code, kort }) => `${code} ${kort}`).join('; ')}.</p>
      )}
    </section>
  )
}
