import { SearchForm } from '@/components/ui/search-form'
import { type Berichtsoort, berichtsoort, berichtstatussen, statusuitleg } from '@/lib/post/berichtsoort'
import { type Postkeuze, postPad } from '@/lib/post/post-schema'

/** Searches and narrows the post. */
export function Postfilter({ soorten, keuze }: { soorten: readonly Berichtsoort[]; keuze: Postkeuze }) {
  return (
    <SearchForm
      action={postPad({})}
      term={{ label: 'Naam of e-mailadres', value: keuze.q ?? '' }}
      columns="sm:grid-cols-3"
      choices={[
        {
          name: 'soort',
          label: 'Soort',
          all: 'Alle soorten',
          value: keuze.soort,
          options: soorten.map((soort) => ({ sleutel: soort, naam: berichtsoort[soort].naam })),
        },
        {
          name: 'status',
          label: 'Wat ervan kwam',
          all: 'Alles',
          value: keuze.status,
          options: berichtstatussen.map((status) => ({ sleutel: status, naam: statusuitleg[status].naam })),
        },
      ]}
    />
  )
}
