const shapes = {
  check: (
    <path
      d="M4.5 10.5 8.2 14 15.5 6.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  half: (
    <>
      <circle cx="10" cy="10" r="6.4" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M10 3.6a6.4 6.4 0 0 1 0 12.8Z" fill="currentColor" />
    </>
  ),
  cross: <path d="m5.2 5.2 9.6 9.6m0-9.6-9.6 9.6" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />,
  empty: (
    <circle cx="10" cy="10" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.6 2.3" />
  ),
  warning: (
    <>
      <path d="M10 3 18 16.5H2Z" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
      <path d="M10 8v4m0 2.2v.1" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M10 6v4.3l2.8 1.7" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  up: <path d="M10 4 17 16H3Z" fill="currentColor" />,
  down: <path d="M10 16 3 4h14Z" fill="currentColor" />,
  plus: <path d="M10 4v12M4 10h12" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  minus: <path d="M4 10h12" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  equal: <path d="M4 7.5h12m-12 5h12" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  arrow: (
    <path
      d="M4 10h11m-4.5-4.5L15 10l-4.5 4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  sort: <path d="M10 2 14.5 8h-9ZM10 18l-4.5-6h9Z" fill="currentColor" />,
} as const

export type IconName = keyof typeof shapes

/** A picture beside a word; it says nothing by itself, so screen readers skip it. */
export function Icon({ name, className = 'size-[1.15em]' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" className={`${className} inline-block shrink-0`} aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}
