import type { Metadata } from 'next'
import { Contact } from '@/components/shell/contact'
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
        <li>
          Bijna elke pagina wordt bij elke wijziging van het programma nagekeken met axe, in de automatische tests. Axe
          vindt een deel van de problemen, niet alle.
        </li>
        <li>
          Antwoorden, zoeken, de kaart en het schrijven van het rapport zijn in die tests ook gedaan met alleen het
          toetsenbord.
        </li>
        <li>De meeste pagina's passen op een scherm van 360 punten breed. Ook dat kijken de tests na.</li>
        <li>De belangrijkste taken zijn gedaan zonder JavaScript.</li>
        <li>
          De kaarten zijn bekeken met een nabootsing van kleurenblindheid. Kleur staat nergens alleen: er staat ook een
          woord, een getal of een vorm bij.
        </li>
        <li>
          De PDF heeft een structuur met koppen, tabelkoppen, een taal en alternatieve teksten. Een test leest die
          structuur terug.
        </li>
      </ul>
      <h2>Wat niet is getest</h2>
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
      <p className="text-inkt-zacht text-sm">Laatst bijgewerkt op 27 november 2026.</p>
    </Leesblad>
  )
}
