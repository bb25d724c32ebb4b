import { KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Paginatitel } from '@/components/shell/paginatitel'
import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import type { Regiovoortgang } from '@/lib/cijfers/regio/regiobeeld-data'
import { formatAantal, formatPercentage } from '@/lib/platform/getal'

/** Every regio to choose from, with how far it is; the other choices go along. */
export function Regiokeuze({
  regios,
  keuze,
  onleesbaar,
}: {
  regios: readonly Regiovoortgang[]
  keuze: Beeldkeuze
  onleesbaar: readonly string[]
}) {
  return (
    <div className="space-y-5">
      <Paginatitel delen={['Kies een regio']} />
      <header className="space-y-1">
        <h1>Kies een regio</h1>
        <p className="text-inkt-zacht">
          Achter elke regio staat welk deel van alle antwoorden nu is ingevuld. Eronder staan haar subregio's.
        </p>
        <KromAdres onleesbaar={onleesbaar} />
      </header>
      <ul className="gap-x-8 sm:columns-2 lg:columns-3">
        {regios.map(({ sleutel, naam, subregios, aantalGemeenten, ingevuld }) => (
          <li key={sleutel} className="break-inside-avoid border-lijn border-b py-1.5">
            <div className="flex flex-wrap items-center justify-between gap-x-3">
              <a
                href={beeldPad('/regio', { ...keuze, regio: sleutel })}
                className="inline-flex min-h-8 items-center font-semibold"
              >
                {naam}
              </a>
              <span className="text-inkt-zacht text-sm">
                {formatAantal(aantalGemeenten, 'gemeente', 'gemeenten')},{' '}
                {ingevuld === null ? 'n.v.t.' : `${formatPercentage(ingevuld)} ingevuld`}
              </span>
            </div>
            {subregios.length > 0 && (
              <ul className="flex flex-wrap gap-x-4 pl-4 text-sm">
                {subregios.map((subregio) => (
                  <li key={subregio.sleutel}>
                    <a
                      href={beeldPad('/regio', { ...keuze, regio: sleutel, subregio: subregio.sleutel })}
                      className="inline-flex min-h-8 items-center"
                    >
                      {subregio.naam}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
