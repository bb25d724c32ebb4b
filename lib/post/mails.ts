import type { Mailinhoud } from './mailinhoud-schema'

/** A link to choose a password, because a beheerder asked for it. */
export function makeWachtwoordlinkmail(uren: number): Mailinhoud {
  return {
    onderwerp: 'Kies uw wachtwoord voor het Transitie-Volgsysteem',
    blokken: [
      { soort: 'alinea', tekst: 'De beheerder maakte voor u een link om een wachtwoord te kiezen.' },
      { soort: 'eenmalig', tekst: 'Kies uw wachtwoord' },
      {
        soort: 'alinea',
        tekst: `De link werkt één keer, ${uren} uur lang. Een oudere link werkt niet meer. Uw wachtwoord van nu blijft werken tot u een nieuw kiest.`,
      },
      {
        soort: 'alinea',
        tekst: 'Verwachtte u deze mail niet? Dan hoeft u niets te doen. Stuur de link nooit aan iemand door.',
      },
    ],
  }
}

/** To see whether mail arrives. */
export function makeProefmail(): Mailinhoud {
  return {
    onderwerp: 'Proefmail van het Transitie-Volgsysteem',
    blokken: [
      { soort: 'alinea', tekst: 'Dit is een proefmail. Leest u dit in uw mailprogramma, dan werkt het versturen.' },
      { soort: 'link', tekst: 'Bekijk de post', pad: '/beheer/post' },
    ],
  }
}
