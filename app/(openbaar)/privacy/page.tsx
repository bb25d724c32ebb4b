import type { Metadata } from 'next'
import { Leesblad } from '@/components/shell/leesblad'

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
        <li>Wanneer u bent ingelogd. Het enige cookie is dat van uw sessie.</li>
        <li>
          Welke antwoorden, teksten en besluiten u vastlegde, en wanneer. Zo kan een collega zien wie iets wijzigde.
        </li>
        <li>
          Mislukte inlogpogingen, met een onomkeerbaar kenmerk van account en netwerkadres. Dat remt wie wachtwoorden
          raadt.
        </li>
      </ul>
      <h2>Hoe lang</h2>
      <p>
        Een account blijft zolang u er werk voor doet. Wordt het verwijderd, dan verdwijnt uw naam bij de antwoorden en
        in het logboek; het antwoord van de gemeente blijft. Bevroren meetmomenten bevatten geen namen van personen.
      </p>
      <h2>Toelichtingen</h2>
      <p>
        Noem geen personen in een toelichting. Uw regiocorrespondent en het TransitieBureau lezen haar mee, en bij het
        bevriezen wordt zij bewaard. Toelichtingen worden niet gepubliceerd.
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
