import type { Metadata } from 'next'
import { Contact } from '@/components/shell/contact'
import { Leesblad } from '@/components/shell/leesblad'
import { formatDatum } from '@/lib/platform/datum'
import { formatAantal } from '@/lib/platform/getal'
import { criteria, toetsen } from './criteria'

export const metadata: Metadata = {
  title: 'Toegankelijkheid',
  description: 'Wat er is getest aan de toegankelijkheid van het Transitie-Volgsysteem, en wat niet.',
  robots: { index: true },
}

const getoetst = criteria.filter((one) => one.toetsen.length > 0).length
const vanMensen = criteria.filter((one) => one.mens !== null).length
const bekeken = criteria.filter((one) => one.bekekenOp !== null).length
const buiten = criteria.filter((one) => one.nvt !== null).length

const hoofdletter = (tekst: string) => `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`

export default function Toegankelijkheid() {
  return (
    <Leesblad titel="Toegankelijkheid">
      <p>
        Wij willen dat iedereen het Transitie-Volgsysteem kan gebruiken. Wij bouwen naar WCAG 2.2, niveau AA. Deze
        pagina zegt eerlijk wat wij hebben getest en wat niet. Het is geen formele toegankelijkheidsverklaring.
      </p>
      <p>
        WCAG heeft op niveau A en AA {criteria.length} regels (criteria). Bij{' '}
        {formatAantal(getoetst, 'regel', 'regels')} kijken toetsen bij elke wijziging van het programma. Bij{' '}
        {formatAantal(vanMensen, 'regel', 'regels')} moet (ook) een mens kijken.{' '}
        {bekeken === 0 ? 'Dat is nog bij geen enkele regel gebeurd.' : `Dat is bij ${bekeken} gebeurd.`}{' '}
        {formatAantal(buiten, 'regel gaat', 'regels gaan')} over iets dat hier niet is.
      </p>
      <h2>Per regel</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section tabIndex={0} aria-label="Tabel: regels van WCAG" className="stand-tabelvak">
        <table className="stand-tabel criteria">
          <thead>
            <tr>
              <th scope="col">Regel van WCAG 2.2</th>
              <th scope="col">Wat de toetsen doen</th>
              <th scope="col">Wat een mens moet zien</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ nummer, niveau, naam, toetsen: eigen, mens, bekekenOp, nvt }) => (
              <tr key={nummer}>
                <th scope="row">
                  {nummer} {naam} ({niveau})
                </th>
                <td>
                  {nvt ??
                    (eigen.length === 0 ? 'Niets' : hoofdletter(eigen.map((toets) => toetsen[toets].naam).join(', ')))}
                </td>
                <td>
                  {mens}
                  {mens && (bekekenOp ? ` Bekeken op ${formatDatum(bekekenOp)}.` : ' Nog niet bekeken.')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h2>Wat verder niet is getest</h2>
      <ul>
        <li>Er is niet getest met mensen met een beperking.</li>
        <li>Er is geen onderzoek gedaan door een onafhankelijke organisatie.</li>
        <li>Een schermlezer, een vergrootprogramma en spraakbediening zijn niet geprobeerd.</li>
        <li>
          De bestanden (XLSX, ODS, DOCX, PDF) zijn niet door een erkende controle op PDF/UA of EN 301 549 gehaald.
        </li>
      </ul>
      <h2>Wat wij weten dat beter kan</h2>
      <ul>
        <li>Brede tabellen schuiven op een smal scherm opzij, in een eigen vak.</li>
        <li>De kaart met stippen is bij veel gemeenten een plaat. De tabel eronder zegt hetzelfde.</li>
      </ul>
      <h2>Iets gevonden?</h2>
      <p>
        Laat het weten. Noem de pagina, wat u wilde doen en welk hulpmiddel u gebruikte. <Contact />
      </p>
      <p className="text-inkt-zacht text-sm">Laatst bijgewerkt op 1 december 2026.</p>
    </Leesblad>
  )
}
