import type { Aandachtspunt } from '@/lib/aandachtspunten/aandachtspunt'
import { aandachtspunten } from '@/lib/aandachtspunten/aandachtspunten'
import { capitalise, enumerate, formatVragen, regelsleutel, titelOf } from '@/lib/aandachtspunten/zin'
import { formatDatum } from '@/lib/platform/datum'
import type { Publicatie } from '../../publicatie'
import { alsTekst } from './escape'
import { perKlasse } from './klassen'
import { cijfer, groei, type Lijn, type Lijnen, share } from './lijnen'
import { vanNaar } from './verandering'

/** What deserves a look in a publicatie, heaviest first; held against its peildatum. */
export function puntenOf({ bron, meetmoment, landelijk, klassen, regios, vorig }: Publicatie): Aandachtspunt[] {
  if (landelijk.groepen.length === 0) return []
  const peildag = bron.peildatum ?? meetmoment.bevrorenOp.slice(0, 10)
  return aandachtspunten({ landelijk, klassen, regios, vorig, peildag })
}

const genoemd = 3

/** The vragen of a point by what they lack, the worst first. */
function ergste(vragen: readonly Lijn[], tekort: (lijn: Lijn) => number): Lijn[] {
  return vragen.toSorted((a, b) => tekort(b) - tekort(a)).slice(0, genoemd)
}

const nietJa = ({ land }: Lijn) => share(land, 'nee') + share(land, 'ten_dele')

function tellPunt({ regel, onderwerp, groep }: Aandachtspunt, lijn: Lijn, vragen: readonly Lijn[]): string | null {
  const titel = `**${alsTekst(capitalise(titelOf(onderwerp)))}**`
  const hoeveel = formatVragen(vragen.length, lijn.aantalVragen)
  const datums = [...new Set(vragen.flatMap(({ streefdatums }) => streefdatums))].sort().map(formatDatum)
  const [first] = vragen
  if (first === undefined) return null
  const nietAlle = vragen.length > genoemd
  switch (regel) {
    case 'achter_op_streefdatum': {
      const wanneer =
        datums.length === 1 ? `De streefdatum was ${datums[0]}` : `De streefdatums waren ${enumerate(datums)}`
      if (vragen.length === 1)
        return `${titel}: ${cijfer(first, 'ten_dele')} van de gemeenten zegt Ten dele en ${cijfer(first, 'nee')} Nee. ${wanneer}.`
      const start = `${titel}: bij ${hoeveel} zeggen veel gemeenten Ten dele of Nee`
      const worst = ergste(vragen, nietJa).map((vraag) => {
        const shares = `${cijfer(vraag, 'ten_dele')} Ten dele en ${cijfer(vraag, 'nee')} Nee`
        return nietAlle ? `bij ${vraag.naam} (${shares})` : `bij ${vraag.naam} zegt ${shares}`
      })
      return `${start}${nietAlle ? ', vooral ' : ': '}${enumerate(worst)}. ${wanneer}.`
    }
    case 'nadert_streefdatum': {
      const wanneer =
        datums.length === 1 ? `de streefdatum is ${datums[0]}` : `de streefdatums zijn ${enumerate(datums)}`
      if (vragen.length === 1) return `${titel}: ${wanneer}, en ${cijfer(first, 'ja')} van de gemeenten zegt Ja.`
      const least = ergste(vragen, ({ land }) => 100 - share(land)).map(
        (vraag) => `bij ${vraag.naam} ${cijfer(vraag, 'ja')}`,
      )
      return `${titel}: ${wanneer}, en bij ${hoeveel} zegt minder dan de helft van de gemeenten Ja. Het laagst is dat ${enumerate(least)}.`
    }
    case 'daling': {
      const fallen = ergste(vragen, (vraag) => -(groei(vraag) ?? 0)).flatMap((vraag) => {
        const punten = groei(vraag)
        if (punten === null) return []
        return [vragen.length === 1 ? vanNaar(vraag, punten) : `bij ${vraag.naam} ${vanNaar(vraag, punten)}`]
      })
      return fallen.length > 0
        ? `${titel}: minder gemeenten zeggen Ja dan de vorige keer, ${nietAlle ? 'vooral ' : ''}${enumerate(fallen)}.`
        : null
    }
    case 'groep_apart': {
      // In the public edition a klasse can be hidden; a regio is nothing for a text about the country.
      const own = lijn.klassen.find(({ sleutel }) => groep?.indeling === 'grootteklasse' && sleutel === groep.sleutel)
      if (own === undefined || lijn.klassen.length < 2) return null
      // By counts: beside a country that it nearly is itself, its percentage can be the same.
      const more = own.cel.aantallen.ja * lijn.land.n > lijn.land.aantallen.ja * own.cel.n
      const how = more ? 'vaker' : 'minder vaak'
      return `${titel}: ${own.wie} zeggen ${how} Ja dan andere. Het aandeel Ja is ${perKlasse(lijn)}.`
    }
    case 'veel_leeg':
      return `${titel}: ${cijfer(lijn, 'geen')} is niet ingevuld. Dat is veel meer dan in de rest van de vragenlijst.`
  }
}

/** The points in sentences with references, for a text that everybody may read; those about a regio are left out. */
export function puntzinnen(punten: readonly Aandachtspunt[], { fasen }: Lijnen): string[] {
  const vraaglijnen = fasen.flatMap(({ vragen }) => vragen)
  const lijnen = [...fasen.flatMap(({ lijn, themas }) => [lijn, ...themas.map((thema) => thema.lijn)]), ...vraaglijnen]
  return punten.flatMap((punt) => {
    const lijn = lijnen.find(({ sleutel }) => sleutel === regelsleutel(punt.onderwerp))
    const vragen = vraaglijnen.filter(({ sleutel }) => punt.vragen.includes(sleutel.replace(/^vraag-/, '')))
    return lijn ? (tellPunt(punt, lijn, vragen) ?? []) : []
  })
}
