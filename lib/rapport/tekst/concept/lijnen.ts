import {
  type Cel,
  type Celplaats,
  type Cijfers,
  type Fasecijfers,
  getoond,
  heel,
  type Themacijfers,
  type Vraagcijfers,
} from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { compareCijfers, type Vergelijkingscel, verschil } from '@/lib/cijfers/kern/vergelijking'
import { type Grootteklasse, grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import type { Staat } from '@/lib/vragenlijst/waarde'
import type { Publicatie } from '../../publicatie'
import { alsTekst } from './escape'

/** A grootteklasse with figures: "kleine gemeenten". */
export type Klasse = { sleutel: Grootteklasse; wie: string; groep: Groep; cel: Cel }

/** What a sentence can be about: a line of the Cijfers, and how a reference calls it. */
export type Lijn = {
  soort: 'fase' | 'thema' | 'vraag'
  /** "3c", "thema-9", "fase-1" */
  naam: string
  /** "3c (Samenwerking met zorgverzekeraar in beeld)" */
  titel: string
  sleutel: string
  aantalVragen: number
  land: Cel
  /** of which this reader sees figures; without the empty ones */
  klassen: Klasse[]
  /** null: there is no meetmoment before */
  vorige: Vergelijkingscel | null
  /** ISO dates, each once */
  streefdatums: string[]
}

export type Themalijnen = { thema: Themacijfers; lijn: Lijn; vragen: Lijn[] }
export type Faselijnen = { fase: Fasecijfers; lijn: Lijn; themas: Themalijnen[]; vragen: Lijn[] }
export type Lijnen = {
  fasen: Faselijnen[]
  land: Groep
  /** null: there is no meetmoment before */
  vorig: { naam: string; groep: Groep | null } | null
  peildag: string
  /** in order, shown and not empty */
  klassen: { sleutel: Grootteklasse; wie: string; groep: Groep }[]
}

/** A reference to a figure. */
export function cijfer(
  { naam }: Pick<Lijn, 'naam'>,
  staat: Staat,
  achter: '' | '|vorig' | '.verschil' | `|${Grootteklasse}` = '',
): string {
  return achter === '.verschil' ? `{{${naam}.${staat}.verschil}}` : `{{${naam}.${staat}${achter}}}`
}

/** The printed percentage; an empty group counts as none. */
export function share({ percentages }: Cel, staat: Staat = 'ja'): number {
  return percentages[staat] ?? 0
}

/** Why nothing can be held against the meetmoment before; null: it can, or there is none. */
export function geenVergelijking({ vorig }: Lijnen): string | null {
  if (vorig === null || (vorig.groep?.aantalGemeenten ?? 0) > 0) return null
  return `Van ${vorig.naam} zijn er geen cijfers van het hele land. Vergelijken kan dus niet.`
}

/** Percentage points more Ja, or more of another staat, than the time before; null: not to be compared. */
export function groei({ land, vorige }: Lijn, staat: Staat = 'ja'): number | null {
  return vorige?.soort === 'cel' ? verschil(staat, land, vorige.cel) : null
}

/** Most Ja first; in the order of the vragenlijst where that is equal. */
export function opJa(lijnen: readonly Lijn[]): Lijn[] {
  return lijnen.toSorted((a, b) => share(b.land) - share(a.land))
}

type Getoondeklasse = Omit<Klasse, 'cel'> & { plaats: number }

/** The grootteklassen with figures, in order, each with its place among the groups. */
function shownKlassen({ groepen }: Cijfers): Getoondeklasse[] {
  return grootteklassen.flatMap((sleutel) => {
    const plaats = groepen.findIndex((groep) => groep.sleutel === sleutel)
    const groep = groepen[plaats]
    return groep && groep.aantalGemeenten > 0
      ? [{ sleutel, wie: `${grootteklassenamen[sleutel].verbogen.toLowerCase()} gemeenten`, groep, plaats }]
      : []
  })
}

type Kop = Pick<Lijn, 'soort' | 'naam' | 'titel' | 'sleutel' | 'aantalVragen'>

const vraagkop = ({ sleutel, code, kort }: Vraagcijfers): Kop => ({
  soort: 'vraag',
  naam: code,
  titel: `${code} (${alsTekst(kort)})`,
  sleutel: `vraag-${sleutel}`,
  aantalVragen: 1,
})

const themakop = ({ nummer, naam, sleutel, vragen }: Themacijfers): Kop => ({
  soort: 'thema',
  naam: `thema-${nummer}`,
  titel: `thema ${nummer} (${alsTekst(naam)})`,
  sleutel: `thema-${sleutel}`,
  aantalVragen: vragen.length,
})

const fasekop = ({ nummer, naam }: Fasecijfers, aantalVragen: number): Kop => ({
  soort: 'fase',
  naam: `fase-${nummer}`,
  titel: `fase ${nummer} (${alsTekst(naam)})`,
  sleutel: `fase-${nummer}`,
  aantalVragen,
})

/** Makes the lines of a publicatie: each with the country, the grootteklassen and the meetmoment before. */
function makeLijn({ landelijk, klassen, vorig }: Publicatie, shown: readonly Getoondeklasse[]) {
  const vorige = vorig && compareCijfers(landelijk, vorig)
  const klassecellen = new Map(regelsOf(klassen).map(({ sleutel, cellen }) => [sleutel, cellen]))
  return (kop: Kop, [plaats]: readonly Celplaats[], streefdatums: readonly string[]): Lijn | null => {
    const cel = getoond(plaats)
    if (cel === null) return null
    return {
      ...kop,
      land: cel,
      vorige: vorige?.get(kop.sleutel) ?? null,
      klassen: shown.flatMap(({ plaats, ...klasse }) => {
        const own = heel(klassecellen.get(kop.sleutel)?.[plaats])
        return own ? [{ ...klasse, cel: own }] : []
      }),
      streefdatums: [...new Set(streefdatums)].sort(),
    }
  }
}

/** Everything that the drafts speak of; null: of the country no figures are shown. */
export function lijnenOf(publicatie: Publicatie): Lijnen | null {
  const { bron, meetmoment, landelijk, klassen, vorig } = publicatie
  const [land] = landelijk.groepen
  if (land === undefined) return null
  const shown = shownKlassen(klassen)
  const lijn = makeLijn(publicatie, shown)
  const vraaglijn = (vraag: Vraagcijfers) => lijn(vraagkop(vraag), vraag.cellen, [vraag.streefdatum]) ?? []
  const themalijnen = (thema: Themacijfers): Themalijnen[] => {
    const datums = thema.vragen.map(({ streefdatum }) => streefdatum)
    const own = lijn(themakop(thema), thema.cellen, datums)
    return own ? [{ thema, vragen: thema.vragen.flatMap(vraaglijn), lijn: own }] : []
  }
  return {
    land,
    vorig: vorig && { naam: alsTekst(vorig.bron.naam), groep: vorig.groepen[0] ?? null },
    peildag: bron.peildatum ?? meetmoment.bevrorenOp.slice(0, 10),
    klassen: shown.map(({ plaats: _, ...klasse }) => klasse),
    fasen: landelijk.fasen.flatMap((fase): Faselijnen[] => {
      const themas = fase.themas.flatMap(themalijnen)
      const vragen = themas.flatMap((one) => one.vragen)
      const streefdatums = vragen.flatMap((vraag) => vraag.streefdatums)
      const own = lijn(fasekop(fase, vragen.length), fase.cellen, streefdatums)
      return own ? [{ fase, themas, vragen, lijn: own }] : []
    }),
  }
}
