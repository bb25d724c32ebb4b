import { filternamen, filters, type Vraagfilter } from '@/lib/antwoord/filter'

/** The filters of a list of vragen, each with how many vragen it shows. */
export function Filterlinks({
  pad,
  filter,
  aantallen,
}: {
  pad: string
  filter: Vraagfilter
  aantallen: Record<Vraagfilter, number>
}) {
  return (
    <nav aria-label="Toon" className="flex flex-wrap gap-2 text-sm print:hidden">
      {filters.map((name) => (
        <a
          key={name}
          href={name === 'alles' ? pad : `${pad}?filter=${name}`}
          aria-current={name === filter ? 'true' : undefined}
          className={`inline-flex min-h-9 items-center rounded-full border px-3 no-underline ${name === filter ? 'border-merk bg-merk text-white' : 'border-lijn-sterk text-inkt hover:bg-vlak'}`}
        >
          {filternamen[name]} ({aantallen[name]})
        </a>
      ))}
    </nav>
  )
}
