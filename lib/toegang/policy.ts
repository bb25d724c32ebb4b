/** Who may do what, and how far it reaches: the one table that every door asks. */

import type { Aanstelling } from './aanstelling'

export const handelingen = [
  /** what was published: for everybody */
  'publicatie.lezen',
  /** the vragen, and which meetmomenten there are: for everybody who works here */
  'vragenlijst.lezen',
  'antwoord.schrijven',
  'antwoord.lezen',
  'toelichting.lezen',
  'gemeentebeeld.lezen',
  'regiobeeld.lezen',
  /** totals of groups of gemeenten anywhere, small ones hidden */
  'totalen.lezen',
  /** every figure of the whole country, nothing hidden */
  'landelijkbeeld.lezen',
  /** plan, open and freeze */
  'meetmoment.bevriezen',
  'rapport.schrijven',
  'meetmoment.publiceren',
  'account.beheren',
  /** mail about accounts: links for a password */
  'post.account.lezen',
  /** mail of a round: reminders */
  'post.ronde.lezen',
] as const
export type Handeling = (typeof handelingen)[number]

/** What figures are counted for. Each shows some of them, and the vragen along with them. */
export type Cijferhandeling = Extract<
  Handeling,
  | 'publicatie.lezen'
  | 'gemeentebeeld.lezen'
  | 'regiobeeld.lezen'
  | 'totalen.lezen'
  | 'landelijkbeeld.lezen'
  | 'meetmoment.bevriezen'
  | 'rapport.schrijven'
>

export type Bereik = 'niets' | 'gemeente' | 'regio' | 'alles'

/** Where a gemeente lies. */
export type Gebied = { gemeenteId: number; regio: string; subregio: string | null }

export const policy: Record<Aanstelling['rol'], Record<Handeling, Bereik>> = {
  bezoeker: {
    'publicatie.lezen': 'alles',
    'vragenlijst.lezen': 'niets',
    'antwoord.schrijven': 'niets',
    'antwoord.lezen': 'niets',
    'toelichting.lezen': 'niets',
    'gemeentebeeld.lezen': 'niets',
    'regiobeeld.lezen': 'niets',
    'totalen.lezen': 'niets',
    'landelijkbeeld.lezen': 'niets',
    'meetmoment.bevriezen': 'niets',
    'rapport.schrijven': 'niets',
    'meetmoment.publiceren': 'niets',
    'account.beheren': 'niets',
    'post.account.lezen': 'niets',
    'post.ronde.lezen': 'niets',
  },
  projectleider: {
    'publicatie.lezen': 'alles',
    'vragenlijst.lezen': 'alles',
    'antwoord.schrijven': 'gemeente',
    'antwoord.lezen': 'regio',
    'toelichting.lezen': 'gemeente',
    'gemeentebeeld.lezen': 'gemeente',
    'regiobeeld.lezen': 'niets',
    'totalen.lezen': 'niets',
    'landelijkbeeld.lezen': 'niets',
    'meetmoment.bevriezen': 'niets',
    'rapport.schrijven': 'niets',
    'meetmoment.publiceren': 'niets',
    'account.beheren': 'niets',
    'post.account.lezen': 'niets',
    'post.ronde.lezen': 'niets',
  },
  meelezer: {
    'publicatie.lezen': 'alles',
    'vragenlijst.lezen': 'alles',
    'antwoord.schrijven': 'niets',
    'antwoord.lezen': 'regio',
    'toelichting.lezen': 'gemeente',
    'gemeentebeeld.lezen': 'gemeente',
    'regiobeeld.lezen': 'niets',
    'totalen.lezen': 'niets',
    'landelijkbeeld.lezen': 'niets',
    'meetmoment.bevriezen': 'niets',
    'rapport.schrijven': 'niets',
    'meetmoment.publiceren': 'niets',
    'account.beheren': 'niets',
    'post.account.lezen': 'niets',
    'post.ronde.lezen': 'niets',
  },
  regiocorrespondent: {
    'publicatie.lezen': 'alles',
    'vragenlijst.lezen': 'alles',
    'antwoord.schrijven': 'niets',
    'antwoord.lezen': 'regio',
    'toelichting.lezen': 'regio',
    'gemeentebeeld.lezen': 'regio',
    'regiobeeld.lezen': 'regio',
    'totalen.lezen': 'alles',
    'landelijkbeeld.lezen': 'niets',
    'meetmoment.bevriezen': 'niets',
    'rapport.schrijven': 'niets',
    'meetmoment.publiceren': 'niets',
    'account.beheren': 'niets',
    'post.account.lezen': 'niets',
    'post.ronde.lezen': 'niets',
  },
  bureau: {
    'publicatie.lezen': 'alles',
    'vragenlijst.lezen': 'alles',
    'antwoord.schrijven': 'niets',
    'antwoord.lezen': 'alles',
    'toelichting.lezen': 'alles',
    'gemeentebeeld.lezen': 'alles',
    'regiobeeld.lezen': 'alles',
    'totalen.lezen': 'alles',
    'landelijkbeeld.lezen': 'alles',
    'meetmoment.bevriezen': 'alles',
    'rapport.schrijven': 'alles',
    'meetmoment.publiceren': 'alles',
    'account.beheren': 'niets',
    'post.account.lezen': 'niets',
    'post.ronde.lezen': 'alles',
  },
  ondersteuner: {
    'publicatie.lezen': 'alles',
    'vragenlijst.lezen': 'niets',
    'antwoord.schrijven': 'niets',
    'antwoord.lezen': 'niets',
    'toelichting.lezen': 'niets',
    'gemeentebeeld.lezen': 'niets',
    'regiobeeld.lezen': 'niets',
    'totalen.lezen': 'niets',
    'landelijkbeeld.lezen': 'niets',
    'meetmoment.bevriezen': 'niets',
    'rapport.schrijven': 'niets',
    'meetmoment.publiceren': 'niets',
    'account.beheren': 'niets',
    'post.account.lezen': 'niets',
    'post.ronde.lezen': 'niets',
  },
  beheerder: {
    'publicatie.lezen': 'alles',
    'vragenlijst.lezen': 'alles',
    'antwoord.schrijven': 'niets',
    'antwoord.lezen': 'niets',
    'toelichting.lezen': 'niets',
    'gemeentebeeld.lezen': 'niets',
    'regiobeeld.lezen': 'niets',
    'totalen.lezen': 'niets',
    'landelijkbeeld.lezen': 'niets',
    'meetmoment.bevriezen': 'niets',
    'rapport.schrijven': 'niets',
    'meetmoment.publiceren': 'niets',
    'account.beheren': 'alles',
    'post.account.lezen': 'alles',
    'post.ronde.lezen': 'niets',
  },
}

/** The gemeenten an aanstelling opens for a handeling, as a closed description that SQL and code both can follow. */
export type Zicht =
  | { soort: 'niets' }
  | { soort: 'alles' }
  | { soort: 'gemeente'; gemeenteId: number }
  | { soort: 'regio'; regio: string }
  | { soort: 'subregio'; subregio: string }

export function zichtOf(aanstelling: Aanstelling, handeling: Handeling): Zicht {
  const bereik = policy[aanstelling.rol][handeling]
  if (bereik === 'niets' || bereik === 'alles') return { soort: bereik }
  switch (aanstelling.rol) {
    case 'projectleider':
    case 'meelezer':
      return bereik === 'gemeente'
        ? { soort: 'gemeente', gemeenteId: aanstelling.gemeente.id }
        : { soort: 'regio', regio: aanstelling.regio.sleutel }
    case 'regiocorrespondent':
      if (bereik === 'gemeente') return { soort: 'niets' }
      return aanstelling.subregio
        ? { soort: 'subregio', subregio: aanstelling.subregio.sleutel }
        : { soort: 'regio', regio: aanstelling.regio.sleutel }
    case 'bureau':
    case 'ondersteuner':
    case 'beheerder':
    case 'bezoeker':
      return { soort: 'niets' }
  }
}

function reachesRegio(zicht: Zicht, regio: string, subregio: string | null): boolean {
  switch (zicht.soort) {
    case 'niets':
    case 'gemeente':
      return false
    case 'alles':
      return true
    case 'regio':
      return zicht.regio === regio
    case 'subregio':
      return zicht.subregio === subregio
  }
}

function reaches(zicht: Zicht, { gemeenteId, regio, subregio }: Gebied): boolean {
  return zicht.soort === 'gemeente' ? zicht.gemeenteId === gemeenteId : reachesRegio(zicht, regio, subregio)
}

/** The gemeenten of these aanstellingen themselves, each once, as far as one may do this there. */
export function eigenGemeenten(aanstellingen: readonly Aanstelling[], handeling: Handeling) {
  const eigen = aanstellingen.flatMap((aanstelling) =>
    'gemeente' in aanstelling && policy[aanstelling.rol][handeling] !== 'niets'
      ? [{ ...aanstelling.gemeente, regio: aanstelling.regio }]
      : [],
  )
  return [...new Map(eigen.map((gemeente) => [gemeente.id, gemeente])).values()]
}

/** May these aanstellingen do this, in this gemeente? */
export function may(aanstellingen: readonly Aanstelling[], handeling: Handeling, gebied: Gebied): boolean {
  return aanstellingen.some((aanstelling) => reaches(zichtOf(aanstelling, handeling), gebied))
}

/** May these aanstellingen do this in a whole regio, or in a whole subregio of it? */
export function mayInRegio(
  aanstellingen: readonly Aanstelling[],
  handeling: Handeling,
  regio: string,
  subregio: string | null = null,
): boolean {
  return aanstellingen.some((aanstelling) => reachesRegio(zichtOf(aanstelling, handeling), regio, subregio))
}

/** May these aanstellingen do this at all, for at least something? */
export function mayAnywhere(aanstellingen: readonly Aanstelling[], handeling: Handeling): boolean {
  return aanstellingen.some((aanstelling) => policy[aanstelling.rol][handeling] !== 'niets')
}

/** May who has this role do this for the whole country? */
export function reachesAll(rol: Aanstelling['rol'], handeling: Handeling): boolean {
  return policy[rol][handeling] === 'alles'
}

/** May these aanstellingen do this for the whole country? */
export function mayEverywhere(aanstellingen: readonly Aanstelling[], handeling: Handeling): boolean {
  return aanstellingen.some(({ rol }) => reachesAll(rol, handeling))
}
