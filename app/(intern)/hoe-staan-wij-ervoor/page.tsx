import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { type Gemeente, listGemeenten } from '@/lib/register/gemeente-data'
import { requireActor } from '@/lib/toegang/session-web'

export const metadata: Metadata = { title: 'Hoe staan wij ervoor' }

function perRegio(gemeenten: readonly Gemeente[]): [string, Gemeente[]][] {
  const regios = new Map<string, Gemeente[]>()
  for (const gemeente of gemeenten)
    regios.set(gemeente.regioNaam, [...(regios.get(gemeente.regioNaam) ?? []), gemeente])
  return [...regios].sort(([a], [b]) => a.localeCompare(b, 'nl'))
}

/** Who has one gemeente goes straight there; who has more chooses. */
export default async function KiesGemeente() {
  const actor = await requireActor('/hoe-staan-wij-ervoor')
  const gemeenten = await listGemeenten(actor, 'gemeentebeeld.lezen')
  const [first, second] = gemeenten
  if (!first) notFound()
  if (!second) redirect(`/hoe-staan-wij-ervoor/${first.code}`)
  return (
    <div className="space-y-6">
      <h1>Van welke gemeente wilt u zien hoe zij ervoor staat?</h1>
      {perRegio(gemeenten).map(([regio, members]) => (
        <section key={regio} aria-label={regio}>
          <h2>{regio}</h2>
          <ul className="mt-1 gap-x-8 sm:columns-2 lg:columns-4">
            {members.map(({ code, naam }) => (
              <li key={code}>
                <a href={`/hoe-staan-wij-ervoor/${code}`} className="inline-flex min-h-9 items-center">
                  {naam}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
