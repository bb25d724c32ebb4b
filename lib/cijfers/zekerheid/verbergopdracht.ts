import type { Raster } from '@/lib/cijfers/kern/raster'
import { type Beschermd, beschermd, type Verberging } from '@/lib/cijfers/kern/verberging'
import { openbaarVerborgen } from '@/lib/cijfers/kern/zichtbaar'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { type Beschermgang, type Beschermopdracht, protectInzage } from './bescherming'
import type { Inzage, Som } from './inzage'
import type { Kwestie } from './kwestie'
import { lezersOf } from './lezer'
import type { Oplosser } from './oplosser'
import { makeInzage } from './rasterinzage'
import { findZekerheden, type Toonkeuze } from './zoektocht'

/** A meetmoment, with those that it corrects before it, the oldest first. It can be sent to a worker as it is. */
export type Verbergopdracht = {
  edities: readonly {
    raster: Raster
    /** by gemeenteId, who was looked at anew */
    herzien: readonly number[]
  }[]
  /** the gemeenten, by gemeenteId, that agreed to it that their antwoorden can be known */
  akkoord: readonly number[]
}

/** Gemeenten of whom it is certain what they said. */
export type Zekerheid = {
  /** sleutel of the vraag */
  vraag: string
  staat: Staat
  /** by code */
  gemeenten: readonly string[]
  /** for everybody, or only for who reads the antwoorden of a whole regio */
  voor: 'iedereen' | 'regio'
}

export type Verberguitkomst = {
  verberging: Verberging
  /** what would have been certain without it */
  zeker: Zekerheid[]
  /** what is so all the same, by what was published before */
  blijft: Zekerheid[]
}

/** Works out what of the last editie is not shown. Says after each vraag how far it is. */
function* verberg({ edities, akkoord }: Verbergopdracht, oplosser: Oplosser): Generator<Beschermgang, Verberguitkomst> {
  const last = edities.at(-1)
  if (!last) throw new RangeError('there is nothing to protect')
  const vragen = vragenOf(last.raster.vragenlijst).map(({ sleutel }) => sleutel)
  const codes = new Map(
    edities.flatMap(({ raster }) => raster.gemeenten.map(({ gemeenteId, code }) => [gemeenteId, code])),
  )
  const inzage = makeInzage(edities.map(({ raster, herzien }) => ({ raster, herzien: new Set(herzien) })))
  const toonbaar = toonbaarOf(inzage, edities, vragen)
  const opdracht: Beschermopdracht = { lezers: lezersOf(inzage), akkoord: new Set(akkoord), toonbaar, oplosser }
  const { getoond, zeker } = yield* protectInzage(inzage, opdracht)
  return {
    verberging: verbergingOf(inzage, { getoond, toonbaar }, vragen, edities.length - 1),
    zeker: zekerhedenOf(inzage, findZekerheden(inzage, opdracht, toonbaar), vragen, codes),
    blijft: zekerhedenOf(inzage, zeker, vragen, codes),
  }
}

/** Small groups are not shown, and of what was published before no more than was. */
function toonbaarOf({ sommen }: Inzage, edities: Verbergopdracht['edities'], vragen: readonly string[]): Toonkeuze {
  const klein = edities.map(({ raster }) => openbaarVerborgen(raster))
  const isShown = ({ editie, indeling, sleutel }: Som) => !klein[editie]?.[indeling].has(sleutel)
  const earlierOf = ({ editie }: Som) => (editie < edities.length - 1 ? edities[editie]?.raster.verberging : undefined)
  return {
    respons: sommen.map((som) => isShown(som) && !earlierOf(som)?.respons[som.indeling].includes(som.sleutel)),
    vragen: vragen.map((vraag) =>
      sommen.map((som) => isShown(som) && !earlierOf(som)?.rijen[som.indeling][som.sleutel]?.includes(vraag)),
    ),
  }
}

function verbergingOf(
  { sommen }: Inzage,
  { getoond, toonbaar }: { getoond: Toonkeuze; toonbaar: Toonkeuze },
  vragen: readonly string[],
  editie: number,
): Verberging {
  const own = sommen.flatMap((som, plaats) => (som.editie === editie ? [{ ...som, plaats }] : []))
  const perIndeling = <Made>(make: (some: typeof own) => Made): Record<Beschermd, Made> => {
    const [landelijk, grootteklasse, regio] = beschermd.map((indeling) =>
      make(own.filter((som) => som.indeling === indeling)),
    ) as [Made, Made, Made]
    return { landelijk, grootteklasse, regio }
  }
  return {
    rijen: perIndeling((some) =>
      Object.fromEntries(
        some.flatMap(({ sleutel, plaats }) => {
          const hidden = vragen.filter((_, at) => toonbaar.vragen[at]?.[plaats] && !getoond.vragen[at]?.[plaats])
          return hidden.length > 0 ? [[sleutel, hidden]] : []
        }),
      ),
    ),
    respons: perIndeling((some) =>
      some.flatMap(({ sleutel, plaats }) => (toonbaar.respons[plaats] && !getoond.respons[plaats] ? [sleutel] : [])),
    ),
  }
}

function zekerhedenOf(
  { vakken }: Inzage,
  kwesties: readonly Kwestie[],
  vragen: readonly string[],
  codes: ReadonlyMap<number, string>,
): Zekerheid[] {
  const found = new Map<string, Zekerheid>()
  for (const { vraag, vak, staat, lezer } of kwesties) {
    const key = `${vraag} ${vak} ${staat}`
    const before = found.get(key)
    const voor = lezer.gebied === null || before?.voor === 'iedereen' ? 'iedereen' : 'regio'
    const [sleutel, naam] = [vragen[vraag], staten[staat]]
    if (sleutel !== undefined && naam)
      found.set(key, {
        vraag: sleutel,
        staat: naam,
        gemeenten: (vakken[vak]?.gemeenten ?? []).flatMap((id) => codes.get(id) ?? []),
        voor,
      })
  }
  return [...found.values()]
}

/** For a test, or a worker: all of it at once. @param meld told how far it is */
export function verbergAlles(
  opdracht: Verbergopdracht,
  oplosser: Oplosser,
  meld: (gang: Beschermgang) => void = () => {},
): Verberguitkomst {
  const steps = verberg(opdracht, oplosser)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    meld(step.value)
  }
}
