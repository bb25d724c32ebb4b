import { type Cijfers, heel, type Vraagcijfers } from '@/lib/cijfers/kern/cijfers'
import { formatDatum } from '@/lib/platform/datum'
import { formatPercentage } from '@/lib/platform/getal'
import type { Waarde } from '@/lib/vragenlijst/waarde'
import type { Aandachtspunt, Cijfer, Regelnaam } from './aandachtspunt'
import { type Bundel, bundle } from './bundel'
import { gewichtOf, grenzen } from './grens'
import {
  capitalise,
  cijferOf,
  enumerate,
  enumerateVragen,
  formatCijfer,
  formatTelling,
  formatVragen,
  themaOnderwerp,
  titelOf,
  vraagOnderwerp,
} from './zin'

/** A rule about streefdatums, and how it speaks. */
type Datumregel = {
  regel: Regelnaam
  isAbout: (vraag: Vraagcijfers) => boolean
  /** the answers that it counts, and how they are called */
  waarden: readonly Waarde[]
  antwoord: string
  isHit: (share: number) => boolean
  /** how far a share is from what it should be */
  tekort: (share: number) => number
  /** what holds for every vraag that it hits */
  samen: string
  streefdatum: readonly [one: string, several: string]
}

/** Of a fase the themas are named, of anything else its vragen; the worst first. */
function cijfersOf({ onderwerp, treffers, themas }: Bundel<Cijfer>, { waarden, tekort }: Datumregel) {
  const cijfers =
    onderwerp.soort === 'fase'
      ? themas.flatMap((thema) => {
          const about = themaOnderwerp(thema)
          const cijfer = cijferOf(about, waarden, heel(thema.cellen[0]))
          return cijfer ? [{ about, cijfer }] : []
        })
      : treffers.map(({ vraag, vondst }) => ({ about: vraagOnderwerp(vraag), cijfer: vondst }))
  return cijfers.sort((a, b) => tekort(b.cijfer.percentage) - tekort(a.cijfer.percentage))
}

function tell(bundel: Bundel<Cijfer>, cijfers: ReturnType<typeof cijfersOf>, datumregel: Datumregel): string {
  const { onderwerp, treffers, vragen, volledig } = bundel
  const { antwoord, samen, streefdatum } = datumregel
  const title = capitalise(titelOf(onderwerp))
  const datums = [...new Set(vragen.map((vraag) => vraag.streefdatum))].sort().map(formatDatum)
  const wanneer = `de ${streefdatum[datums.length === 1 ? 0 : 1]} ${enumerate(datums)}.`
  const [first] = cijfers
  if (treffers.length === 1 && first) {
    const { percentage, aantal, n } = first.cijfer
    const share = `${formatPercentage(percentage)} van de gemeenten zegt ${antwoord} (${formatTelling(aantal, n)})`
    return `${title}: ${share}. ${capitalise(wanneer)}`
  }
  const which = volledig ? '' : ` met ${datums.length === 1 ? 'deze streefdatum' : 'deze streefdatums'}`
  const start = `${title}: ${wanneer} Bij ${formatVragen(treffers.length, vragen.length)}${which} ${samen}`
  if (onderwerp.soort === 'fase') {
    const themas = cijfers.map(({ about, cijfer }) => `${formatPercentage(cijfer.percentage)} bij ${titelOf(about)}`)
    return `${start}. Het aandeel ${antwoord} is ${enumerate(themas)}.`
  }
  return `${start}${enumerateVragen(cijfers.map(({ about, cijfer }) => ({ code: about.code, tekst: formatCijfer(cijfer) })))}.`
}

function apply(landelijk: Cijfers, datumregel: Datumregel): Aandachtspunt[] {
  const { regel, isAbout, waarden, isHit, tekort } = datumregel
  const hit = (vraag: Vraagcijfers) => {
    const cijfer = cijferOf(vraagOnderwerp(vraag), waarden, heel(vraag.cellen[0]))
    return cijfer && isHit(cijfer.percentage) ? cijfer : null
  }
  return bundle(landelijk, { isAbout, hit }).map((bundel) => {
    const cijfers = cijfersOf(bundel, datumregel)
    const tekorten = cijfers.map(({ cijfer }) => tekort(cijfer.percentage))
    return {
      regel,
      onderwerp: bundel.onderwerp,
      vragen: bundel.treffers.map(({ vraag }) => vraag.sleutel),
      groep: null,
      zin: tell(bundel, cijfers, datumregel),
      cijfers: cijfers.map(({ cijfer }) => cijfer),
      gewicht: gewichtOf(regel, tekorten, bundel.treffers.length),
    }
  })
}

/** Much Nee or Ten dele to a vraag whose streefdatum has passed. Niet ingevuld has a rule of its own. */
export function findAchterOpStreefdatum(landelijk: Cijfers, peildag: string): Aandachtspunt[] {
  return apply(landelijk, {
    regel: 'achter_op_streefdatum',
    isAbout: ({ streefdatum }) => streefdatum < peildag,
    waarden: ['ten_dele', 'nee'],
    antwoord: 'Nee of Ten dele',
    isHit: (share) => share >= grenzen.achterstand,
    tekort: (share) => share,
    samen: 'zeggen veel gemeenten Nee of Ten dele',
    streefdatum: ['streefdatum was', 'streefdatums waren'],
  })
}

/** Little Ja to a vraag whose streefdatum is near. */
export function findNearStreefdatum(landelijk: Cijfers, peildag: string): Aandachtspunt[] {
  const horizon = addMonths(peildag, grenzen.maandenVooraf)
  return apply(landelijk, {
    regel: 'nadert_streefdatum',
    isAbout: ({ streefdatum }) => streefdatum >= peildag && streefdatum <= horizon,
    waarden: ['ja'],
    antwoord: 'Ja',
    isHit: (share) => share < grenzen.jaVoorStreefdatum,
    tekort: (share) => 100 - share,
    samen: 'zegt minder dan de helft van de gemeenten Ja',
    streefdatum: ['streefdatum is', 'streefdatums zijn'],
  })
}

/** ISO date in, ISO date out. */
function addMonths(iso: string, months: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}
