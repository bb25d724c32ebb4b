import { enumerate } from '@/lib/aandachtspunten/zin'
import { opvallendVanaf } from '@/lib/cijfers/kern/klassenverschil'
import { groei, type Lijn } from './lijnen'
import { vanNaar } from './verandering'

const meesteGenoemd = 3

/** The vragen with clearly more (1) or fewer (-1) empty answers than the time before, the most changed first. */
function verschoven(vragen: readonly Lijn[], kant: 1 | -1): string[] {
  return vragen
    .map((lijn) => ({ lijn, punten: groei(lijn, 'geen') ?? 0 }))
    .filter(({ punten }) => kant * punten >= opvallendVanaf)
    .sort((a, b) => kant * (b.punten - a.punten))
    .slice(0, meesteGenoemd)
    .map(({ lijn, punten }) => `vraag ${lijn.titel} ${vanNaar(lijn, punten, 'geen')}`)
}

/** On which of these vragen niet ingevuld changed clearly: of those alone, because others may have gone the other way. */
export function leegzinnen(vragen: readonly Lijn[]): string {
  const [meer, minder] = [verschoven(vragen, 1), verschoven(vragen, -1)]
  return [
    meer.length > 0 ? `Niet ingevuld steeg het meest op ${enumerate(meer)}.` : '',
    minder.length > 0 ? `Niet ingevuld daalde het meest op ${enumerate(minder)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
