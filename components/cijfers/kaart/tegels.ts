import { tredeOf } from '@/lib/cijfers/kaart/kaart'
import type { Cel } from '@/lib/cijfers/kern/cijfers'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { formatPercentage } from '@/lib/platform/getal'
import { escapeHtml } from '@/lib/platform/html'
import { gemeenten, verdelingszin } from './kaarttekst'
import { afkorting, inRegels } from './tegelnaam'

/** A regio as the tile map draws it. */
export type Tegel = {
  naam: string
  aantal: number
  cel: Cel | null
  verborgen: Verborgen | null
  kolom: number
  rij: number
  href: string
  /** it is the regio that was chosen */
  gekozen: boolean
}

const breedte = 100
const hoogte = 68
const tussen = 4
const lettersOpRegel = 15

/** What a screen reader and the tooltip say of a regio. */
export function regiozin({
  naam,
  aantal,
  cel,
  verborgen,
}: Pick<Tegel, 'naam' | 'aantal' | 'cel' | 'verborgen'>): string {
  if (verborgen) return `${naam}: ${verborgenreden[verborgen]}`
  return cel ? `${naam}: ${verdelingszin(cel)}, van ${gemeenten(aantal)}` : naam
}

/** The frame around all tiles, for viewBox. */
export function tegelkader(tegels: readonly Pick<Tegel, 'kolom' | 'rij'>[]): string {
  const kolommen = tegels.reduce((most, { kolom }) => Math.max(most, kolom + 1), 1)
  const rijen = tegels.reduce((most, { rij }) => Math.max(most, rij + 1), 1)
  return `-3 -3 ${kolommen * (breedte + tussen) - tussen + 6} ${rijen * (hoogte + tussen) - tussen + 6}`
}

/** A line of a name; no name is cut, a long one is drawn narrower. */
function naamregel(regel: string, y: number): string {
  const narrow = regel.length > lettersOpRegel ? ` textLength="${breedte - 6}" lengthAdjust="spacingAndGlyphs"` : ''
  return `<text class="lang" x="50" y="${y}"${narrow}>${escapeHtml(regel)}</text>`
}

function tegelHtml(tegel: Tegel): string {
  const { naam, cel, kolom, rij, href, gekozen, verborgen } = tegel
  const kleur = verborgen ? 'verborgen' : (tredeOf(cel?.percentages.ja ?? null) ?? 'nvt')
  const [first = '', second] = inRegels(naam, lettersOpRegel)
  const kop = second ? `${naamregel(first, 17)} ${naamregel(second, 30)}` : naamregel(first, 22)
  const cijfer = verborgen
    ? '<text class="lang reden" x="50" y="53">niet getoond</text><text class="kort reden" x="50" y="55">–</text>'
    : `<text class="cijfer" x="50" y="57">${formatPercentage(cel?.percentages.ja ?? null)}</text>`
  return `<a href="${escapeHtml(href)}" class="tegel ${kleur}"${gekozen ? ' aria-current="true"' : ''}><title>${escapeHtml(regiozin(tegel))}</title><g transform="translate(${kolom * (breedte + tussen)} ${rij * (hoogte + tussen)})"><rect width="${breedte}" height="${hoogte}" rx="5"/><g aria-hidden="true">${kop} <text class="kort" x="50" y="24">${escapeHtml(afkorting(naam))}</text> ${cijfer}</g></g></a>`
}

/** All tiles as one string, in reading order; the chosen one last, so that its edge lies on top. Names are escaped. */
export function tegelsHtml(tegels: readonly Tegel[]): string {
  const ordered = [...tegels].sort(
    (a, b) => Number(a.gekozen) - Number(b.gekozen) || a.rij - b.rij || a.kolom - b.kolom,
  )
  return ordered.map(tegelHtml).join('')
}
