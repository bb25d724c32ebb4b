import type { Raster } from '@/lib/cijfers/kern/raster'
import { aantalVerborgen, type Verberging } from '@/lib/cijfers/kern/verberging'
import { vergelijkNamen } from '@/lib/platform/volgorde'
import { grootteklassenamen } from '@/lib/register/grootteklasse'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import type { Staat } from '@/lib/vragenlijst/waarde'
import type { Zekerheid } from './verbergopdracht'

/** An antwoord that would be certain, or is. */
export type Zekerantwoord = { staat: Staat; gemeenten: readonly string[]; voor: Zekerheid['voor'] }

/** What of one vraag is not shown, and what that keeps from being certain; groups and gemeenten by their naam. */
export type Verbergregel = {
  sleutel: string
  code: string
  kort: string
  klassen: readonly string[]
  regios: readonly string[]
  land: boolean
  zeker: readonly Zekerantwoord[]
}

/** What of one gemeente would be certain: the codes of its vragen. */
type Verbergemeente = { code: string; naam: string; vragen: readonly { code: string; staat: Staat }[] }

export type Verbergbeeld = {
  /** antwoorden of gemeenten that would be certain: for everybody, and with who reads one whole regio */
  zeker: { iedereen: number; regio: number; van: number }
  /** figures of groups by vraag that are not shown, of how many */
  verborgen: Record<'regios' | 'klassen' | 'land', { aantal: number; van: number }>
  regels: readonly Verbergregel[]
  gemeenten: readonly Verbergemeente[]
  /** what is certain all the same, by what was published before */
  blijft: readonly { code: string; antwoord: Zekerantwoord }[]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Per staat and for whom once, with all gemeenten by naam. */
function samen(antwoorden: readonly Zekerantwoord[]): Zekerantwoord[] {
  const found = new Map<string, Zekerantwoord>()
  for (const { staat, voor, gemeenten } of antwoorden) {
    const key = `${voor} ${staat}`
    const all = [...(found.get(key)?.gemeenten ?? []), ...gemeenten].sort(vergelijkNamen)
    found.set(key, { staat, voor, gemeenten: all })
  }
  return [...found.values()]
}

/** What was worked out of a meetmoment, in the words of its own vragenlijst and register. */
export function makeVerbergbeeld(
  { vragenlijst, gemeenten }: Pick<Raster, 'vragenlijst' | 'gemeenten'>,
  { verberging, zeker, blijft }: { verberging: Verberging; zeker: readonly Zekerheid[]; blijft: readonly Zekerheid[] },
): Verbergbeeld {
  const vragen = vragenOf(vragenlijst)
  const namen = new Map(gemeenten.map(({ code, naam }) => [code, naam]))
  const regionamen = new Map(gemeenten.map(({ regio, regioNaam }) => [regio, regioNaam]))
  const klassen = new Set(gemeenten.map(({ grootteklasse }) => grootteklasse))
  const codes = new Map(vragen.map(({ sleutel, code }) => [sleutel, code]))
  const antwoordOf = ({ staat, gemeenten: who, voor }: Zekerheid): Zekerantwoord => ({
    staat,
    gemeenten: who.map((code) => namen.get(code) ?? code),
    voor,
  })
  const groepenOf = (rijen: Readonly<Record<string, readonly string[]>>, vraag: string) =>
    Object.entries(rijen).flatMap(([groep, hidden]) => (hidden.includes(vraag) ? [groep] : []))
  const aantalOf = (voor: Zekerheid['voor']) =>
    sum(zeker.flatMap((each) => (each.voor === voor ? [each.gemeenten.length] : [])))
  return {
    zeker: { iedereen: aantalOf('iedereen'), regio: aantalOf('regio'), van: gemeenten.length * vragen.length },
    verborgen: {
      regios: { aantal: aantalVerborgen(verberging, 'regio'), van: regionamen.size * vragen.length },
      klassen: { aantal: aantalVerborgen(verberging, 'grootteklasse'), van: klassen.size * vragen.length },
      land: { aantal: aantalVerborgen(verberging, 'landelijk'), van: vragen.length },
    },
    regels: vragen.flatMap(({ sleutel, code, kort }): Verbergregel[] => {
      const { rijen } = verberging
      const regel = {
        sleutel,
        code,
        kort,
        klassen: [...klassen]
          .filter((klasse) => rijen.grootteklasse[klasse]?.includes(sleutel))
          .map((klasse) => grootteklassenamen[klasse].naam),
        regios: groepenOf(rijen.regio, sleutel).map((regio) => regionamen.get(regio) ?? regio),
        land: groepenOf(rijen.landelijk, sleutel).length > 0,
        zeker: samen(zeker.filter(({ vraag }) => vraag === sleutel).map(antwoordOf)),
      }
      return regel.land || regel.klassen.length + regel.regios.length + regel.zeker.length > 0 ? [regel] : []
    }),
    gemeenten: gemeenten.flatMap(({ code, naam }): Verbergemeente[] => {
      const own = zeker.filter((each) => each.gemeenten.includes(code))
      return own.length === 0
        ? []
        : [{ code, naam, vragen: own.map(({ vraag, staat }) => ({ code: codes.get(vraag) ?? vraag, staat })) }]
    }),
    blijft: blijft.map((each) => ({ code: codes.get(each.vraag) ?? each.vraag, antwoord: antwoordOf(each) })),
  }
}
