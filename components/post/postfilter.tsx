import { Button } from '@/components/ui/button'
import { type Berichtsoort, berichtsoort, berichtstatussen, statusuitleg } from '@/lib/post/berichtsoort'
import { type Postkeuze, postPad } from '@/lib/post/post-schema'

const kader = 'block min-h-11 w-full min-w-0 rounded border border-lijn-sterk bg-white px-3 py-2'

type Keuzeveld = {
  naam: 'soort' | 'status'
  label: string
  alles: string
  opties: readonly { sleutel: string; naam: string }[]
}

/** Searches and narrows the post: a plain form. */
export function Postfilter({ soorten, keuze }: { soorten: readonly Berichtsoort[]; keuze: Postkeuze }) {
  const velden: Keuzeveld[] = [
    {
      naam: 'soort',
      label: 'Soort',
      alles: 'Alle soorten',
      opties: soorten.map((soort) => ({ sleutel: soort, naam: berichtsoort[soort].naam })),
    },
    {
      naam: 'status',
      label: 'Wat ervan kwam',
      alles: 'Alles',
      opties: berichtstatussen.map((status) => ({ sleutel: status, naam: statusuitleg[status].naam })),
    },
  ]
  return (
    <search className="print:hidden">
      <form action={postPad({})} className="space-y-3 rounded bg-vlak p-4">
        <div className="grid gap-3 sm:grid-cols-3">
          <div className="min-w-0 space-y-1">
            <label htmlFor="filter-q" className="font-semibold">
              Naam of e-mailadres
            </label>
            <input id="filter-q" type="search" name="q" defaultValue={keuze.q} maxLength={100} className={kader} />
          </div>
          {velden.map(({ naam, label, alles, opties }) => (
            <div key={naam} className="min-w-0 space-y-1">
              <label htmlFor={`filter-${naam}`} className="font-semibold">
                {label}
              </label>
              <select id={`filter-${naam}`} name={naam} defaultValue={keuze[naam] ?? ''} className={kader}>
                <option value="">{alles}</option>
                {opties.map((optie) => (
                  <option key={optie.sleutel} value={optie.sleutel}>
                    {optie.naam}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button type="submit">Zoek</Button>
          <a href={postPad({})} className="inline-flex min-h-11 items-center">
            Wis alle keuzes
          </a>
        </div>
      </form>
    </search>
  )
}
