import type { Aanstelling } from '@/lib/toegang/aanstelling'
import { eigenGemeenten, type Handeling, mayAnywhere, mayEverywhere } from '@/lib/toegang/policy'

export type NavItem = { href: string; naam: string }

/** The pages that everybody may read. */
export const openbareNavigatie: readonly NavItem[] = [
  { href: '/over', naam: 'Over het TVS' },
  { href: '/handleiding', naam: 'Handleiding' },
  { href: '/open-data', naam: 'Open data' },
]

/** Where one must be allowed to do it: in the own gemeente, in at least something, or in the whole country. */
const opens = {
  eigen: (aanstellingen: readonly Aanstelling[], handeling: Handeling) =>
    eigenGemeenten(aanstellingen, handeling).length > 0,
  ergens: mayAnywhere,
  overal: mayEverywhere,
}

type Item = NavItem & { handeling: Handeling; of?: Handeling; waar?: keyof typeof opens }

const items: readonly Item[] = [
  { href: '/vragenlijst', naam: 'Vragenlijst', handeling: 'antwoord.lezen', waar: 'eigen' },
  { href: '/hoe-staan-wij-ervoor', naam: 'Hoe staan wij ervoor', handeling: 'gemeentebeeld.lezen', waar: 'eigen' },
  { href: '/dashboard', naam: 'Landelijk beeld', handeling: 'landelijkbeeld.lezen', waar: 'overal' },
  { href: '/regio', naam: "Regio's", handeling: 'regiobeeld.lezen' },
  { href: '/kaart', naam: 'Kaart', handeling: 'totalen.lezen' },
  { href: '/veranderd', naam: 'Wat veranderde', handeling: 'totalen.lezen' },
  { href: '/verloop', naam: 'Verloop', handeling: 'totalen.lezen' },
  { href: '/aandachtspunten', naam: 'Aandachtspunten', handeling: 'totalen.lezen' },
  { href: '/tegenstrijdig', naam: 'Antwoorden navragen', handeling: 'totalen.lezen' },
  { href: '/meetmomenten', naam: 'Meetmomenten', handeling: 'meetmoment.bevriezen', waar: 'overal' },
  { href: '/beheer', naam: 'Accounts', handeling: 'account.beheren' },
  { href: '/beheer/post', naam: 'Post', handeling: 'post.account.lezen', of: 'post.ronde.lezen' },
]

/** The pages that a person has business with; the first one is their home. */
export function navigationOf(aanstellingen: readonly Aanstelling[]): NavItem[] {
  return items
    .filter(({ handeling, of = handeling, waar = 'ergens' }) =>
      [handeling, of].some((each) => opens[waar](aanstellingen, each)),
    )
    .map(({ href, naam }) => ({ href, naam }))
}

/** Whether there is anything for this person to find. */
export function maySearch(aanstellingen: readonly Aanstelling[]): boolean {
  return mayAnywhere(aanstellingen, 'antwoord.lezen')
}
