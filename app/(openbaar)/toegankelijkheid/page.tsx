import type { Metadata } from 'next'
import { Leesblad } from '@/components/shell/leesblad'

export const metadata: Metadata = {
  title: 'Toegankelijkheid',
  description: 'Wat er is getest aan de toegankelijkheid van het Transitie-Volgsysteem, en wat niet.',
  robots: { index: true },
}

export default function Toegankelijkheid() {
  return (
    <Leesblad titel="Toegankelijkheid">
      <p>
        Wij willen dat iedereen het Transitie-Volgsysteem kan gebruiken. Wij bouwen naar WCAG 2.2, niveau AA. Deze
        pagina zegt eerlijk wat wij hebben getest en wat niet. Het is geen formele toegankelijkheidsverklaring.
      </p>
      <h2>Wat is getest</h2>
      <ul>
        <li>Elke pagina is automatisch nagekeken met axe. Dat programma vindt een deel van de problemen, niet alle.</li>
        <li>De belangrijkste taken zijn gedaan met alleen het toetsenbord, en zonder JavaScript.</li>
        <li>Pagina's zijn bekeken op een scherm van 360 en van 1280 punten breed, en afgedrukt.</li>
        <li>
          Kaarten en grafieken zijn bekeken zoals iemand met rood-groenblindheid ze ziet. Kleur staat nooit alleen.
        </li>
        <li>De PDF heeft een structuur met koppen, tabelkoppen, een taal en alternatieve teksten.</li>
      </ul>
      <h2>Wat niet is getest</h2>
      <ul>
        <li>Er is geen onderzoek gedaan door een onafhankelijke organisatie.</li>
        <li>Er is niet getest met mensen die een schermlezer, vergroting of spraakbediening gebruiken.</li>
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
        Laat het weten aan het TransitieBureau, via de beheerder die u uw account gaf. Noem de pagina, wat u wilde doen
        en welk hulpmiddel u gebruikte.
      </p>
      <p className="text-inkt-zacht text-sm">Laatst bijgewerkt op 23 november 2026.</p>
    </Leesblad>
  )
}
