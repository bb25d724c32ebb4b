import { Icon } from './icon'

export type Sorted = 'ascending' | 'descending' | undefined

/**
 * The heading of a column that sorts, with an arrow that says so. What it does to the order is in aria-sort of its th.
 *
 * @param sorted how the table is sorted by this column now
 */
export function SortLink({ href, sorted, children }: { href: string; sorted: Sorted; children: string }) {
  const name = sorted === 'ascending' ? 'up' : sorted === 'descending' ? 'down' : 'sort'
  const [last, ...before] = children.split(' ').reverse()
  return (
    <a href={href}>
      {before.reverse().map((word) => `${word} `)}
      {/* So that the arrow never stands on a line of its own. */}
      <span className="sm:whitespace-nowrap">
        {last}
        <Icon name={name} className="ml-0.5 size-[0.8em] print:hidden" />
      </span>
    </a>
  )
}
