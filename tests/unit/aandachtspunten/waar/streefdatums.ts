import { type Vraag, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import type { Staat } from '@/lib/vragenlijst/waarde'
import type { Land } from '@/tests/fixtures/land/land'
import {
  isAchter,
  isDichtbij,
  isHoeveel,
  isNabij,
  isVoorbij,
  voorop,
  vragenVan,
  wat,
  zijnDatums,
} from '@/tests/fixtures/land/puntregels'
import { deel, procent, tel } from '@/tests/fixtures/land/telling'
import { gelijk, opsomming } from '@/tests/fixtures/land/toets'
import { isTelling, type Punttoets, telling, telVraag, zonderJa } from './punt'

type Datumsoort = {
  antwoord: string
  samen: string
  wanneer: string
  staten: readonly Staat[]
  isOver: (land: Land, vraag: Vraag) => boolean
  isRaak: (land: Land, vraag: Vraag) => boolean
  /** 1: the more of it the worse */
  kant: 1 | -1
}

const soorten: readonly Datumsoort[] = [
  {
    antwoord: 'Nee of Ten dele',
    samen: 'zeggen veel gemeenten Nee of Ten dele',
    wanneer: '(?:streefdatum was|streefdatums waren)',
    staten: zonderJa,
    isOver: isVoorbij,
    isRaak: isAchter,
    kant: 1,
  },
  {
    antwoord: 'Ja',
    samen: 'zegt minder dan de helft van de gemeenten Ja',
    wanneer: '(?:streefdatum is|streefdatums zijn)',
    staten: ['ja'],
    isOver: isDichtbij,
    isRaak: isNabij,
    kant: -1,
  },
]

/** How many vragen of how many, and of which streefdatums: those that the rule is about. */
function isBegin(
  land: Land,
  soort: Datumsoort,
  all: readonly Vraag[],
  tekst: Record<'datums' | 'hoeveel' | 'met', string>,
) {
  const about = all.filter((vraag) => soort.isOver(land, vraag))
  const hit = about.filter((vraag) => soort.isRaak(land, vraag))
  return (
    zijnDatums(about, tekst.datums) &&
    isHoeveel(tekst.hoeveel, hit.length, about.length) &&
    (tekst.met === '') === (about.length === all.length)
  )
}

const toetsenOf = (soort: Datumsoort): Punttoets[] => {
  const { antwoord, samen, wanneer, staten, isRaak, kant } = soort
  const telt = (land: Land) => (vraag: Vraag) => kant * procent(telVraag(land, vraag, staten))
  const begin = `^${wat}: de ${wanneer} (.+?)\\. Bij (\\S.*? vragen)( met deze streefdatums?)? ${samen}`
  return [
    {
      patroon: new RegExp(`^${wat}: (\\d+% van de gemeenten zegt ${antwoord} \\(.+?\\))\\. De ${wanneer} (.+)\\.$`),
      klopt: ([thema, sleutel, vraag, tekst = '', datums = ''], land) => {
        const hit = vragenVan(land, [thema, sleutel, vraag]).filter((one) => isRaak(land, one))
        const [only] = hit
        const share = tekst.replace(/ van de gemeenten zegt .*? \(/, ' (')
        return (
          hit.length === 1 &&
          only !== undefined &&
          zijnDatums(hit, datums) &&
          isTelling(share, telVraag(land, only, staten))
        )
      },
    },
    {
      patroon: new RegExp(`${begin}(: |, vooral )(bij .+)\\.$`),
      klopt: ([over, sleutel, vraag, datums = '', hoeveel = '', met = '', vooral, tekst = ''], land) => {
        const all = vragenVan(land, [over, sleutel, vraag])
        const hit = all.filter((one) => isRaak(land, one))
        const delen = [...tekst.matchAll(new RegExp(`bij (\\S+) (${telling})`, 'g'))]
        const genoemd = delen.flatMap(([, code]) => hit.find((one) => one.code === code) ?? [])
        return (
          isBegin(land, soort, all, { datums, hoeveel, met }) &&
          (vooral === ': ') === hit.length <= 3 &&
          genoemd.length === delen.length &&
          voorop(hit, genoemd, telt(land)) &&
          delen.every(([, , share = ''], nr) => {
            const named = genoemd[nr]
            return named !== undefined && isTelling(share, telVraag(land, named, staten))
          })
        )
      },
    },
    {
      patroon: new RegExp(`${begin}\\. Het aandeel ${antwoord} is (.+)\\.$`),
      klopt: ([over, sleutel, vraag, datums = '', hoeveel = '', met = '', tekst = ''], land) => {
        const all = vragenVan(land, [over, sleutel, vraag])
        const themas = land.nu.vragenlijst.fasen.flatMap((fase) => fase.themas)
        const hit = themas.filter(({ vragen }) => vragen.some((one) => all.includes(one) && isRaak(land, one)))
        const genoemd = opsomming(tekst).map((part) => /^(\d+)% bij <thema:([\w-]+)>$/.exec(part) ?? [])
        return (
          over === 'fase' &&
          isBegin(land, soort, all, { datums, hoeveel, met }) &&
          gelijk(
            hit.map((thema) => thema.sleutel),
            genoemd.map(([, , thema]) => thema),
          ) &&
          genoemd.every(([, share, thema]) => {
            const vragen = hit.find((one) => one.sleutel === thema)?.vragen.map((one) => one.sleutel) ?? []
            return Number(share) === procent(tel(land.nu, vragen, staten))
          })
        )
      },
    },
  ]
}

export const datumtoetsen: readonly Punttoets[] = soorten.flatMap(toetsenOf)

export const leegtoets: Punttoets = {
  patroon: new RegExp(
    `^${wat}: (\\d+)% is niet ingevuld \\(([\\d.]+ van de [\\d.]+) (gemeenten|antwoorden)\\)\\. In de rest van de vragenlijst is dat (\\d+)%\\.$`,
  ),
  klopt: ([soort, sleutel, vraag, share, aantal, woord, rest], land) => {
    const own = vragenVan(land, [soort, sleutel, vraag]).map((one) => one.sleutel)
    const others = vragenOf(land.nu.vragenlijst).filter((one) => !own.includes(one.sleutel))
    const elsewhere = deel(
      land.nu,
      others.map((one) => one.sleutel),
      'geen',
    )
    return (
      isTelling(`${share}% (${aantal})`, tel(land.nu, own, ['geen'])) &&
      Number(rest) === elsewhere &&
      Number(share) - elsewhere >= 10 &&
      (woord === 'gemeenten') === (vraag !== '')
    )
  },
}
