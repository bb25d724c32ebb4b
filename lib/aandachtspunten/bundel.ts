import type { Cijfers, Fasecijfers, Themacijfers, Vraagcijfers } from '@/lib/cijfers/kern/cijfers'
import type { Puntonderwerp } from './aandachtspunt'
import { faseOnderwerp, themaOnderwerp, vraagOnderwerp } from './zin'

/** A vraag that a rule hits, with what the rule found. */
type Treffer<T> = { vraag: Vraagcijfers; vondst: T }

/** What is said in one sentence: one vraag, or several of a thema or fase together. */
export type Bundel<T> = {
  onderwerp: Puntonderwerp
  treffers: readonly Treffer<T>[]
  /** the themas of the treffers */
  themas: readonly Themacijfers[]
  /** the vragen of the onderwerp that the rule is about, hit or not; `volledig`: it is about all of them */
  vragen: readonly Vraagcijfers[]
  volledig: boolean
}

export type Vraagregel<T> = {
  isAbout: (vraag: Vraagcijfers) => boolean
  /** null: not hit; only asked of a vraag that the rule is about */
  hit: (vraag: Vraagcijfers) => T | null
}

function bundelOf<T>(
  onderwerp: Puntonderwerp,
  all: readonly Vraagcijfers[],
  themas: readonly Themacijfers[],
  rule: Vraagregel<T>,
): Bundel<T> {
  const vragen = all.filter(rule.isAbout)
  const treffers = vragen.flatMap((vraag) => {
    const vondst = rule.hit(vraag)
    return vondst === null ? [] : [{ vraag, vondst }]
  })
  const hit = themas.filter((thema) => treffers.some(({ vraag }) => thema.vragen.includes(vraag)))
  return { onderwerp, treffers, themas: hit, vragen, volledig: vragen.length === all.length }
}

function bundleFase<T>(fase: Fasecijfers, rule: Vraagregel<T>): Bundel<T>[] {
  const all = fase.themas.flatMap(({ vragen }) => vragen)
  const whole = bundelOf(faseOnderwerp(fase), all, fase.themas, rule)
  if (whole.themas.length > 1 && 2 * whole.treffers.length > all.length) return [whole]
  return whole.themas.flatMap((thema) => {
    const bundel = bundelOf(themaOnderwerp(thema), thema.vragen, [thema], rule)
    const [first] = bundel.treffers
    if (!first || bundel.treffers.length > 1 || thema.vragen.length === 1) return [bundel]
    return [bundelOf(vraagOnderwerp(first.vraag), [first.vraag], [thema], rule)]
  })
}

/**
 * Holds a rule against every vraag, and takes together what is one matter: more than half of a fase, or more than one
 * vraag of a thema.
 */
export function bundle<T>({ fasen }: Pick<Cijfers, 'fasen'>, rule: Vraagregel<T>): Bundel<T>[] {
  return fasen.flatMap((fase) => bundleFase(fase, rule))
}
