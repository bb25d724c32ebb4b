import { redirect } from 'next/navigation'
import { Paginatitel } from '@/components/shell/paginatitel'
import { SearchLine } from '@/components/ui/search-line'
import { search } from '@/lib/cijfers/kern/zoeken-data'
import { zoektermSchema } from '@/lib/register/zoeken-schema'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

const koppen = { gemeente: 'Gemeenten', vraag: 'Vragen' } as const

export default async function ZoekPagina({ searchParams }: PageProps<'/zoeken'>) {
  const term = zoektermSchema.parse((await searchParams).q ?? '')
  const actor = await requireActor(`/zoeken?q=${encodeURIComponent(term)}`)
  const vondsten = await orNotFound(search(actor, term))
  const [enige] = vondsten
  if (vondsten.length === 1 && enige) redirect(enige.href)
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Zoeken', term]} />
      <h1>Zoeken</h1>
      <SearchLine
        action="/zoeken"
        id="zoekterm-pagina"
        name="q"
        label="Zoek een gemeente of vraag"
        placeholder="Gemeente of vraag"
        term={term}
      />
      {term !== '' && vondsten.length === 0 && (
        <p>
          Niets gevonden bij “{term}”. Zoek op de naam van een gemeente, of op een woord of nummer van een vraag, zoals
          7a.
        </p>
      )}
      {(['gemeente', 'vraag'] as const).map((soort) => {
        const found = vondsten.filter((vondst) => vondst.soort === soort)
        return (
          found.length > 0 && (
            <section key={soort} aria-labelledby={soort} className="space-y-2">
              <h2 id={soort}>{koppen[soort]}</h2>
              <ul className="space-y-1">
                {found.map(({ sleutel, naam, bij, href }) => (
                  <li key={sleutel}>
                    <a href={href} className="inline-flex min-h-9 items-center">
                      {naam}
                    </a>
                    <span className="block text-inkt-zacht text-sm">{bij}</span>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}
