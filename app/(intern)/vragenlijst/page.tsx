import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Herzieningmelding } from '@/components/antwoord/herzieningmelding'
import { listHerzieningen } from '@/lib/antwoord/herziening-data'
import { type EigenGemeente, listEigenGemeenten } from '@/lib/antwoord/invulling-data'
import { formatMoment } from '@/lib/platform/datum'
import { requireActor } from '@/lib/toegang/session-web'

export const metadata: Metadata = { title: 'Voor welke gemeente?' }

/** Who reads along sees the antwoorden, and no place to fill them in. */
function padOf({ code, magSchrijven }: Pick<EigenGemeente, 'code' | 'magSchrijven'>): string {
  return magSchrijven ? `/vragenlijst/${code}` : `/gemeente/${code}`
}

/** Who answers for one gemeente or reads along with it goes straight there; who has more chooses. */
export default async function KiesGemeente() {
  const actor = await requireActor('/vragenlijst')
  const [gemeenten, herzieningen] = await Promise.all([listEigenGemeenten(actor), listHerzieningen(actor)])
  const [first, second] = gemeenten
  if (!first) notFound()
  if (!second) redirect(padOf(first))
  return (
    <div className="max-w-3xl space-y-5">
      <h1>
        {gemeenten.every(({ magSchrijven }) => magSchrijven)
          ? 'Voor welke gemeente wilt u invullen?'
          : 'Van welke gemeente wilt u de vragenlijst zien?'}
      </h1>
      <ul className="space-y-3">
        {gemeenten.map(({ code, naam, magSchrijven, ingevuld, totaal, updatedAt }) => (
          <li key={code}>
            <a
              href={padOf({ code, magSchrijven })}
              className="block rounded border border-lijn-sterk p-4 no-underline hover:border-merk hover:bg-merk-licht"
            >
              <span className="block font-semibold text-lg text-merk">{naam}</span>
              <span className="block text-inkt">
                {ingevuld} van {totaal} vragen ingevuld
                {updatedAt ? `, laatst gewijzigd op ${formatMoment(updatedAt)}` : ', nog niets gewijzigd'}
              </span>
            </a>
            <Herzieningmelding gemeente={{ code, naam }} herzieningen={herzieningen} magSchrijven={magSchrijven} />
          </li>
        ))}
      </ul>
    </div>
  )
}
