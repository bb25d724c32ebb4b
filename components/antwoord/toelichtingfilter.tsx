import { Button } from '@/components/ui/button'
import type { Toelichtingenlijst } from '@/lib/antwoord/toelichtingen-data'
import { type Toelichtingkeuze, toelichtingenPad } from '@/lib/antwoord/toelichtingen-schema'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'

type Veld = {
  naam: 'vraag' | 'antwoord' | 'regio' | 'grootteklasse'
  label: string
  alles: string
  opties: readonly { sleutel: string; naam: string }[]
}

const kader = 'block min-h-11 w-full min-w-0 rounded border border-lijn-sterk bg-white px-3 py-2'

/** Searches and narrows the toelichtingen: a plain form, that works with keyboard, thumb and no JavaScript. */
export function Toelichtingfilter({
  toelichtingen,
  keuze,
}: {
  toelichtingen: Toelichtingenlijst
  keuze: Toelichtingkeuze
}) {
  const { meetmoment, vragen, regios } = toelichtingen
  const velden: Veld[] = [
    {
      naam: 'vraag',
      label: 'Vraag',
      alles: alleVragen(toelichtingen, keuze),
      opties: vragen.map(({ sleutel, code, kort, aantal }) => ({ sleutel, naam: `${code} ${kort} (${aantal})` })),
    },
    {
      naam: 'antwoord',
      label: 'Antwoord',
      alles: 'Elk antwoord',
      opties: staten.map((staat) => ({ sleutel: staat, naam: stoplicht[staat].woord })),
    },
    { naam: 'regio', label: 'Regio', alles: "Alle regio's", opties: regios },
    {
      naam: 'grootteklasse',
      label: 'Grootteklasse',
      alles: 'Alle grootteklassen',
      opties: grootteklassen.map((klasse) => ({ sleutel: klasse, naam: grootteklassenamen[klasse].naam })),
    },
  ]
  const pad = toelichtingenPad(meetmoment.sleutel)
  return (
    <search className="print:hidden">
      <form action={pad} className="space-y-3 rounded bg-vlak p-4">
        {keuze.fase !== undefined && <input type="hidden" name="fase" value={keuze.fase} />}
        {keuze.thema !== undefined && <input type="hidden" name="thema" value={keuze.thema} />}
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <div className="min-w-0 space-y-1 sm:col-span-2 lg:col-span-4">
            <label htmlFor="filter-q" className="font-semibold">
              Zoek in toelichting of naam van de gemeente
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
          <a href={pad} className="inline-flex min-h-11 items-center">
            Wis alle keuzes
          </a>
        </div>
      </form>
    </search>
  )
}

function alleVragen({ vragen }: Toelichtingenlijst, { thema, fase }: Toelichtingkeuze): string {
  const [eerste] = vragen
  if (eerste && thema !== undefined) return `Alle vragen van thema ${eerste.thema.nummer}`
  return eerste && fase !== undefined ? `Alle vragen van fase ${eerste.fase.nummer}` : 'Alle vragen'
}
