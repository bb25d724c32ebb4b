import { SearchForm } from '@/components/ui/search-form'
import type { Toelichtingenlijst } from '@/lib/antwoord/toelichtingen-data'
import { type Toelichtingkeuze, toelichtingenPad } from '@/lib/antwoord/toelichtingen-schema'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'

/** Searches and narrows the toelichtingen. */
export function Toelichtingfilter({
  toelichtingen,
  keuze,
}: {
  toelichtingen: Toelichtingenlijst
  keuze: Toelichtingkeuze
}) {
  const { meetmoment, vragen, regios } = toelichtingen
  return (
    <SearchForm
      action={toelichtingenPad(meetmoment.sleutel)}
      term={{
        label: 'Zoek in toelichting of naam van de gemeente',
        value: keuze.q ?? '',
        className: 'sm:col-span-2 lg:col-span-4',
      }}
      columns="sm:grid-cols-2 lg:grid-cols-4"
      choices={[
        {
          name: 'vraag',
          value: keuze.vraag,
          label: 'Vraag',
          all: alleVragen(toelichtingen, keuze),
          options: vragen.map(({ sleutel, code, kort, aantal }) => ({ sleutel, naam: `${code} ${kort} (${aantal})` })),
        },
        {
          name: 'antwoord',
          value: keuze.antwoord,
          label: 'Antwoord',
          all: 'Elk antwoord',
          options: staten.map((staat) => ({ sleutel: staat, naam: stoplicht[staat].woord })),
        },
        { name: 'regio', value: keuze.regio, label: 'Regio', all: "Alle regio's", options: regios },
        {
          name: 'grootteklasse',
          value: keuze.grootteklasse,
          label: 'Grootteklasse',
          all: 'Alle grootteklassen',
          options: grootteklassen.map((klasse) => ({ sleutel: klasse, naam: grootteklassenamen[klasse].naam })),
        },
      ]}
    >
      {keuze.fase !== undefined && <input type="hidden" name="fase" value={keuze.fase} />}
      {keuze.thema !== undefined && <input type="hidden" name="thema" value={keuze.thema} />}
    </SearchForm>
  )
}

function alleVragen({ vragen }: Toelichtingenlijst, { thema, fase }: Toelichtingkeuze): string {
  const [eerste] = vragen
  if (eerste && thema !== undefined) return `Alle vragen van thema ${eerste.thema.nummer}`
  return eerste && fase !== undefined ? `Alle vragen van fase ${eerste.fase.nummer}` : 'Alle vragen'
}
