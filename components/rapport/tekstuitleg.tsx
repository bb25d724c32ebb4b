const opmaak = [
  ['Kop', '# Wat opvalt'],
  ['Kleinere kop', '## Over de toegang'],
  ['Vet', '**vet**'],
  ['Schuin', '*schuin*'],
  ['Opsomming', '- eerste punt'],
  ['Genummerd', '1. eerste punt'],
  ['Link', '[de handleiding](https://voorbeeld.nl)'],
] as const

const verwijzingen = [
  ['{{3c.ja}}', 'percentage Ja op vraag 3c, heel Nederland'],
  ['{{thema-9.nee}}', 'percentage Nee van thema 9; net zo fase-1'],
  ['{{3c.geen}}', 'niet ingevuld; ook ten_dele'],
  ['{{3c.ja|groot}}', 'van één groep: klein, middelgroot, groot of een regio zoals zuid-limburg'],
  ['{{3c.ja|vorig}}', 'bij de vorige meting'],
  ['{{3c.ja.verschil}}', 'verschil met de vorige meting, in procentpunten'],
  ['{{3c.ja.aantal}}', 'aantal gemeenten'],
  ['{{gemeenten}}', 'aantal gemeenten; ook ingevuld en deelname'],
] as const

function Lijst({ titel, regels }: { titel: string; regels: readonly (readonly [string, string])[] }) {
  return (
    <div className="min-w-0">
      <h2 className="text-base">{titel}</h2>
      <dl className="mt-1 space-y-1">
        {regels.map(([term, tekst]) => (
          <div key={term} className="flex flex-wrap gap-x-2">
            <dt>{term.startsWith('{') ? <code className="rounded bg-vlak px-1">{term}</code> : term}</dt>
            <dd className="min-w-0 wrap-anywhere text-inkt-zacht">
              {term.startsWith('{') ? tekst : <code className="rounded bg-vlak px-1 text-inkt">{tekst}</code>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** What can be typed in a text of a rapport. */
export function Tekstuitleg() {
  return (
    <details className="rounded border border-lijn p-3">
      <summary className="min-h-6 font-semibold">Zo werkt het: opmaak en verwijzingen</summary>
      <div className="mt-3 grid gap-4 text-sm sm:grid-cols-2">
        <Lijst titel="Opmaak" regels={opmaak} />
        <Lijst titel="Verwijzingen naar cijfers" regels={verwijzingen} />
        <p className="max-w-prose sm:col-span-2">
          Laat een lege regel tussen alinea's. Een link begint met https://, http:// of mailto:. Typ cijfers niet zelf,
          maar gebruik een verwijzing: dan staat in de tekst altijd hetzelfde cijfer als in de tabel. Cijfers die het
          publiek niet mag zien, kunnen er niet in.
        </p>
      </div>
    </details>
  )
}
