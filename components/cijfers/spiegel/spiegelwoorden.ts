/** How a page about a gemeente speaks of it. */
export type Spiegelwoorden = {
  waar: string
  voor: { kop: string; uitleg: string; leeg: string }
  achter: { kop: string; uitleg: string; leeg: string }
  /** of an own Ja that does not fit another own answer */
  twijfel: string
  geenBuren: string
  buren: (regio: string) => string
  bijEigen: string
  veranderd: (sinds: string) => string
  onveranderd: string
  gelijk: (vragen: string) => string
  leeg: (vragen: string) => string
  nieuwLeeg: string
  nieuw: (gezegd: string, leeg: number) => string
}

const minder = 'minder dan de helft van de gemeenten'
const meer = 'meer dan de helft van de gemeenten'

const wij: Spiegelwoorden = {
  waar: 'Waar lopen wij voor, waar achter?',
  voor: {
    kop: 'Wij lopen voor',
    uitleg: `Wij zeggen Ja, en ${minder} zegt dat al.`,
    leeg: 'Bij geen enkele vraag lopen wij voor.',
  },
  achter: {
    kop: 'Wij lopen achter',
    uitleg: `Wij zeggen nog geen Ja, en ${meer} wel.`,
    leeg: `Bij elke vraag waar ${meer} Ja zegt, zeggen wij dat ook.`,
  },
  twijfel: 'Niet genoemd bij “Wij lopen voor”, omdat het niet past bij een ander antwoord:',
  geenBuren: 'Er zijn geen andere gemeenten in de regio waarvan u de antwoorden mag lezen.',
  buren: (regio) => `Onze buren in regio ${regio}`,
  bijEigen: 'uw gemeente',
  veranderd: (sinds) => `Wat veranderde er bij ons sinds ${sinds}?`,
  onveranderd: 'Onze antwoorden zijn hetzelfde gebleven.',
  gelijk: (vragen) => `Bij ${vragen} bleef ons antwoord gelijk.`,
  leeg: (vragen) => `Wij vulden ${vragen} beide keren niet in.`,
  nieuwLeeg: 'Die hebben wij nog niet ingevuld.',
  nieuw: (gezegd, leeg) => `Daarop zeggen wij ${gezegd}.${leeg > 0 ? ` ${leeg} vulden wij nog niet in.` : ''}`,
}

/** @param eigen whether it is the gemeente of the reader; who looks at another one is not "wij" */
export function spiegelwoorden(naam: string, eigen: boolean): Spiegelwoorden {
  if (eigen) return wij
  return {
    waar: `Waar loopt ${naam} voor, waar achter?`,
    voor: {
      kop: `${naam} loopt voor`,
      uitleg: `${naam} zegt Ja, en ${minder} zegt dat al.`,
      leeg: `Bij geen enkele vraag loopt ${naam} voor.`,
    },
    achter: {
      kop: `${naam} loopt achter`,
      uitleg: `${naam} zegt nog geen Ja, en ${meer} wel.`,
      leeg: `Bij elke vraag waar ${meer} Ja zegt, zegt ${naam} dat ook.`,
    },
    twijfel: `Niet genoemd bij “${naam} loopt voor”, omdat het niet past bij een ander antwoord:`,
    geenBuren: wij.geenBuren,
    buren: (regio) => `Buren in regio ${regio}`,
    bijEigen: 'deze gemeente',
    veranderd: (sinds) => `Wat veranderde er bij ${naam} sinds ${sinds}?`,
    onveranderd: 'De antwoorden zijn hetzelfde gebleven.',
    gelijk: (vragen) => `Bij ${vragen} bleef het antwoord gelijk.`,
    leeg: (vragen) => `${naam} vulde ${vragen} beide keren niet in.`,
    nieuwLeeg: `Die heeft ${naam} nog niet ingevuld.`,
    nieuw: (gezegd, leeg) => `Daarop zegt ${naam} ${gezegd}.${leeg > 0 ? ` ${leeg} vulde ${naam} nog niet in.` : ''}`,
  }
}
