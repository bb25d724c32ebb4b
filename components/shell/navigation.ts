import { type Aanstelling, type Handeling, mayAnywhere, mayEverywhere } from '@/lib/toegang/policy'

export type NavItem = { href: string; naam: string }

/** The pages that everybody may read. */
export const openbareNavigatie: readonly NavItem[] = [
  { href: '/over', naam: 'Over het TVS' },
  { href: '/handleiding', naam: 'Handleiding' },
  { href: '/open-data', naam: 'Open data' },
]

const items: readonly (NavItem & { handeling: Handeling; of?: Handeling; overal?: true })[] = [
  { href: '/vragenlijst', naam: 'Vragenlijst', handeling: 'antwoord.schrijven' },
  { href: '/hoe-staan-wij-ervoor', naam: 'Hoe staan wij ervoor', handeling: 'antwoord.schrijven' },
  { href: '/dashboard', naam: 'Landelijk beeld', handeling: 'landelijkbeeld.lezen', overal: true },
  { href: '/regio', naam: "Regio's", handeling: 'regiobeeld.lezen' },
  { href: '/kaart', naam: 'Kaart', handeling: 'totalen.lezen' },
  { href: '/veranderd', naam: 'Wat veranderde', handeling: 'totalen.lezen' },
  { href: '/verloop', naam: 'Verloop', handeling: 'totalen.lezen' },
  { href: '/aandachtspunten', naam: 'Aandachtspunten', handeling: 'totalen.lezen' },
  { href: '/tegenstrijdig', naam: 'Antwoorden navragen', handeling: 'totalen.lezen' },
  { href: '/meetmomenten', naam: 'Meetmomenten', handeling: 'meetmoment.bevriezen', overal: true },
  { href: '/beheer', naam: 'Accounts', handeling: 'account.beheren' },
  { href: '/beheer/post', naam: 'Post', handeling: 'post.account.lezen', of: 'post.ronde.lezen' },
]

/** The pages that a person has business with; the first one is their home. */
export function navigationOf(aanstellingen: readonly Aanstelling[]): NavItem[] {
  return items
    .filter(({ handeling, of = handeling, overal }) =>
      [handeling, of].some((each) => (overal ? mayEverywhere : mayAnywhere)(aanstellingen, each)),
    )
    .map(({ href, naam }) => ({ href, naam }))
}

/** Whether there is anything for this person to find. */
export function maySearch(aanstellingen: readonly Aanstelling[]): boolean {
  return mayAnywhere(aanstellingen, 'antwoord.lezen')
}
