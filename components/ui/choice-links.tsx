type Choice = { href: string; text: string; current: boolean }

/** Choices that live in the URL, as links beside each other. */
export function ChoiceLinks({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-2 text-sm print:hidden">
      <span aria-hidden="true" className="font-semibold">
        {label}
      </span>
      {choices.map(({ href, text, current }) => (
        <a
          key={href}
          href={href}
          aria-current={current ? 'true' : undefined}
          className={`inline-flex min-h-9 items-center rounded-full border px-3 no-underline ${current ? 'border-merk bg-merk text-white' : 'border-lijn-sterk text-inkt hover:bg-vlak'}`}
        >
          {text}
        </a>
      ))}
    </nav>
  )
}
