import { enumerate } from '@/lib/aandachtspunten/zin'
import type { Fasecijfers, Themacijfers } from '@/lib/cijfers/kern/cijfers'
import { formatDatum } from '@/lib/platform/datum'
import { formatAantal } from '@/lib/platform/getal'
import type { Publicatie } from '../publicatie'
import { plekOf } from '../tekst/plekken'
import { alinea, geschreven, kop, onderKop } from './blokken'
import type { Blok, Hoofdstuk } from './document'
import { klassentabel } from './groepentabel'
import { regelbalken, regeltabel } from './regeltabel'

/** Our own sentence first, then what was written, the figures, and what was written about reading them. */
function opbouw(publicatie: Publicatie, regel: string, start: string, kopje: string, cijfers: readonly Blok[]): Blok[] {
  const toelichting = onderKop(geschreven(publicatie, plekOf(regel, 'toelichting')))
  return [
    alinea(start),
    ...geschreven(publicatie, plekOf(regel, 'bevindingen')),
    kop(kopje),
    ...cijfers,
    ...(toelichting.length > 0 ? [kop('Bij deze cijfers'), ...toelichting] : []),
  ]
}

function themahoofdstuk(publicatie: Publicatie, thema: Themacijfers): Hoofdstuk {
  const regel = `thema-${thema.sleutel}`
  const titel = `Thema ${thema.nummer}`
  const eigen = new Set(thema.vragen.map(({ sleutel }) => `vraag-${sleutel}`))
  const isVraag = ({ sleutel }: { sleutel: string }) => eigen.has(sleutel)
  // The only vraag of a thema has the very same figures as the thema.
  const isRegel = (line: { sleutel: string }) => isVraag(line) || (line.sleutel === regel && eigen.size > 1)
  const datums = [...new Set(thema.vragen.map(({ streefdatum }) => streefdatum))].sort().map(formatDatum)
  const streefdatum = `${datums.length === 1 ? 'Streefdatum' : 'Streefdatums'}: ${enumerate(datums)}.`
  return {
    id: regel,
    niveau: 2,
    titel: `${titel}. ${thema.naam}`,
    blokken: opbouw(
      publicatie,
      regel,
      `Dit thema heeft ${formatAantal(eigen.size, 'vraag', 'vragen')}. ${streefdatum}`,
      `De cijfers van thema ${thema.nummer}`,
      [
        ...regelbalken(publicatie, { id: `figuur-${regel}`, wat: `${titel}, antwoorden per vraag`, passes: isVraag }),
        regeltabel(publicatie, {
          id: `tabel-${regel}`,
          wat: `${titel}, antwoorden per vraag`,
          kolom: 'Vraag',
          passes: isRegel,
        }),
        klassentabel(publicatie, { id: `klassen-${regel}`, wat: `${titel}, Ja per grootteklasse`, passes: isRegel }),
      ],
    ),
  }
}

/** A fase and each of its themas. */
export function fasehoofdstukken(publicatie: Publicatie, fase: Fasecijfers): Hoofdstuk[] {
  const regel = `fase-${fase.nummer}`
  const titel = `Fase ${fase.nummer}`
  const themas = new Set(fase.themas.map(({ sleutel }) => `thema-${sleutel}`))
  const tellingen = `${formatAantal(fase.themas.length, 'thema', "thema's")} en ${formatAantal(fase.sleutels.length, 'vraag', 'vragen')}`
  return [
    {
      id: regel,
      niveau: 1,
      titel: `${titel}. ${fase.naam}`,
      blokken: opbouw(
        publicatie,
        regel,
        `Deze fase heeft ${tellingen}. Streefdatum van de fase: ${formatDatum(fase.streefdatum)}.`,
        `De cijfers van fase ${fase.nummer}`,
        [
          ...regelbalken(publicatie, {
            id: `figuur-${regel}`,
            wat: `${titel}, antwoorden per thema`,
            passes: ({ sleutel }) => themas.has(sleutel),
          }),
          regeltabel(publicatie, {
            id: `tabel-${regel}`,
            wat: `${titel}, antwoorden per thema`,
            kolom: 'Thema',
            passes: ({ sleutel }) => sleutel === regel || themas.has(sleutel),
          }),
        ],
      ),
    },
    ...fase.themas.map((thema) => themahoofdstuk(publicatie, thema)),
  ]
}
