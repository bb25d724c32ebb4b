import { regelsOf } from '@/lib/cijfers/kern/regels'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import type { Publicatie } from '../publicatie'
import type { Plekonderwerp } from './plekken'
import { type Cijferindex, cijferindexOf } from './verwijzing/cijferindex'
import { resolveVerwijzing } from './verwijzing/oplossing'
import { totalen } from './verwijzing/schrijfwijze'

/** Which figure of a line: what stands behind the antwoord in its reference. */
type Cijfersoort = { achter: string; naam: string }

/** A reference with what it prints; null: it prints nothing here. */
export type Verwijzingcel = { verwijzing: string; tekst: string | null }

type Verwijzingregel = {
  soort: 'fase' | 'thema' | 'vraag'
  /** "3c", "thema-9" or "fase-1" */
  sleutel: string
  /** "3c Samenwerking met zorgverzekeraar in beeld" */
  naam: string
  /** by Cijfersoort.achter, one for each staat */
  cijfers: Record<string, Record<Staat, Verwijzingcel>>
}

export type Verwijzinglijst = {
  soorten: Cijfersoort[]
  regels: Verwijzingregel[]
  /** of the country: gemeenten, ingevuld, deelname */
  totalen: (Verwijzingcel & { naam: string })[]
}

const totaalnamen = { gemeenten: 'Gemeenten', ingevuld: 'Vulden iets in', deelname: 'Deelname' } as const

function soortenOf({ vorig }: Cijferindex): Cijfersoort[] {
  return [
    { achter: '', naam: 'Percentage, heel Nederland' },
    ...(vorig
      ? [
          { achter: '|vorig', naam: `Percentage, ${vorig.naam}` },
          { achter: '.verschil', naam: `Verschil met ${vorig.naam} (procentpunten)` },
        ]
      : []),
    ...grootteklassen.map((klasse) => ({
      achter: `|${klasse}`,
      naam: `Percentage, ${grootteklassenamen[klasse].verbogen.toLowerCase()} gemeenten`,
    })),
    { achter: '.aantal', naam: 'Aantal, heel Nederland' },
  ]
}

function celOf(inhoud: string, publicatie: Publicatie): Verwijzingcel {
  const oplossing = resolveVerwijzing(inhoud, publicatie)
  return { verwijzing: `{{${inhoud}}}`, tekst: oplossing.soort === 'tekst' ? oplossing.tekst : null }
}

/** The sleutels of the lines that a text about this is likely to name: without its vragen when it is about the whole. */
function lijnenBij({ soort, regel, fase }: Plekonderwerp, { landelijk }: Publicatie): Set<string> {
  const lijnen = regelsOf(landelijk)
  if (soort === 'meting') return new Set(lijnen.filter((line) => line.soort !== 'vraag').map(({ sleutel }) => sleutel))
  const [binnen] = landelijk.fasen.filter(({ nummer }) => nummer === fase)
  const themas = (binnen?.themas ?? []).filter(({ sleutel }) => soort === 'fase' || regel === `thema-${sleutel}`)
  return new Set([
    regel ?? '',
    ...themas.flatMap((thema) => [`thema-${thema.sleutel}`, ...thema.vragen.map(({ sleutel }) => `vraag-${sleutel}`)]),
  ])
}

/** The references to pick from when writing about something, each with what it prints. */
export function verwijzingenBij(onderwerp: Plekonderwerp, publicatie: Publicatie): Verwijzinglijst {
  const index = cijferindexOf(publicatie)
  const soorten = soortenOf(index)
  const lijnen = lijnenBij(onderwerp, publicatie)
  const regels = [...index.regels].filter(([, { regel }]) => lijnen.has(regel.sleutel))
  const perStaat = (naam: string, achter: string) =>
    Object.fromEntries(staten.map((staat) => [staat, celOf(`${naam}.${staat}${achter}`, publicatie)])) as Record<
      Staat,
      Verwijzingcel
    >
  return {
    soorten,
    regels: regels.map(([sleutel, { regel }]) => ({
      soort: regel.soort,
      sleutel,
      naam: `${regel.code} ${regel.naam}`,
      cijfers: Object.fromEntries(soorten.map(({ achter }) => [achter, perStaat(sleutel, achter)])),
    })),
    totalen: totalen.map((totaal) => ({ naam: totaalnamen[totaal], ...celOf(totaal, publicatie) })),
  }
}
