import { grootteklassen } from '@/lib/domain/grootteklasse'
import type { Meetmomentstatus } from '@/lib/domain/meetmoment'
import { percentage } from '@/lib/domain/percentage'
import type { Fase, Thema, Vraag, Vragenlijst } from '@/lib/domain/vragenlijst'
import { type Staat, staten, type Waarde, waarden } from '@/lib/domain/waarde'

export const indelingen = ['landelijk', 'grootteklasse', 'regio'] as const
export type Indeling = (typeof indelingen)[number]

/** "alle": all gemeenten of the group. "ingevuld": only those that answered something; always labelled. */
export const noemers = ['alle', 'ingevuld'] as const
export type Noemer = (typeof noemers)[number]

export const noemernamen: Record<Noemer, string> = {
  alle: 'alle gemeenten',
  ingevuld: 'alleen gemeenten die iets invulden',
}

/** What the figures are about: a meetmoment, or the living state (sleutel "nu"). */
export type Bron = {
  sleutel: string
  naam: string
  /** ISO date; null for the living state */
  peildatum: string | null
  status: Meetmomentstatus | 'nu'
}

export type Groep = {
  sleutel: string
  naam: string
  /** gemeenten in the group */
  aantalGemeenten: number
  /** gemeenten in the group that answered at least one vraag of the vragenlijst */
  aantalIngevuld: number
}

/** How many gemeenten of a group a percentage is of. */
export function noemerOf(
  noemer: Noemer,
  { aantalGemeenten, aantalIngevuld }: Pick<Groep, 'aantalGemeenten' | 'aantalIngevuld'>,
): number {
  return noemer === 'alle' ? aantalGemeenten : aantalIngevuld
}

/** Which part of a group answered something, in whole percentages; null: the group is empty. */
export function deelname({
  aantalIngevuld,
  aantalGemeenten,
}: Pick<Groep, 'aantalGemeenten' | 'aantalIngevuld'>): number | null {
  return percentage(aantalIngevuld, aantalGemeenten)
}

/** How often an answer was given in a group; combinations that do not occur may be left out. */
export type Telling = { groep: string; vraag: string; waarde: Waarde; aantal: number }

export type Tellingen = {
  bron: Bron
  indeling: Indeling
  vragenlijst: Vragenlijst
  groepen: Groep[]
  tellingen: Telling[]
}

/** One figure: a group's answers to one vraag, or to all vragen of a thema or fase together. */
export type Cel = {
  groep: string
  /** the denominator: gemeenten × vragen */
  n: number
  aantallen: Record<Staat, number>
  /** whole percentages, each rounded on its own; null: the group is empty, print "n.v.t." */
  percentages: Record<Staat, number | null>
}

/** `cellen` stand in the order of Rapport.groepen, one for each. */
export type RapportVraag = Vraag & { cellen: Cel[] }
export type RapportThema = Omit<Thema, 'vragen'> & { cellen: Cel[]; vragen: RapportVraag[] }
export type RapportFase = Omit<Fase, 'themas'> & { cellen: Cel[]; themas: RapportThema[] }

/** The one structure that screen, chart and every file print. Nothing that prints it calculates. */
export type Rapport = { bron: Bron; indeling: Indeling; noemer: Noemer; groepen: Groep[]; fasen: RapportFase[] }

function celOf(groep: string, n: number, beantwoord: Record<Waarde, number>): Cel {
  const geen = n - waarden.reduce((sum, waarde) => sum + beantwoord[waarde], 0)
  const aantallen: Record<Staat, number> = { ...beantwoord, geen }
  return { groep, n, aantallen, percentages: percentagesOf(aantallen, n) }
}

function percentagesOf(aantallen: Record<Staat, number>, n: number): Record<Staat, number | null> {
  return {
    ja: percentage(aantallen.ja, n),
    ten_dele: percentage(aantallen.ten_dele, n),
    nee: percentage(aantallen.nee, n),
    geen: percentage(aantallen.geen, n),
  }
}

function sumCellen(groep: string, cellen: readonly Cel[]): Cel {
  const aantallen: Record<Staat, number> = { ja: 0, ten_dele: 0, nee: 0, geen: 0 }
  for (const cel of cellen) for (const staat of staten) aantallen[staat] += cel.aantallen[staat]
  const n = cellen.reduce((sum, cel) => sum + cel.n, 0)
  return { groep, n, aantallen, percentages: percentagesOf(aantallen, n) }
}

/** Per group, the cells of several vragen together. */
function together(groepen: readonly Groep[], parts: readonly { cellen: readonly Cel[] }[]): Cel[] {
  return groepen.map(({ sleutel }, index) =>
    sumCellen(
      sleutel,
      parts.flatMap((part) => part.cellen.slice(index, index + 1)),
    ),
  )
}

/** Makes the figures out of the counts: the only way to a Rapport. */
export function makeRapport(
  { bron, indeling, vragenlijst, groepen, tellingen }: Tellingen,
  noemer: Noemer = 'alle',
): Rapport {
  const counts = new Map<string, Record<Waarde, number>>()
  for (const { groep, vraag, waarde, aantal } of tellingen) {
    const sleutel = `${groep} ${vraag}`
    const count = counts.get(sleutel) ?? { ja: 0, ten_dele: 0, nee: 0 }
    count[waarde] += aantal
    counts.set(sleutel, count)
  }
  const cellenOf = (vraag: Vraag) =>
    groepen.map((groep) =>
      celOf(
        groep.sleutel,
        noemerOf(noemer, groep),
        counts.get(`${groep.sleutel} ${vraag.sleutel}`) ?? { ja: 0, ten_dele: 0, nee: 0 },
      ),
    )
  const fasen = vragenlijst.fasen.map((fase) => {
    const themas = fase.themas.map((thema) => {
      const vragen = thema.vragen.map((vraag) => ({ ...vraag, cellen: cellenOf(vraag) }))
      return { ...thema, vragen, cellen: together(groepen, vragen) }
    })
    return { ...fase, themas, cellen: together(groepen, themas) }
  })
  return { bron, indeling, noemer, groepen, fasen }
}

const volgorde: Record<Indeling, (groep: Groep) => string> = {
  landelijk: (groep) => groep.naam,
  grootteklasse: (groep) => String(grootteklassen.map(String).indexOf(groep.sleutel)),
  regio: (groep) => groep.naam,
}

/** Groups in the order in which every screen and file shows them. */
export function sortGroepen(indeling: Indeling, groepen: readonly Groep[]): Groep[] {
  const key = volgorde[indeling]
  return [...groepen].sort((a, b) => key(a).localeCompare(key(b), 'nl'))
}

/** The whole country as one group, out of any division that counts every gemeente once. */
export function toLandelijk({ bron, vragenlijst, groepen, tellingen }: Tellingen): Tellingen {
  const land: Groep = {
    ...landelijkeGroep,
    aantalGemeenten: groepen.reduce((sum, groep) => sum + groep.aantalGemeenten, 0),
    aantalIngevuld: groepen.reduce((sum, groep) => sum + groep.aantalIngevuld, 0),
  }
  return {
    bron,
    indeling: 'landelijk',
    vragenlijst,
    groepen: [land],
    tellingen: tellingen.map((telling) => ({ ...telling, groep: land.sleutel })),
  }
}

/** One group of a division; the counts of the others are not in it. */
export function toGroep({ groepen, tellingen, ...rest }: Tellingen, sleutel: string): Tellingen {
  return {
    ...rest,
    groepen: groepen.filter((groep) => groep.sleutel === sleutel),
    tellingen: tellingen.filter(({ groep }) => groep === sleutel),
  }
}

export const landelijkeGroep = { sleutel: 'land', naam: 'Nederland' } as const
