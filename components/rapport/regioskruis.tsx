'use client'

import { unpackCellen } from '@/lib/rapport/celpak'
import { type Kruiskolom, type Kruisrij, Kruistabel } from './kruistabel'

type Rij = Pick<Kruisrij, 'sleutel' | 'naam' | 'onder'> & {
  /** one for each column, by packCellen */
  pak: string
}

/**
 * The regio's against themas or vragen. Drawn as a client component, so that only its numbers go along to the browser
 * beside the HTML: with 320 regio's the rows as text are megabytes.
 */
export function Regioskruis({
  kop,
  kolommen,
  prefix,
  rijen,
  voet,
  bijschrift,
}: {
  kop: Pick<Kruiskolom, 'naam' | 'href' | 'gesorteerd'>
  /** `thema`: where a cell leads in the page of its regio; `pad`: where a cell of the country leads */
  kolommen: readonly (Kruiskolom & { thema: string; pad: string })[]
  /** where a regio leads, but for its sleutel */
  prefix: string
  rijen: readonly Rij[]
  voet: readonly Rij[]
  bijschrift: string
}) {
  // With hundreds of rows a link in every cell is a megabyte; the row and the column lead on as well.
  const beknopt = rijen.length > 100
  const draw = ({ pak, ...rij }: Rij): Kruisrij => ({ ...rij, cellen: unpackCellen(rij.sleutel, pak) })
  return (
    <Kruistabel
      vorm={beknopt ? 'korte_balk' : 'balk'}
      kop={kop}
      kolommen={kolommen}
      rijen={rijen.map((rij) => {
        const href = `${prefix}${encodeURIComponent(rij.sleutel)}`
        return {
          ...draw(rij),
          href,
          ...(!beknopt && { hrefs: kolommen.map(({ thema }) => `${href}&thema=${thema}`) }),
        }
      })}
      voet={voet.map((rij) => ({ ...draw(rij), ...(!beknopt && { hrefs: kolommen.map(({ pad }) => pad) }) }))}
      bijschrift={bijschrift}
    />
  )
}
