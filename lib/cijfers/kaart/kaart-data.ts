import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import { type Cel, type Cijfers, getoond, noemerOf } from '@/lib/cijfers/kern/cijfers'
import type { Groep, Indeling } from '@/lib/cijfers/kern/indeling'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { getRaster } from '@/lib/cijfers/kern/raster-data'
import { readableRaster, visibleCijfers } from '@/lib/cijfers/kern/zichtbaar'
import type { Bron } from '@/lib/meetmoment/bron'
import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import { db } from '@/lib/platform/client-data'
import { byNaam } from '@/lib/platform/volgorde'
import type { Grootteklasse } from '@/lib/register/grootteklasse'
import type { Actor } from '@/lib/toegang/actor-data'
import { mayInRegio } from '@/lib/toegang/policy'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import type { Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import { chooseOnderwerp, type Kaartonderwerp, type Kaartonderwerpkeuze, regelOf } from './kaart'

/** A regio with its figure, or with why this reader does not get it. */
export type Kaartregio = {
  sleutel: string
  naam: string
  /** gemeenten of the regio that a percentage is of */
  aantal: number
  /** on the tile map; null: it has no place there */
  plaats: { kolom: number; rij: number } | null
  /** may the reader see the page of this regio? */
  heel: boolean
} & ({ cel: Cel; verborgen: null } | { cel: null; verborgen: Verborgen })

/** A gemeente on the map of dots. */
export type Kaartgemeente = {
  code: string
  naam: string
  grootteklasse: Grootteklasse
  regio: string
  regioNaam: string
  subregioNaam: string | null
  /** kilometres east and north */
  xKm: number
  yKm: number
  cel: Cel
}

export type Kaart = Pick<Momenten, 'ronde' | 'bevroren'> & {
  bron: Bron
  vragenlijst: Vragenlijst
  /** what is shown; null: the vragenlijst is empty, and there are no figures */
  onderwerp: Kaartonderwerp | null
  /** what was asked and is not in this vragenlijst */
  onbekend: keyof Kaartonderwerpkeuze | null
  /** what was asked beside it, and that it does not lie in */
  anders: 'fase' | 'thema' | null
  land: { groep: Groep; cel: Cel } | null
  regios: Kaartregio[]
  /** the regio that was asked */
  gekozen: Kaartregio | null
  /** those whose answers the reader may read */
  gemeenten: Kaartgemeente[]
}

type Tegelplaats = { sleutel: string; kolom: number | null; rij: number | null }

/**
 * One vraag, thema or fase on the map: by regio, and by gemeente as far as the actor reads single answers. At most six queries,
 * whatever the number of gemeenten; three for a frozen meetmoment that was read before.
 *
 * @throws NotFound for who may not see totals, for an unknown meetmoment and for an unknown regio
 */
export async function getKaart(
  actor: Actor,
  keuze: Pick<Beeldkeuze, 'meetmoment' | 'noemer' | 'fase' | 'thema' | 'vraag' | 'regio'>,
): Promise<Kaart> {
  const lezer = requireEverywhere(actor, 'totalen.lezen')
  const [{ gekozen, ronde, bevroren, peildag }, plaatsen] = await Promise.all([
    findMomenten(actor, { meetmoment: keuze.meetmoment }),
    db().$queryRaw<Tegelplaats[]>`SELECT sleutel, kolom, rij FROM regio WHERE ouder_id IS NULL`,
  ])
  const raster = await getRaster(lezer, gekozen)
  const { onderwerp, onbekend, anders } = chooseOnderwerp(raster.vragenlijst, keuze, peildag)
  const cijfersOf = (indeling: Indeling) =>
    visibleCijfers(actor, raster, {
      indeling,
      noemer: keuze.noemer,
      diepte: onderwerp?.soort === 'vraag' ? 'vraag' : 'thema',
      thema: onderwerp?.thema.sleutel,
    })
  const regios = onderwerp ? regiosOf(actor, cijfersOf('regio'), onderwerp, plaatsen) : []
  const asked = regios.find(({ sleutel }) => sleutel === keuze.regio) ?? null
  if (keuze.regio !== undefined && onderwerp && !asked) throw new NotFound(`regio ${keuze.regio}`)
  const [land] = onderwerp ? metCellen(cijfersOf('landelijk'), onderwerp) : []
  const where = new Map(readableRaster(actor, raster).gemeenten.map((gemeente) => [gemeente.code, gemeente]))
  return {
    bron: raster.bron,
    ronde,
    bevroren,
    vragenlijst: raster.vragenlijst,
    onderwerp,
    onbekend,
    anders,
    land: land ?? null,
    regios,
    gekozen: asked,
    gemeenten: (onderwerp ? metCellen(cijfersOf('gemeente'), onderwerp) : []).flatMap(({ groep, cel }) => {
      const gemeente = where.get(groep.sleutel)
      if (!gemeente) return []
      const { code, naam, grootteklasse, regio, regioNaam, subregioNaam, xKm, yKm } = gemeente
      return [{ code, naam, grootteklasse, regio, regioNaam, subregioNaam, xKm, yKm, cel }]
    }),
  }
}

/** The groups of Cijfers, each with its figure. */
function metCellen(cijfers: Cijfers, onderwerp: Kaartonderwerp): { groep: Groep; cel: Cel }[] {
  const { cellen } = regelOf(cijfers, onderwerp)
  return cijfers.groepen.flatMap((groep, index) => {
    const cel = getoond(cellen[index])
    return cel ? [{ groep, cel }] : []
  })
}

function regiosOf(
  actor: Actor,
  cijfers: Cijfers,
  onderwerp: Kaartonderwerp,
  plaatsen: readonly Tegelplaats[],
): Kaartregio[] {
  const known = new Map(plaatsen.map((plaats) => [plaats.sleutel, plaats]))
  const placed = (sleutel: string) => {
    const plaats = known.get(sleutel)
    return {
      plaats: plaats && plaats.kolom !== null && plaats.rij !== null ? { kolom: plaats.kolom, rij: plaats.rij } : null,
      heel: plaats !== undefined && mayInRegio(actor.aanstellingen, 'regiobeeld.lezen', sleutel),
    }
  }
  const shown = metCellen(cijfers, onderwerp).map(({ groep, cel }) => ({
    sleutel: groep.sleutel,
    naam: groep.naam,
    aantal: noemerOf(cijfers.noemer, groep) ?? groep.aantalGemeenten,
    ...placed(groep.sleutel),
    cel,
    verborgen: null,
  }))
  const hidden = cijfers.verborgen.map(({ sleutel, naam, aantalGemeenten, reden }) => ({
    sleutel,
    naam,
    aantal: aantalGemeenten,
    ...placed(sleutel),
    cel: null,
    verborgen: reden,
  }))
  const { cellen } = regelOf(cijfers, onderwerp)
  const weg = cijfers.groepen.flatMap(({ sleutel, naam, aantalGemeenten }, index) => {
    const plaats = cellen[index]
    if (!plaats || !('verborgen' in plaats)) return []
    return [{ sleutel, naam, aantal: aantalGemeenten, ...placed(sleutel), cel: null, verborgen: plaats.verborgen }]
  })
  return [...shown, ...hidden, ...weg].sort(byNaam)
}
