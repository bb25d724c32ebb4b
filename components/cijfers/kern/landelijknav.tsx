import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'

const weergaven = [
  { pad: '/dashboard', naam: 'Landelijk' },
  { pad: '/dashboard/regios', naam: 'Per regio' },
  { pad: '/dashboard/grootteklassen', naam: 'Per grootteklasse' },
] as const

/** The three views of the landelijk beeld, with the choices that they share. */
export function Landelijknav({
  huidig,
  keuze: { meetmoment, vergelijk, noemer },
}: {
  huidig: (typeof weergaven)[number]['pad']
  keuze: Beeldkeuze
}) {
  return (
    <nav aria-label="Weergave" className="border-lijn-sterk border-b print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {weergaven.map(({ pad, naam }) => (
          <li key={pad}>
            <a
              href={beeldPad(pad, { meetmoment, vergelijk, noemer })}
              aria-current={pad === huidig ? 'page' : undefined}
              className={`inline-flex min-h-10 items-center border-b-4 px-3 font-semibold no-underline ${pad === huidig ? 'border-merk text-inkt' : 'border-transparent hover:bg-vlak'}`}
            >
              {naam}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
