import { escapeHtml } from '@/lib/platform/html'
import { type Catalogus, catalogustitel, metingadres, metingbeschrijving, metingtitel, uitgever } from './catalogus'

/** When nothing was published yet. */
const nooit = '1970-01-01T00:00:00Z'

/** The publications as an Atom feed (RFC 4287), the last one first. */
export function toAtom({ site, metingen, fictief }: Omit<Catalogus, 'verspreidingen' | 'email'>): string {
  const newest = metingen.toSorted((a, b) => b.gepubliceerdOp.localeCompare(a.gepubliceerdOp))
  const entries = newest.map((meting) => {
    const adres = escapeHtml(metingadres(site, meting.sleutel))
    return `<entry>
<id>${adres}</id>
<title>${escapeHtml(metingtitel(meting, fictief))}</title>
<updated>${meting.gepubliceerdOp}</updated>
<link rel="alternate" type="text/html" href="${adres}"/>
<summary>${escapeHtml(metingbeschrijving(meting))}</summary>
</entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${escapeHtml(site)}/open-data/publicaties.atom</id>
<title>${escapeHtml(catalogustitel)}: publicaties</title>
<updated>${newest[0]?.gepubliceerdOp ?? nooit}</updated>
<author><name>${uitgever}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeHtml(site)}/open-data/publicaties.atom"/>
<link rel="alternate" type="text/html" href="${escapeHtml(site)}/"/>
${entries.join('\n')}
</feed>
`
}
