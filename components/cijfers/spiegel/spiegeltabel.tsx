import { Balk } from '@/components/vragenlijst/balk'
import { StaatChip } from '@/components/vragenlijst/staat'
import { verborgencel } from '@/lib/cijfers/kern/verborgen'
import type { Spiegelbeeld, Spiegelregel } from '@/lib/cijfers/spiegel/spiegel'
import { formatAantal, formatGetal, formatPercentage } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'

const indelingnamen: Record<Spiegelbeeld['indeling'], string> = {
  regio: 'Regio',
  grootteklasse: 'Grootteklasse',
  landelijk: 'Land',
}

function Eigen({ regel: { soort, eigen, vragen } }: { regel: Spiegelregel }) {
  if (soort === 'vraag') {
    const staat = staten.find((candidate) => eigen[candidate] > 0)
    return <td>{staat && <StaatChip staat={staat} />}</td>
  }
  return (
    <td>
      <Balk aantallen={eigen} n={vragen.length} />
      <b>
        {eigen.ja} van {vragen.length} {stoplicht.ja.woord}
      </b>
    </td>
  )
}

function Rij({
  regel,
  beelden,
  gemeente,
}: {
  regel: Spiegelregel
  beelden: readonly Spiegelbeeld[]
  gemeente: string
}) {
  return (
    <tr className={regel.soort}>
      <th scope="row" className="titel">
        <b>{regel.code}</b> {regel.naam}
        {regel.soort === 'thema' && regel.achter.length > 0 && (
          <p className="font-normal text-sm print:hidden">
            De meeste gemeenten zeggen hier al Ja, {gemeente} nog niet: {regel.achter.join(', ')}.
          </p>
        )}
      </th>
      <Eigen regel={regel} />
      {beelden.map(({ indeling, verborgen }, index) => {
        const cel = regel.cellen[index]
        return (
          <td key={indeling}>
            {cel ? (
              <>
                <Balk aantallen={cel.aantallen} n={cel.n} />
                <b>
                  {formatPercentage(cel.percentages.ja)} {stoplicht.ja.woord}
                </b>{' '}
                ({formatGetal(cel.aantallen.ja)})
              </>
            ) : (
              verborgen && verborgencel[verborgen]
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** The own answers of a gemeente, each beside the part of a group that says Ja. */
export function Spiegeltabel({
  gemeente,
  regels,
  beelden,
  bijschrift,
}: {
  gemeente: string
  regels: readonly Spiegelregel[]
  beelden: readonly Spiegelbeeld[]
  bijschrift: string
}) {
  return (
    <table className="cijfertabel spiegeltabel">
      <caption>{bijschrift}</caption>
      <thead>
        <tr>
          <th scope="col" className="titel">
            Vraag
          </th>
          <th scope="col" className="eigen">
            {gemeente}
          </th>
          {beelden.map(({ indeling, groep }) => (
            <th key={indeling} scope="col">
              {indelingnamen[indeling]} {indeling === 'landelijk' ? '' : groep.naam}
              <span className="block font-normal">{formatAantal(groep.aantalGemeenten, 'gemeente', 'gemeenten')}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {regels.map((regel) => (
          <Rij key={regel.sleutel} regel={regel} beelden={beelden} gemeente={gemeente} />
        ))}
      </tbody>
    </table>
  )
}
