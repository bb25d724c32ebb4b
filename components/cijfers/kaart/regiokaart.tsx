import { tredeOf } from '@/lib/cijfers/kaart/kaart'
import type { Kaartregio } from '@/lib/cijfers/kaart/kaart-data'
import { escapeHtml } from '@/lib/platform/html'
import { Tegellegenda } from './kaartlegenda'
import { Kaartvlak } from './kaartvlak'
import { regiozin, tegelkader, tegelsHtml } from './tegels'

/** The regio's as tiles; who has no place among them stands below. */
export function Regiokaart({
  regios,
  gekozen,
  hrefOf,
  na,
}: {
  regios: readonly Kaartregio[]
  /** the sleutel of the chosen regio */
  gekozen: string | null
  hrefOf: (regio: Kaartregio) => string
  na: string
}) {
  const tegels = regios.flatMap((regio) => {
    const { naam, aantal, cel, verborgen, plaats } = regio
    return plaats
      ? [{ naam, aantal, cel, verborgen, ...plaats, href: hrefOf(regio), gekozen: regio.sleutel === gekozen }]
      : []
  })
  const zonder = regios.filter(({ plaats }) => plaats === null)
  return (
    <>
      <Tegellegenda
        verborgen={tegels.some(({ verborgen }) => verborgen)}
        nvt={tegels.some(({ cel }) => cel !== null && tredeOf(cel.percentages.ja) === null)}
      />
      {tegels.length > 0 && (
        <Kaartvlak na={na}>
          {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset in a drawing */}
          <svg
            className="tegelkaart"
            viewBox={tegelkader(tegels)}
            role="group"
            aria-label="Tegelkaart van de regio’s"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
            dangerouslySetInnerHTML={{ __html: tegelsHtml(tegels) }}
          />
        </Kaartvlak>
      )}
      {zonder.length > 0 && (
        <div className="text-sm">
          <h3>Zonder plaats op de tegelkaart</h3>
          <ul
            className="gap-x-6 sm:columns-2"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, names and addresses, escaped; there can be hundreds
            dangerouslySetInnerHTML={{
              __html: zonder
                .map((regio) => `<li><a href="${escapeHtml(hrefOf(regio))}">${escapeHtml(regiozin(regio))}</a></li>`)
                .join(''),
            }}
          />
        </div>
      )}
    </>
  )
}
