import { type Cel, type Cijfers, heel } from '@/lib/cijfers/kern/cijfers'
import { type Regel, regelsOf } from '@/lib/cijfers/kern/regels'
import { compareCijfers, verschil } from '@/lib/cijfers/kern/vergelijking'
import { soortenVerandering, type Veranderaantallen } from './overgang'
import type {
  Verandering,
  Veranderingcel,
  Veranderingthema,
  Veranderingvraag,
  Veranderkeuze,
  Vervallenvraag,
} from './verandering'

/** The part that says Ja at the one moment and at the other; null: no such figure. */
export type Jaontwikkeling = {
  toen: number | null
  nu: number | null
  /** percentage points; null: not to be compared */
  punten: number | null
}

/** How many vragen there are now; `nieuw`: the earlier vragenlijst lacks them, so that they are not compared. */
export type Vragental = { aantal: number; nieuw: number }

/** A line of the table of changes: a fase, a thema or a vraag of one group. */
export type Veranderregel = {
  soort: 'fase' | 'thema' | 'vraag'
  /** unique in the table, as in Regel */
  sleutel: string
  code: string
  /** of a vraag: the code it had in the earlier vragenlijst, if that was another */
  codeToen: string | null
  naam: string
  /** the thema or vraag as it stands in a URL; null for a fase */
  keuze: { thema: string } | { vraag: string } | null
  /** "nieuw": the earlier vragenlijst has none of its vragen; "vervallen": the later one lacks it */
  status: 'beide' | 'nieuw' | 'vervallen'
  /** how many vragen it has, and how many of them are nieuw; none when it is vervallen */
  vragen: Vragental
  /** null: there is nothing to compare */
  cel: Veranderaantallen | null
  /** null: not shown to this reader */
  ja: Jaontwikkeling | null
}

/** The figures of the same group at both moments: `toen` is the earlier one. */
export type Cijferpaar = { toen: Cijfers; nu: Cijfers }

function aantallenOf(cellen: readonly Veranderingcel[] | null): Veranderaantallen | null {
  const [cel] = cellen ?? []
  return cel ? { n: cel.n, aantallen: cel.aantallen, percentages: cel.percentages } : null
}

/** The figures of one line at both moments; null: no such figure, or not to be held beside the other. */
export type Cellenpaar = { soort: Regel['soort']; toen: Cel | null; nu: Cel | null }

/** Of every line of either moment, by its sleutel. */
export function cellenparen({ toen, nu }: Cijferpaar): Map<string, Cellenpaar> {
  const vorige = compareCijfers(nu, toen)
  const later = regelsOf(nu).flatMap(({ soort, sleutel, cellen: [plaats] }) => {
    const cel = heel(plaats)
    const before = vorige.get(sleutel)
    return cel ? [[sleutel, { soort, toen: before?.soort === 'cel' ? before.cel : null, nu: cel }] as const] : []
  })
  const gone = regelsOf(toen).flatMap(({ soort, sleutel, cellen: [plaats] }) => {
    const cel = heel(plaats)
    return cel && !vorige.has(sleutel) ? [[sleutel, { soort, toen: cel, nu: null }] as const] : []
  })
  return new Map<string, Cellenpaar>([...later, ...gone])
}

function jaOf({ toen, nu }: Cellenpaar): Jaontwikkeling {
  return {
    toen: toen?.percentages.ja ?? null,
    nu: nu?.percentages.ja ?? null,
    punten: toen && nu ? verschil('ja', nu, toen) : null,
  }
}

/** Of themas, or of one. */
function vragentalOf(themas: readonly Pick<Veranderingthema, 'vragen'>[]): Vragental {
  const vragen = themas.flatMap((thema) => thema.vragen)
  return { aantal: vragen.length, nieuw: vragen.filter(({ soort }) => soort === 'nieuw').length }
}

/** How many vragen a comparison is about, compared or not: all of the later vragenlijst, or those of one thema by its sleutel. */
export function vragentalIn({ fasen }: Pick<Verandering, 'fasen'>, thema?: string): Vragental {
  const themas = fasen.flatMap((fase) => fase.themas)
  return vragentalOf(thema === undefined ? themas : themas.filter(({ sleutel }) => sleutel === thema))
}

const statusOf = (cellen: unknown[] | null) => (cellen === null ? 'nieuw' : 'beide')

function themaRegel(thema: Veranderingthema): Omit<Veranderregel, 'ja'> {
  const { sleutel, nummer, naam, cellen } = thema
  return {
    soort: 'thema',
    sleutel: `thema-${sleutel}`,
    code: `${nummer}.`,
    codeToen: null,
    naam,
    keuze: { thema: sleutel },
    status: statusOf(cellen),
    vragen: vragentalOf([thema]),
    cel: aantallenOf(cellen),
  }
}

function vraagRegel(vraag: Veranderingvraag | (Vervallenvraag & { soort: 'vervallen' })): Omit<Veranderregel, 'ja'> {
  const { sleutel, code, kort, soort } = vraag
  return {
    soort: 'vraag',
    sleutel: `vraag-${sleutel}`,
    code,
    codeToen: soort === 'beide' && vraag.codeToen !== code ? vraag.codeToen : null,
    naam: kort,
    keuze: { vraag: sleutel },
    status: soort,
    vragen: { aantal: soort === 'vervallen' ? 0 : 1, nieuw: soort === 'nieuw' ? 1 : 0 },
    cel: soort === 'beide' ? aantallenOf(vraag.cellen) : null,
  }
}

/**
 * The change of one group line by line, in the order of the later vragenlijst; what that one lacks comes last.
 *
 * @param paar null: this reader gets no figures of the group
 * @param thema only this one, by its sleutel, without its fase
 */
export function veranderregels(verandering: Verandering, paar: Cijferpaar | null, thema?: string): Veranderregel[] {
  const paren = paar && cellenparen(paar)
  const passes = (candidate: { sleutel: string }) => thema === undefined || candidate.sleutel === thema
  const regels = verandering.fasen.flatMap((fase) => [
    ...(thema === undefined
      ? [
          {
            soort: 'fase' as const,
            sleutel: `fase-${fase.nummer}`,
            code: `Fase ${fase.nummer}:`,
            codeToen: null,
            naam: fase.naam,
            keuze: null,
            status: statusOf(fase.cellen),
            vragen: vragentalOf(fase.themas),
            cel: aantallenOf(fase.cellen),
          } as const,
        ]
      : []),
    ...fase.themas.filter(passes).flatMap((part) => [themaRegel(part), ...part.vragen.map(vraagRegel)]),
  ])
  const vervallen = verandering.vervallen
    .filter((vraag) => passes(vraag.thema))
    .map((vraag) => vraagRegel({ ...vraag, soort: 'vervallen' }))
  return [...regels, ...vervallen].map((regel) => {
    const cellen = paren?.get(regel.sleutel)
    return { ...regel, ja: cellen ? jaOf(cellen) : null }
  })
}

/** What the tables of changes can be sorted by; "verandering" is everything that is not gelijk, and did not stay empty. */
export const veranderkolommen = [...soortenVerandering, 'verandering', 'ja'] as const
export type Veranderkolom = (typeof veranderkolommen)[number]

const aantalOf = ({ n, aantallen }: Veranderaantallen, kolom: Exclude<Veranderkolom, 'ja'>) =>
  kolom === 'verandering' ? n - aantallen.gelijk - aantallen.leeg : aantallen[kolom]

/** By the part of n that changed so; what has nothing to compare comes last, either way. */
function compareCellen(
  a: Veranderaantallen | null,
  b: Veranderaantallen | null,
  kolom: Exclude<Veranderkolom, 'ja'>,
  richting: 'op' | 'af',
): number {
  const [emptyA, emptyB] = [!a || a.n === 0, !b || b.n === 0]
  if (!a || !b || emptyA || emptyB) return Number(emptyA) - Number(emptyB)
  const order = aantalOf(a, kolom) * b.n - aantalOf(b, kolom) * a.n
  return richting === 'op' ? order : -order
}

function compareJa(a: number | null, b: number | null, richting: 'op' | 'af'): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return richting === 'op' ? a - b : b - a
}

/** The single vragen by a column; the rest in the order it had. */
export function sortVragen(
  regels: readonly Veranderregel[],
  kolom: Veranderkolom,
  richting: 'op' | 'af',
): Veranderregel[] {
  const vragen = regels.filter(({ soort }) => soort === 'vraag')
  return vragen.sort((a, b) =>
    kolom === 'ja'
      ? compareJa(a.ja?.punten ?? null, b.ja?.punten ?? null, richting)
      : compareCellen(a.cel, b.cel, kolom, richting),
  )
}

export type Groepverandering = { sleutel: string; naam: string; cel: Veranderaantallen }

/** How every group changed on what is looked at; empty where the two vragenlijsten have no vraag of it in common. */
export function groepveranderingen(verandering: Verandering, { thema, vraag }: Veranderkeuze): Groepverandering[] {
  const themas = verandering.fasen.flatMap((fase) => fase.themas)
  const found = themas.flatMap(({ vragen }) => vragen).find(({ sleutel }) => sleutel === vraag)
  const cellen =
    vraag !== undefined
      ? found?.soort === 'beide' && found.cellen
      : thema !== undefined
        ? themas.find(({ sleutel }) => sleutel === thema)?.cellen
        : verandering.cellen
  if (!cellen) return []
  return verandering.groepen.flatMap(({ sleutel, naam }, index) => {
    const cel = aantallenOf(cellen.slice(index, index + 1))
    return cel ? [{ sleutel, naam, cel }] : []
  })
}

/** The groups by a column; a column that groups do not have leaves them as they are. */
export function sortGroepen(
  groepen: readonly Groepverandering[],
  kolom: Veranderkolom,
  richting: 'op' | 'af',
): Groepverandering[] {
  if (kolom === 'ja') return [...groepen]
  return [...groepen].sort((a, b) => compareCellen(a.cel, b.cel, kolom, richting))
}
