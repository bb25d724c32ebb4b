import type { Metadata } from 'next'
import { Contact } from '@/components/shell/contact'
import { Leesblad } from '@/components/shell/leesblad'
import { beschermzinnen } from '@/lib/cijfers/kern/verborgen'
import { env } from '@/lib/platform/env'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'

export const metadata: Metadata = {
  title: 'Over het TVS',
  description: 'Wat het Transitie-Volgsysteem meet, wie wat ziet en hoe de cijfers tot stand komen.',
  robots: { index: true },
}

export default function Over() {
  return (
    <Leesblad titel="Over het Transitie-Volgsysteem">
      <p>
        Het Transitie-Volgsysteem (TVS) volgt hoe gemeenten zich voorbereiden op de Wmo 2015, de Wet maatschappelijke
        ondersteuning. Door die wet zijn gemeenten vanaf 1 januari 2015 voor meer ondersteuning verantwoordelijk, zoals
        de begeleiding van mensen die thuis wonen. Elke gemeente beantwoordt dezelfde vragenlijst, verdeeld in fasen.
        Zij kan haar antwoorden op elk moment bijwerken.
      </p>
      <h2>Wie doet wat</h2>
      <ul>
        <li>
          <b>Projectleiders</b> van gemeenten antwoorden. Zij zien hun eigen antwoorden en de antwoorden van gemeenten
          in hun regio, zonder toelichting.
        </li>
        <li>
          <b>Meelezers</b> van gemeenten, zoals een wethouder of een collega, zien wat hun projectleider ziet. Zij
          antwoorden niet.
        </li>
        <li>
          <b>Regiocorrespondenten</b> helpen de gemeenten in hun regio en zien hun antwoorden en toelichtingen.
        </li>
        <li>
          <b>Het TransitieBureau</b> legt meetmomenten vast, schrijft het rapport en publiceert het. Het antwoordt nooit
          voor een gemeente.
        </li>
        <li>
          <b>Iedereen</b> leest de gepubliceerde metingen op deze site.
        </li>
      </ul>
      <h2>Wat is een meetmoment?</h2>
      <p>
        Op een afgesproken dag legt het TransitieBureau alle antwoorden vast. Dat heet bevriezen. Een bevroren
        meetmoment verandert nooit meer, ook niet als gemeenten fuseren of vragen anders worden verwoord. Over alle
        feiten samen staat een controlegetal (SHA-256) in elk bestand. Klopt er toch iets niet, dan komt er een
        correctie naast, met de reden erbij.
      </p>
      <h2>Hoe worden de cijfers berekend?</h2>
      <ul>
        <li>Elk percentage is van álle gemeenten van de groep, ook van gemeenten die niets invulden.</li>
        <li>“Niet ingevuld” is een eigen groep.</li>
        <li>Elk percentage is los afgerond. Een rij kan daardoor optellen tot 99 of 101.</li>
        <li>Bij een groep zonder gemeenten staat “n.v.t.”.</li>
        <li>
          Grootteklassen:{' '}
          {grootteklassen
            .map(
              (klasse) =>
                `${grootteklassenamen[klasse].naam.toLowerCase()} (${grootteklassenamen[klasse].omschrijving})`,
            )
            .join(', ')}
          .
        </li>
        <li>
          Cijfers van groepen met minder dan drie gemeenten zijn niet openbaar. Soms is ook een grotere groep verborgen,
          omdat de kleine anders te berekenen is. Ook bij een losse vraag kan “niet getoond” staan.{' '}
          {beschermzinnen.join(' ')}
        </li>
      </ul>
      <h2>Bronnen</h2>
      <p>
        Gemeenten, inwoners en regio's: CBS.
        {env().TVS_DEMO &&
          ' De percentages van januari 2014 komen uit het rapport over die meting. In deze demonstratie zijn de antwoorden en toelichtingen van losse gemeenten verzonnen. Landelijk, en waar ze zijn gepubliceerd ook per grootteklasse, tellen de antwoorden op tot de percentages uit dat rapport.'}
      </p>
      <h2 id="contact">Contact</h2>
      <p>
        <Contact />
      </p>
    </Leesblad>
  )
}
