import { formatGetal } from '@/lib/format/getal'

type Props = { taak: { stap: string; gedaan: number; totaal: number; begonnen: number } }

/** How far a freeze is; the page asks again every second, with or without JavaScript. */
export function Vordering({ taak: { stap, gedaan, totaal } }: Props) {
  return (
    <section aria-labelledby="vordering" className="max-w-prose space-y-2 rounded border border-lijn-sterk p-4">
      <meta httpEquiv="refresh" content="1" />
      <h2 id="vordering">Wordt bevroren</h2>
      <p role="status">
        {stap}
        {totaal > 0 && `: ${formatGetal(gedaan)} van ${formatGetal(totaal)} gemeenten`}.
      </p>
      <progress
        className="h-3 w-full"
        max={totaal || undefined}
        value={totaal ? gedaan : undefined}
        aria-label={stap}
      />
      <p className="text-inkt-zacht text-sm">
        U kunt deze pagina verlaten. Zolang het bevriezen niet klaar is, verandert er niets aan het meetmoment.
      </p>
    </section>
  )
}
