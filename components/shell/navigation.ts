import { type Aanstelling, type Handeling, mayAnywhere, mayEverywhere } from '@/lib/domain/policy'

export type NavItem = { href: string; naam: string }

const items: readonly (NavItem & { handeling: Handeling; overal?: true })[] = [
  { href: '/vragenlijst', naam: 'Vragenlijst', handeling: 'antwoord.schrijven' },
  { href: '/hoe-staan-wij-ervoor', naam: 'Hoe staan wij ervoor', handeling: 'antwoord.schrijven' },
  { href: '/dashboard', naam: 'Landelijk beeld', handeling: 'landelijkbeeld.lezen', overal: true },
  { href: '/regio', naam: "Regio's", handeling: 'regiobeeld.lezen' },
  { href: '/beheer', naam: 'Accounts', handeling: 'account.beheren' },
]

/** The pages that a person has business with; the first one is their home. */
export function navigationFor(aanstellingen: readonly Aanstelling[]): NavItem[] {
  return items
    .filter(({ handeling, overal }) => (overal ? mayEverywhere : mayAnywhere)(aanstellingen, handeling))
    .map(({ href, naam }) => ({ href, naam }))
}
