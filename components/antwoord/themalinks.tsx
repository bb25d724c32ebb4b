import type { Fase } from '@/lib/vragenlijst/vragenlijst'

/** The way to every other thema. */
export function Themalinks({
  gemeente,
  fasen,
  here,
}: {
  gemeente: string
  fasen: readonly Fase[]
  here: number | null
}) {
  return (
    <nav aria-label="Thema's" className="space-y-4 text-sm lg:sticky lg:top-16 lg:self-start print:hidden">
      <a href={`/vragenlijst/${gemeente}`} className="inline-flex min-h-9 items-center font-semibold">
        Overzicht: waar sta ik
      </a>
      {fasen.map((fase) => (
        <div key={fase.nummer}>
          <p className="font-semibold">Fase {fase.nummer}</p>
          <ul>
            {fase.themas.map(({ nummer, naam }) => (
              <li key={nummer}>
                <a
                  href={`/vragenlijst/${gemeente}/thema/${nummer}`}
                  aria-current={nummer === here ? 'page' : undefined}
                  className={`flex min-h-8 items-center gap-1.5 border-l-4 pl-2 no-underline hover:bg-vlak ${nummer === here ? 'border-merk font-semibold' : 'border-transparent'}`}
                >
                  {nummer}. {naam}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
