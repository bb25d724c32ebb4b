export const mediatypen = { json: 'application/json', csv: 'text/csv' } as const
export type Replyformaat = keyof typeof mediatypen

type Wens = { bereik: string; q: number }

function wensenOf(accept: string): Wens[] {
  return accept.split(',').map((deel) => {
    const [bereik = '', ...parameters] = deel.split(';').map((text) => text.trim().toLowerCase())
    const q = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
    return { bereik, q: q >= 0 && q <= 1 ? q : 1 }
  })
}

/** How much a form is wanted: by the range that names it most precisely (RFC 9110, 12.5.1). */
function voorkeur(wensen: readonly Wens[], vorm: Replyformaat): { q: number; precies: number } {
  const mediatype = mediatypen[vorm]
  const bereiken = ['*/*', mediatype.replace(/\/.*/, '/*'), mediatype]
  return wensen.reduce(
    (best, { bereik, q }) => {
      const precies = bereiken.indexOf(bereik)
      return precies > best.precies ? { q, precies } : best
    },
    { q: 0, precies: -1 },
  )
}

/**
 * The form that an Accept header asks for: the most wanted, then the one that it names most precisely, then the first.
 *
 * @param vormen what can be had, the usual one first
 * @returns null when it wants none of them
 */
export function pickMediatype(accept: string | null, vormen: readonly Replyformaat[]): Replyformaat | null {
  if (accept === null || accept.trim() === '') return vormen[0] ?? null
  const wensen = wensenOf(accept)
  const [best] = vormen
    .map((vorm) => ({ vorm, ...voorkeur(wensen, vorm) }))
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || b.precies - a.precies)
  return best?.vorm ?? null
}
