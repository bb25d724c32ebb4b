/** What a person fills in at one place, field by field. */
export type Inhoud = Readonly<Record<string, string | null>>

/** Two contents are the same when each field is. */
export function isSameInhoud<I extends Inhoud>(a: I, b: I): boolean {
  return Object.keys(a).every((field) => a[field] === b[field])
}

/** What two sides make together. Where they clash it holds what one typed oneself. */
export type Merged<I extends Inhoud> = { inhoud: I; clashes: readonly (keyof I & string)[] }

/**
 * Puts what somebody typed together with what was saved meanwhile, each field apart: who did not touch a field gets what the
 * other made of it.
 *
 * @param known what the person knew: what it started from, and every content that was sent without a reply. Empty: nobody knows
 * @param base what the other started from, if that is known to be what the person started from too
 */
export function mergeInhoud<I extends Inhoud>(known: readonly I[], base: I | null, own: I, other: I): Merged<I> {
  const inhoud: Record<string, string | null> = {}
  const clashes: (keyof I & string)[] = []
  for (const field of Object.keys(own)) {
    const untouched = known.length > 0 && known.every((each) => each[field] === own[field])
    const untouchedByOther = base !== null && base[field] === other[field]
    inhoud[field] = (untouched ? other[field] : own[field]) ?? null
    if (own[field] !== other[field] && !untouched && !untouchedByOther) clashes.push(field)
  }
  return { inhoud: inhoud as I, clashes }
}
