import type { Metadata } from 'next'
import { Contact } from '@/components/shell/contact'
import { Leesblad } from '@/components/shell/leesblad'
import { env } from '@/lib/platform/env'

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'Welke persoonsgegevens het Transitie-Volgsysteem bewaart, waarom en hoe lang.',
  robots: { index: true },
}

export default function Privacy() {
  return (
    <Leesblad titel="Privacy">
      <p>
        Het Transitie-Volgsysteem gaat over gemeenten, niet over inwoners. Het bewaart zo weinig mogelijk over personen.
      </p>
      <h2>Wie is verantwoordelijk?</h2>
      <Verantwoordelijk />
      <p>
        <Contact />
      </p>
      <h2>Als u alleen leest</h2>
      <p>
        Dan bewaren wij niets over u. Er zijn geen volgers, geen statistiekdiensten en geen cookies. Om misbruik te
        remmen houdt de server kort in zijn geheugen bij hoeveel vragen er van één netwerkadres komen. Dat wordt niet
        opgeslagen.
      </p>
      <h2>Als u een account hebt</h2>
      <ul>
        <li>Uw naam, uw e-mailadres en voor welke gemeente of regio u werkt.</li>
        <li>Een versleuteld kenmerk van uw wachtwoord. Het wachtwoord zelf kent niemand.</li>
        <li>
          Uw sessie: wanneer u inlogde. Zij duurt hooguit acht uur. Daarvoor zetten wij één cookie in uw browser, met
          alleen het kenmerk van die sessie erin. Logt u uit, dan is het meteen niets meer waard.
        </li>
        <li>
          Wat u typt en nog niet is verstuurd, staat in uw eigen browser tot het is bewaard. Dat geldt ook als u uitlogt
          voordat alles is verstuurd.
        </li>
        <li>
          Wat u in een formulier had ingevuld toen uw sessie voorbij was: hooguit een dag, en alleen voor uw eigen
          account. Wachtwoorden horen daar niet bij. Een tweede cookie, met alleen een kenmerk erin, vindt het terug.
          Verstuurt u het formulier opnieuw, dan zijn beide weg.
        </li>
        <li>
          Welke antwoorden, teksten en besluiten u vastlegde, en wanneer. Zo kan een collega zien wie iets wijzigde.
        </li>
        <li>
          Een logboek van wie wat deed: inloggen, opslaan, bevriezen, publiceren, en accounts en aanstellingen wijzigen.
        </li>
        <li>
          Welke mail u van ons kreeg, wanneer, en of die aankwam. Wij zien niet of u haar opende. Ook bewaren wij van
          welke mail u zich afmeldde.
        </li>
        <li>
          Mislukte inlogpogingen, met een onomkeerbaar kenmerk van account en netwerkadres. Dat remt wie wachtwoorden
          raadt.
        </li>
      </ul>
      <h2>Hoe lang</h2>
      <ul>
        <li>
          Een account blijft tot de beheerder het verwijdert. Dan verdwijnen uw naam, e-mailadres, wachtwoord, sessies,
          aanstellingen en mail. De antwoorden van de gemeente, hun geschiedenis en de teksten blijven, zonder uw naam.
        </li>
        <li>
          Het logboek heeft geen einddatum: de regels blijven bestaan. Is uw account verwijderd, dan staat u er alleen
          nog in als een nummer, met de rol en de gemeente of regio die u had.
        </li>
        <li>Een mislukte inlogpoging wordt gewist zodra iemand een dag of langer daarna probeert in te loggen.</li>
        <li>In een bevroren meetmoment staat niet wie antwoordde.</li>
      </ul>
      <h2>Toelichtingen</h2>
      <p>
        Noem geen personen in een toelichting. Meelezers van uw gemeente, uw regiocorrespondent en het TransitieBureau
        lezen haar mee, en bij het bevriezen wordt zij bewaard. Toelichtingen worden niet gepubliceerd.
      </p>
      <h2>Uw rechten</h2>
      <p>
        U kunt vragen wat er over u bewaard is, en het laten verbeteren of verwijderen. Vraag het de beheerder die u uw
        account gaf. Bent u het niet eens met het antwoord, dan kunt u een klacht indienen bij de Autoriteit
        Persoonsgegevens.
      </p>
    </Leesblad>
  )
}

/** Who answers for it, and on what ground; a demonstration holds nobody real. */
function Verantwoordelijk() {
  const grondslag =
    'een taak van algemeen belang (AVG, artikel 6, lid 1, onder e): volgen hoe ver gemeenten zijn met hun nieuwe taken'
  if (env().TVS_DEMO)
    return (
      <p>
        Dit is een demonstratie. De personen en hun antwoorden zijn verzonnen. Wie deze demonstratie op een server
        zette, is ervoor verantwoordelijk. Bij echt gebruik is dat het TransitieBureau, en is de grondslag {grondslag}.
      </p>
    )
  return <p>Het TransitieBureau is verantwoordelijk voor dit systeem. Het bewaart persoonsgegevens voor {grondslag}.</p>
}
