import type { Metadata } from 'next'
import { Leesblad } from '@/components/shell/leesblad'

export const metadata: Metadata = {
  title: 'Handleiding',
  description: 'Zo vult u de vragenlijst van het Transitie-Volgsysteem in.',
  robots: { index: true },
}

export default function Handleiding() {
  return (
    <Leesblad titel="Handleiding voor projectleiders">
      <p>U hoeft niet alles in één keer te doen. Elk antwoord wordt meteen bewaard, en u kunt het altijd wijzigen.</p>
      <h2>1. Inloggen</h2>
      <p>
        U krijgt van de beheerder een link. Daarmee kiest u één keer een eigen wachtwoord. Deel uw account niet: vraag
        voor een collega een eigen account aan. Zo is altijd te zien wie wat invulde.
      </p>
      <h2>2. Antwoorden</h2>
      <ul>
        <li>
          Kies een thema en geef per vraag <b>Ja</b>, <b>Ten dele</b> of <b>Nee</b>.
        </li>
        <li>Schrijf in de toelichting wat een ander moet weten om uw antwoord te begrijpen. Noem geen personen.</li>
        <li>Bij elke vraag staat wanneer het antwoord voor het laatst is bewaard.</li>
        <li>Met de knop “Antwoord wissen” haalt u een antwoord weg. De geschiedenis blijft bewaard.</li>
      </ul>
      <h2>3. Als de verbinding wegvalt</h2>
      <p>
        U kunt doorschrijven. Wat nog niet is bewaard, blijft in uw browser staan en wordt vanzelf verstuurd. Onder in
        beeld ziet u hoeveel er nog wacht.
      </p>
      <h2>4. Als een collega dezelfde vraag wijzigt</h2>
      <p>
        Dan ziet u beide antwoorden naast elkaar en kiest u. Er wordt nooit iets overschreven zonder dat u het ziet.
      </p>
      <h2>5. Wat gebeurt er met uw antwoorden?</h2>
      <ul>
        <li>Gemeenten in uw regio zien uw antwoorden, niet uw toelichtingen.</li>
        <li>
          Meelezers van uw gemeente, zoals de wethouder, uw regiocorrespondent en het TransitieBureau zien ook de
          toelichtingen.
        </li>
        <li>Openbaar zijn alleen totalen. Kleine groepen zijn daarin verborgen.</li>
        <li>
          Op of kort na de peildatum legt het TransitieBureau alles vast. Daarna antwoordt u voor het volgende
          meetmoment.
        </li>
      </ul>
      <h2>Zonder muis of zonder JavaScript</h2>
      <p>
        Alles werkt met het toetsenbord. Met Ctrl en / springt u naar het zoekveld. Zonder JavaScript bewaart u een
        thema met de knop onderaan.
      </p>
    </Leesblad>
  )
}
