import { type Kruisrij, Kruistabel } from '@/components/cijfers/kern/kruistabel'
import { Lampjeslegenda } from '@/components/vragenlijst/lampjeslegenda'
import { beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import { packCellen } from '@/lib/cijfers/kern/celpak'
import type { Cijfers } from '@/lib/cijfers/kern/cijfers'
import { kolommenOf, rijOf } from '@/lib/cijfers/kern/kolommen'
import type { Spiegel } from '@/lib/cijfers/spiegel/spiegel-data'
import type { Spiegelwoorden } from './spiegelwoorden'

/** The named neighbours, a light for every antwoord; the own gemeente first. */
export function Burentabel({
  cijfers,
  spiegel: { gemeente, beelden, bron },
  stand,
  woorden,
}: {
  cijfers: Cijfers
  spiegel: Pick<Spiegel, 'gemeente' | 'beelden' | 'bron'>
  stand: string
  woorden: Spiegelwoorden
}) {
  const kolommen = kolommenOf(cijfers, 'thema')
  const isOwn = ({ sleutel }: { sleutel: string }) => sleutel === gemeente.code
  const rijen = cijfers.groepen
    .map(
      ({ sleutel, naam }, index): Kruisrij => ({
        sleutel,
        naam,
        href: beeldPad(`/gemeente/${sleutel}`, { meetmoment: bron.sleutel }),
        pak: packCellen(rijOf(kolommen, index)),
        ...(isOwn({ sleutel }) && { onder: woorden.bijEigen }),
      }),
    )
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
  const voet = beelden.flatMap(({ indeling, groep, cijfers: group }): Kruisrij[] =>
    group && indeling !== 'grootteklasse'
      ? [
          {
            sleutel: indeling,
            naam: indeling === 'regio' ? `Regio ${groep.naam}` : groep.naam,
            onder: 'alle gemeenten: % Ja',
            pak: packCellen(rijOf(kolommenOf(group, 'thema'), 0)),
          },
        ]
      : [],
  )
  return (
    <section aria-labelledby="buren" className="buren space-y-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="buren">{woorden.buren(gemeente.regioNaam)}</h2>
        <Lampjeslegenda />
      </div>
      {rijen.length > 1 ? (
        <Kruistabel
          kop={{ naam: 'Gemeente' }}
          kolommen={kolommen.map(({ sleutel, code, naam }) => ({ sleutel, code, naam }))}
          rijen={rijen}
          voet={voet}
          vorm="lampjes"
          bijschrift={`${gemeente.regioNaam}. ${stand}. Per thema een lampje voor elk antwoord; Ja staat steeds vooraan. Toelichtingen van andere gemeenten staan er niet bij.`}
        />
      ) : (
        <p>{woorden.geenBuren}</p>
      )}
    </section>
  )
}
