import type { Rapport, RapportFase, RapportThema, RapportVraag } from '@/lib/cijfers/kern/rapport'
import type { Onderwerp } from './aandachtspunten'
import { faseOnderwerp, themaOnderwerp, vraagOnderwerp } from './zin'

/** A vraag that a rule hits, with what the rule found. */
export type Treffer<T> = { vraag: RapportVraag; vondst: T }

/** What is said in one sentence: one vraag, or several of a thema or fase together. */
export type Bundel<T> = {
  onderwerp: Onderwerp
  treffers: readonly Treffer<T>[]
  /** the themas of the treffers */
  themas: readonly RapportThema[]
  /** the vragen of the onderwerp that the rule is about, hit or not; `volledig`: it is about all of them */
  vragen: readonly RapportVraag[]
  volledig: boolean
}

export type Vraagregel<T> = {
  isAbout: (vraag: RapportVraag) => boolean
  /** null: not hit; only asked of a vraag that the rule is about */
  hit: (vraag: RapportVraag) => T | null
}

function bundelOf<T>(
  onderwerp: Onderwerp,
  all: readonly RapportVraag[],
  themas: readonly RapportThema[],
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

function bundleFase<T>(fase: RapportFase, rule: Vraagregel<T>): Bundel<T>[] {
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
export function bundle<T>({ fasen }: Pick<Rapport, 'fasen'>, rule: Vraagregel<T>): Bundel<T>[] {
  return fasen.flatMap((fase) => bundleFase(fase, rule))
}
