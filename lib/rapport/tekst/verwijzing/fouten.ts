import { enumerate } from '@/lib/aandachtspunten/zin'
import type { Cijferindex } from './cijferindex'
import { nabij } from './nabij'

const of = (woorden: readonly string[]) => {
  const last = woorden.at(-1) ?? ''
  return woorden.length < 2 ? last : `${woorden.slice(0, -1).join(', ')} of ${last}`
}

/** "1a tot en met 13d" */
const bereik = (namen: readonly string[]) => [namen[0], namen.at(-1)].join(' tot en met ')

/** Why nothing is called like this, and what is. */
export function geenRegel({ regels }: Cijferindex, naam: string): string {
  const all = [...regels.keys()]
  for (const soort of ['thema', 'fase'] as const) {
    if (!naam.startsWith(soort)) continue
    const known = all.filter((each) => each.startsWith(`${soort}-`))
    const meant = [...regels].find(([, { regel }]) => regel.sleutel === naam)?.[0]
    if (meant) return `Noem een ${soort} bij zijn nummer: ${meant}.`
    const meervoud = soort === 'thema' ? "thema's" : 'fasen'
    return `“${naam}” bestaat niet in deze meting. De ${meervoud} heten ${bereik(known)}.`
  }
  const vragen = [...regels].filter(([, { regel }]) => regel.soort === 'vraag').map(([code]) => code)
  const [nummer] = /^\d+/.exec(naam) ?? []
  const buren = nummer === undefined ? [] : vragen.filter((code) => /^\d+/.exec(code)?.[0] === nummer)
  const near = buren.length > 0 ? buren : nabij(naam, vragen)
  const wel = near.length > 0 ? ` Wel: ${enumerate(near)}.` : ` De vragen lopen van ${bereik(vragen)}.`
  return `Vraag “${naam}” bestaat niet in deze meting.${wel}`
}

/** Why there is no group of this name, and which there are. */
export function geenGroep({ groepen, vorig }: Cijferindex, naam: string): string {
  const known = [...groepen.keys(), ...(vorig ? ['vorig'] : [])]
  const near = nabij(naam.replaceAll(' ', '-'), known)
  const wel =
    near.length > 0
      ? `Bedoelt u ${of(near)}?`
      : `Kies ${of([...(vorig ? ['vorig'] : []), 'klein', 'middelgroot', 'groot', 'een regio zoals zuid-limburg'])}.`
  return `De groep “${naam}” bestaat niet. ${wel}`
}
