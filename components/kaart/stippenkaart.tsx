'use client'

import { type ComponentProps, useMemo } from 'react'
import { type Stipgroep, stippenkaartHtml, stippenlijstHtml } from './stippen'
import { Stipteken } from './stipteken'

// Drawn here and not on the server only, so that the gemeenten go along once, as data, and not as drawing and list.

type Props = { groepen: readonly Stipgroep[]; query: string }

/** The gemeenten as dots. */
export function Stippenkaart({
  groepen,
  query,
  regionamen,
  label,
}: Props & { regionamen: Parameters<typeof stippenkaartHtml>[1]; label: string }) {
  const { viewBox, html } = useMemo(() => stippenkaartHtml(groepen, regionamen, query), [groepen, regionamen, query])
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset in a drawing
    <svg
      className="stippenkaart"
      viewBox={viewBox}
      role="group"
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: names are escaped
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

/** The same gemeenten by what they say, as words. */
export function Stippenlijst({ groepen, query, ...rest }: Props & ComponentProps<'dl'>) {
  return (
    <dl className="stippenlijst" {...rest}>
      {groepen.map((groep) => (
        <div key={groep.soort}>
          <dt>
            <Stipteken soort={groep.soort} />
            {groep.naam} ({groep.stippen.length})
          </dt>
          {groep.stippen.length === 0 ? (
            <dd>Geen enkele gemeente.</dd>
          ) : (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: names are escaped
            <dd dangerouslySetInnerHTML={{ __html: stippenlijstHtml(groep, query) }} />
          )}
        </div>
      ))}
    </dl>
  )
}
