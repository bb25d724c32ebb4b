import { readFileSync } from 'node:fs'
import { type Grootteklasse, grootteklassen } from '../../lib/register/grootteklasse'
import { type Staat, staten } from '../../lib/vragenlijst/waarde'
import { type CsvRow, parseCsv } from './csv'

const versiesleutels = ['2013-10', '2014-01', '2014-05'] as const
export type Versiesleutel = (typeof versiesleutels)[number]

/** A gemeente on 1 January 2014; `x` and `y` are kilometres to the east and to the north. */
export type GemeenteFact = {
  code: string
  naam: string
  provincie: string
  inwoners: number
  /** Set where the measurement of January 2014 counted with older inwoners; null elsewhere. */
  grootteklasseMeting201401: Grootteklasse | null
  regio: string
  subregio: string | null
  x: number
  y: number
}

export type RegiotegelFact = { regio: string; kolom: number; rij: number }

export type VraagFact = {
  sleutel: string
  code: string
  kort: string
  vraag: string
  uitleg?: string
  streefdatum?: string
  vanaf: Versiesleutel
}
export type ThemaFact = { sleutel: string; nummer: number; fase: number; naam: string; vragen: VraagFact[] }
type FaseFact = { nummer: number; naam: string; streefdatum: string }
export type VersieFact = { sleutel: Versiesleutel; naam: string; omvat: string }
export type VragenlijstFact = {
  sleutel: string
  naam: string
  versies: VersieFact[]
  fasen: FaseFact[]
  themas: ThemaFact[]
}

export type PublishedLandelijk = { vraag: string; percentages: Record<Staat, number> }
export type PublishedGrootteklasse = { vraag: string; staat: Staat; percentages: Record<Grootteklasse, number> }

/** Text of a file in `prisma/seed/data`. */
export function readData(file: string): string {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
}

function text(row: CsvRow, column: string): string {
  const value = row[column]
  if (!value) throw new Error(`column ${column} is missing or empty in ${JSON.stringify(row)}`)
  return value
}

function integer(row: CsvRow, column: string): number {
  const value = Number(text(row, column))
  if (!Number.isInteger(value)) throw new Error(`column ${column} is no whole number in ${JSON.stringify(row)}`)
  return value
}

function oneOf<T extends string>(row: CsvRow, column: string, allowed: readonly T[]): T {
  const value = allowed.find((candidate) => candidate === row[column])
  if (value === undefined)
    throw new Error(`column ${column} is none of ${allowed.join(', ')} in ${JSON.stringify(row)}`)
  return value
}

/** The 403 gemeenten, in the order of the file. */
export function readGemeenten(): GemeenteFact[] {
  return parseCsv(readData('gemeenten-2014.csv')).map((row) => ({
    code: text(row, 'code'),
    naam: text(row, 'naam'),
    provincie: text(row, 'provincie'),
    inwoners: integer(row, 'inwoners'),
    grootteklasseMeting201401: row.grootteklasse_meting_2014_01
      ? oneOf(row, 'grootteklasse_meting_2014_01', grootteklassen)
      : null,
    regio: text(row, 'regio'),
    subregio: row.subregio || null,
    x: integer(row, 'x_km'),
    y: integer(row, 'y_km'),
  }))
}

/** Place of each regio on a map of 6 columns by 10 rows. */
export function readRegiotegels(): RegiotegelFact[] {
  return parseCsv(readData('regio-tegels.csv')).map((row) => ({
    regio: text(row, 'regio'),
    kolom: integer(row, 'kolom'),
    rij: integer(row, 'rij'),
  }))
}

export function readVragenlijst(): VragenlijstFact {
  return JSON.parse(readData('vragenlijst-wmo-2015.json'))
}

/** The themas of one version, each with only its vragen in that version. */
export function themasInVersie(vragenlijst: VragenlijstFact, versie: Versiesleutel): ThemaFact[] {
  const included = versiesleutels.slice(0, versiesleutels.indexOf(versie) + 1)
  return vragenlijst.themas
    .map((thema) => ({ ...thema, vragen: thema.vragen.filter((vraag) => included.includes(vraag.vanaf)) }))
    .filter((thema) => thema.vragen.length > 0)
}

/** The vraag codes of one version in order: 21, 41 or 68. */
export function vraagcodesInVersie(vragenlijst: VragenlijstFact, versie: Versiesleutel): string[] {
  return themasInVersie(vragenlijst, versie).flatMap((thema) => thema.vragen.map((vraag) => vraag.code))
}

/** The 164 percentages of all gemeenten, published on 17 January 2014. */
export function readPublishedLandelijk(): PublishedLandelijk[] {
  return parseCsv(readData('meting-2014-01-landelijk.csv')).map((row) => ({
    vraag: text(row, 'vraag'),
    percentages: {
      ja: integer(row, 'ja'),
      ten_dele: integer(row, 'ten_dele'),
      nee: integer(row, 'nee'),
      geen: integer(row, 'geen'),
    },
  }))
}

/** The 18 published percentages per grootteklasse of January 2014. */
export function readPublishedGrootteklasse(): PublishedGrootteklasse[] {
  return parseCsv(readData('meting-2014-01-grootteklasse.csv')).map((row) => ({
    vraag: text(row, 'vraag'),
    staat: oneOf(row, 'antwoord', staten),
    percentages: {
      klein: integer(row, 'klein'),
      middelgroot: integer(row, 'middelgroot'),
      groot: integer(row, 'groot'),
    },
  }))
}
