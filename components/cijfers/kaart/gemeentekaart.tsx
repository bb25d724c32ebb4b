import { type Kaartonderwerp, stipsoorten, stipsoortOf } from '@/lib/cijfers/kaart/kaart'
import type { Kaartgemeente } from '@/lib/cijfers/kaart/kaart-data'
import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import { Stippenlegenda } from './kaartlegenda'
import { stipsoortnaam, stipzin } from './kaarttekst'
import { Kaartvlak } from './kaartvlak'
import { plaatsNamen } from './naamplaats'
import { kaderOf, straalOf } from './projectie'
import type { Stipgroep } from './stippen'
import { stippenbeeldOf } from './stippenbeeld'
import { Stippenkaart, Stippenplaat } from './stippenkaart'

/** The gemeenten by how they are drawn, best first; a kind that nobody has is there with nobody in it. */
export function stipgroepen(soort: Kaartonderwerp['soort'], gemeenten: readonly Kaartgemeente[]): Stipgroep[] {
  const groepen = stipsoorten(soort).map((one) => ({
    soort: one,
    naam: stipsoortnaam(one, soort),
    stippen: [] as Stipgroep['stippen'][number][],
  }))
  const bySoort = new Map(groepen.map((groep) => [groep.soort, groep.stippen]))
  for (const { code, naam, grootteklasse, xKm, yKm, cel } of gemeenten) {
    const stip = { code, naam, grootteklasse, xKm, yKm }
    bySoort.get(stipsoortOf(soort, cel))?.push(soort === 'vraag' ? stip : { ...stip, tekst: stipzin(cel) })
  }
  return groepen
}

/** What follows the path of a gemeente, so that one comes to the antwoorden that the dot is about. */
export function gemeentequery(meetmoment: Beeldkeuze['meetmoment'], { soort, fase, thema }: Kaartonderwerp): string {
  return beeldPad('', soort === 'fase' ? { meetmoment, fase: fase.nummer } : { meetmoment, thema: thema.sleutel })
}

/** What these gemeenten are together: the country, a regio, a subregio, or just those of the reader. */
export function gebiedsnaam(gemeenten: readonly Kaartgemeente[], heelHetLand: boolean): string {
  if (heelHetLand) return 'Nederland'
  const regios = new Set(gemeenten.map(({ regioNaam }) => regioNaam))
  const subregios = new Set(gemeenten.map(({ subregioNaam }) => subregioNaam))
  const [regio, subregio] = [[...regios][0], [...subregios][0]]
  if (regios.size !== 1 || regio === undefined) return 'uw gemeenten'
  return subregios.size === 1 && subregio ? subregio : regio
}

/** The names of the regio's between the dots, to show the way; not when there are too many to read. */
function regionamen(gemeenten: readonly Kaartgemeente[]) {
  const regios = new Map<string, Kaartgemeente[]>()
  for (const gemeente of gemeenten) {
    const leden = regios.get(gemeente.regioNaam) ?? []
    if (leden.push(gemeente) === 1) regios.set(gemeente.regioNaam, leden)
  }
  if (regios.size < 2 || regios.size > 40) return []
  const kader = kaderOf(gemeenten)
  const groepen = [...regios].map(([naam, leden]) => ({ naam, leden }))
  return plaatsNamen(groepen, kader, straalOf('middelgroot', kader, gemeenten.length))
}

/** The gemeenten as dots on their place: to point at, or as a picture when there are too many for that. */
export function Gemeentekaart({
  pak,
  gemeenten,
  onderwerp,
  query,
  label,
  na,
}: {
  /** the groups, by packStipgroepen; null: they are too many to point at */
  pak: string | null
  gemeenten: readonly Kaartgemeente[]
  onderwerp: Kaartonderwerp
  query: string
  label: string
  na: string
}) {
  return (
    <>
      <Stippenlegenda soort={onderwerp.soort} />
      {pak === null ? (
        <div className="kaartvlak">
          <Stippenplaat
            beeld={stippenbeeldOf(
              onderwerp.soort,
              gemeenten.map(({ grootteklasse, xKm, yKm, cel }) => ({
                soort: stipsoortOf(onderwerp.soort, cel),
                grootteklasse,
                xKm,
                yKm,
              })),
            )}
            regionamen={regionamen(gemeenten)}
            label={label}
          />
        </div>
      ) : (
        <Kaartvlak na={na}>
          <Stippenkaart pak={pak} query={query} regionamen={regionamen(gemeenten)} label={label} />
        </Kaartvlak>
      )}
    </>
  )
}
