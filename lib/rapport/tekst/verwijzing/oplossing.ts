import { type Cel, deelname, getoond } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import { deelzin, formatIngevuld, verborgenomdat } from '@/lib/cijfers/kern/verborgen'
import { verschil } from '@/lib/cijfers/kern/vergelijking'
import { formatGetal, formatPercentage, formatVerschil } from '@/lib/platform/getal'
import type { Publicatie } from '../../publicatie'
import { type Cijferindex, cijferindexOf, type Regelcijfers } from './cijferindex'
import { geenGroep, geenRegel } from './fouten'
import { readVerwijzing, type Totaal, type Verwijzing } from './schrijfwijze'

export type Oplossing = { soort: 'tekst'; tekst: string } | { soort: 'fout'; zin: string }

const fout = (zin: string): Oplossing => ({ soort: 'fout', zin })
const gevonden = (tekst: string): Oplossing => ({ soort: 'tekst', tekst })

const vorigeGroep = 'vorig'
const geenVorige = 'Dit is de eerste meting: er is geen vorige om mee te vergelijken.'
const landVerborgen = 'Het cijfer van het hele land wordt openbaar niet getoond: te weinig gemeenten.'
const vorigeVerborgen = ({ naam }: { naam: string }) =>
  `Het cijfer van het hele land bij ${naam} wordt openbaar niet getoond.`

type Cijferplaats<T> = { soort: 'cijfer'; cijfer: T } | { soort: 'fout'; zin: string }

/** The country, the country the time before, or a group: whichever was written. */
function groepOf(index: Cijferindex, groep: string | null): Cijferplaats<Groep> {
  if (groep === null)
    return index.land ? { soort: 'cijfer', cijfer: index.land } : { soort: 'fout', zin: landVerborgen }
  if (groep === vorigeGroep) {
    if (index.vorig === null) return { soort: 'fout', zin: geenVorige }
    const { groep: land } = index.vorig
    return land ? { soort: 'cijfer', cijfer: land } : { soort: 'fout', zin: vorigeVerborgen(index.vorig) }
  }
  const found = index.groepen.get(groep)
  if (found === undefined) return { soort: 'fout', zin: geenGroep(index, groep) }
  if (found.soort === 'groep') return { soort: 'cijfer', cijfer: found.groep }
  return { soort: 'fout', zin: `${found.naam} wordt openbaar niet getoond: ${verborgenomdat[found.reden]}.` }
}

function totaalOf(groep: Groep, totaal: Totaal): string {
  switch (totaal) {
    case 'gemeenten':
      return formatGetal(groep.aantalGemeenten)
    case 'ingevuld':
      return formatIngevuld(groep.aantalIngevuld)
    case 'deelname':
      return formatPercentage(deelname(groep))
  }
}

function vorigeCel(index: Cijferindex, { titel, vorige }: Regelcijfers): Cijferplaats<Cel> {
  if (index.vorig === null || vorige === null) return { soort: 'fout', zin: geenVorige }
  const { naam, groep } = index.vorig
  if (groep === null) return { soort: 'fout', zin: vorigeVerborgen(index.vorig) }
  switch (vorige.soort) {
    case 'cel':
      return { soort: 'cijfer', cijfer: vorige.cel }
    case 'nieuw':
      return { soort: 'fout', zin: `De meting van ${naam} had ${titel} nog niet: er is geen vorig cijfer.` }
    case 'geen_cijfer':
      return { soort: 'fout', zin: `Van ${titel} is er in ${naam} geen cijfer.` }
    case 'andere_vragen':
      return { soort: 'fout', zin: `Bij ${titel} hoorden in ${naam} andere vragen: vergelijken kan niet.` }
  }
}

function celOf(index: Cijferindex, regel: Regelcijfers, groep: string | null): Cijferplaats<Cel> {
  if (groep === vorigeGroep) return vorigeCel(index, regel)
  const known = groepOf(index, groep)
  if (known.soort === 'fout') return known
  const plaats = groep === null ? regel.land : regel.groepen.get(groep)
  if (!plaats) return { soort: 'fout', zin: `Van ${regel.titel} is hier geen cijfer.` }
  const cel = getoond(plaats)
  if (!cel)
    return { soort: 'fout', zin: `Dit cijfer van ${regel.titel} wordt openbaar niet getoond: ${verborgenomdat.zeker}.` }
  const deel = groep === null ? null : deelzin(cel)
  if (deel)
    return {
      soort: 'fout',
      zin: `Van ${regel.titel} is hier alleen een cijfer over ${deel} openbaar: schrijf het niet als een cijfer over alle vragen.`,
    }
  return { soort: 'cijfer', cijfer: cel }
}

function resolveCijfer(
  index: Cijferindex,
  { regel: naam, staat, vorm, groep }: Extract<Verwijzing, { soort: 'cijfer' }>,
): Oplossing {
  const regel = index.regels.get(naam)
  if (regel === undefined) return fout(geenRegel(index, naam))
  if (vorm === 'verschil' && groep !== null)
    return fout(
      `Een verschil met de vorige meting is er alleen van het hele land. Schrijf {{${naam}.${staat}.verschil}}.`,
    )
  const cel = celOf(index, regel, groep)
  if (cel.soort === 'fout') return cel
  const { cijfer } = cel
  switch (vorm) {
    case 'percentage':
      return gevonden(formatPercentage(cijfer.percentages[staat]))
    case 'aantal':
      return gevonden(formatGetal(cijfer.aantallen[staat]))
    case 'verschil': {
      const before = vorigeCel(index, regel)
      if (before.soort === 'fout') return before
      const punten = verschil(staat, cijfer, before.cijfer)
      return gevonden(punten === null ? formatPercentage(null) : formatVerschil(punten))
    }
  }
}

/**
 * What a reference prints: a figure as the Cijfers have it, or in plain Dutch what is wrong with it.
 *
 * @param inhoud what stands between {{ and }}
 */
export function resolveVerwijzing(inhoud: string, publicatie: Publicatie): Oplossing {
  const index = cijferindexOf(publicatie)
  const gelezen = readVerwijzing(inhoud)
  if (gelezen.soort === 'fout') return gelezen
  const { verwijzing } = gelezen
  if (verwijzing.soort === 'cijfer') return resolveCijfer(index, verwijzing)
  const groep = groepOf(index, verwijzing.groep)
  if (groep.soort === 'fout') return groep
  if (verwijzing.totaal !== 'gemeenten' && groep.cijfer.aantalIngevuld === null)
    return fout(`Hoeveel gemeenten iets invulden, wordt hier openbaar niet getoond: ${verborgenomdat.zeker}.`)
  return gevonden(totaalOf(groep.cijfer, verwijzing.totaal))
}
