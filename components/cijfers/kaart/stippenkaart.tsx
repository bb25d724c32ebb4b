'use client'

import { type ComponentProps, useMemo } from 'react'
import { stippenkaartHtml, stippenlijstHtml, unpackStipgroepen } from './stippen'
import { type Stippenbeeld, stippenbeeldHtml } from './stippenbeeld'
import { Stipteken } from './stipteken'

// Drawn here and not on the server only, so that the gemeenten go along once, as data, and not as drawing and list.

/** `pak`: the groups, by packStipgroepen */
type Props = { pak: string; query: string }

/** The gemeenten as dots. */
export function Stippenkaart({
  pak,
  query,
  regionamen,
  label,
}: Props & { regionamen: Parameters<typeof stippenkaartHtml>[1]; label: string }) {
  const { viewBox, html } = useMemo(
    () => stippenkaartHtml(unpackStipgroepen(pak), regionamen, query),
    [pak, regionamen, query],
  )
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

/** The gemeenten as dots that are only a picture. */
export function Stippenplaat({
  beeld,
  regionamen,
  label,
}: {
  beeld: Stippenbeeld
  regionamen: Parameters<typeof stippenbeeldHtml>[1]
  label: string
}) {
  const html = useMemo(() => stippenbeeldHtml(beeld, regionamen), [beeld, regionamen])
  return (
    <svg
      className="stippenkaart"
      viewBox={beeld.viewBox}
      role="img"
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: names are escaped
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

/** The same gemeenten by what they say, as words. */
export function Stippenlijst({ pak, query, ...rest }: Props & ComponentProps<'dl'>) {
  return (
    <dl className="stippenlijst" {...rest}>
      {unpackStipgroepen(pak).map((groep) => (
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
