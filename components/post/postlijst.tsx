import { formatMoment } from '@/lib/platform/datum'
import { berichtsoort } from '@/lib/post/berichtsoort'
import type { Postregel } from '@/lib/post/postvak-data'
import { Berichtstatusteken } from './berichtstatus'

/** Mails beneath each other, newest first: what, to whom, when, and what became of it. */
export function Postlijst({ regels }: { regels: readonly Postregel[] }) {
  return (
    <ul className="divide-y divide-lijn border-lijn border-y">
      {regels.map(({ id, soort, naam, adres, onderwerp, status, createdAt }) => (
        <li key={id} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)_auto]">
          <div className="min-w-0">
            <h2 className="text-base">
              <a href={`/beheer/post/${id}`} className="inline-flex min-h-9 items-center">
                {onderwerp}
              </a>
            </h2>
            <p className="text-inkt-zacht text-sm">
              {berichtsoort[soort].naam}, {formatMoment(createdAt)}
            </p>
          </div>
          <div className="min-w-0">
            <p>{naam}</p>
            <p className="wrap-anywhere text-inkt-zacht text-sm">{adres}</p>
          </div>
          <p className="md:w-36">
            <Berichtstatusteken status={status} />
          </p>
        </li>
      ))}
    </ul>
  )
}
