import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import type { Groep, Indeling } from '@/lib/cijfers/kern/indeling'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { type Cel, noemerOf, type Rapport } from '@/lib/cijfers/kern/rapport'
import { leesbaar, rapportVoor } from '@/lib/cijfers/kern/rapport-voor-data'
import { getRaster } from '@/lib/cijfers/kern/raster-data'
import type { Bron } from '@/lib/meetmoment/bron'
import type { Meetmoment } from '@/lib/meetmoment/meetmoment-data'
import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import { db } from '@/lib/platform/client-data'
import { byNaam } from '@/lib/platform/volgorde'
import type { Grootteklasse } from '@/lib/register/grootteklasse'
import type { Actor } from '@/lib/toegang/actor-data'
import { may } from '@/lib/toegang/policy'
import { NotFound, requireEverywhere } from '@/lib/toegang/scope-data'
import type { Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import { type Kaartonderwerp, kiesOnderwerp, type Onderwerpkeuze, regelVan } from './kaart'

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

export type Kaart = Pick<Momenten, 'bevroren'> & {
  bron: Bron
  open: Meetmoment | null
  vragenlijst: Vragenlijst
  /** what is shown; null: the vragenlijst is empty, and there are no figures */
  onderwerp: Kaartonderwerp | null
  /** what was asked and is not in this vragenlijst */
  onbekend: keyof Onderwerpkeuze | null
  /** what was asked beside it, and that it does not lie in */
  anders: 'fase' | 'thema' | null
  land: { groep: Groep; cel: Cel } | null
  regios: Kaartregio[]
  /** the regio that was asked */
  gekozen: Kaartregio | null
  /** those whose answers the reader may read */
  gemeenten: Kaartgemeente[]
}

type Plaats = { sleutel: string; kolom: number | null; rij: number | null }

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
  requireEverywhere(actor, 'totalen.lezen')
  const [{ gekozen, ronde, bevroren, peildag }, plaatsen] = await Promise.all([
    findMomenten(actor, { meetmoment: keuze.meetmoment }),
    db().$queryRaw<Plaats[]>`SELECT sleutel, kolom, rij FROM regio WHERE ouder_id IS NULL`,
  ])
  const raster = await getRaster(actor, gekozen)
  const { onderwerp, onbekend, anders } = kiesOnderwerp(raster.vragenlijst, keuze, peildag)
  const rapportOf = (indeling: Indeling) =>
    rapportVoor(actor, raster, {
      indeling,
      noemer: keuze.noemer,
      diepte: onderwerp?.soort === 'vraag' ? 'vraag' : 'thema',
      thema: onderwerp?.thema.sleutel,
    })
  const regios = onderwerp ? regiosOf(actor, rapportOf('regio'), onderwerp, plaatsen) : []
  const asked = regios.find(({ sleutel }) => sleutel === keuze.regio) ?? null
  if (keuze.regio !== undefined && onderwerp && !asked) throw new NotFound(`regio ${keuze.regio}`)
  const [land] = onderwerp ? metCellen(rapportOf('landelijk'), onderwerp) : []
  const where = new Map(leesbaar(actor, raster).gemeenten.map((gemeente) => [gemeente.code, gemeente]))
  return {
    bron: raster.bron,
    open: ronde.open,
    bevroren,
    vragenlijst: raster.vragenlijst,
    onderwerp,
    onbekend,
    anders,
    land: land ?? null,
    regios,
    gekozen: asked,
    gemeenten: (onderwerp ? metCellen(rapportOf('gemeente'), onderwerp) : []).flatMap(({ groep, cel }) => {
      const gemeente = where.get(groep.sleutel)
      if (!gemeente) return []
      const { code, naam, grootteklasse, regio, regioNaam, subregioNaam, xKm, yKm } = gemeente
      return [{ code, naam, grootteklasse, regio, regioNaam, subregioNaam, xKm, yKm, cel }]
    }),
  }
}

/** The groups of a Rapport, each with its figure. */
function metCellen(rapport: Rapport, onderwerp: Kaartonderwerp): { groep: Groep; cel: Cel }[] {
  const { cellen } = regelVan(rapport, onderwerp)
  return rapport.groepen.flatMap((groep, index) => {
    const cel = cellen[index]
    return cel ? [{ groep, cel }] : []
  })
}

function regiosOf(
  actor: Actor,
  rapport: Rapport,
  onderwerp: Kaartonderwerp,
  plaatsen: readonly Plaats[],
): Kaartregio[] {
  const known = new Map(plaatsen.map((plaats) => [plaats.sleutel, plaats]))
  const placed = (sleutel: string) => {
    const plaats = known.get(sleutel)
    return {
      plaats: plaats && plaats.kolom !== null && plaats.rij !== null ? { kolom: plaats.kolom, rij: plaats.rij } : null,
      heel:
        plaats !== undefined &&
        may(actor.aanstellingen, 'regiobeeld.lezen', { gemeenteId: 0, regio: sleutel, subregio: null }),
    }
  }
  const shown = metCellen(rapport, onderwerp).map(({ groep, cel }) => ({
    sleutel: groep.sleutel,
    naam: groep.naam,
    aantal: noemerOf(rapport.noemer, groep),
    ...placed(groep.sleutel),
    cel,
    verborgen: null,
  }))
  const hidden = rapport.verborgen.map(({ sleutel, naam, aantalGemeenten, reden }) => ({
    sleutel,
    naam,
    aantal: aantalGemeenten,
    ...placed(sleutel),
    cel: null,
    verborgen: reden,
  }))
  return [...shown, ...hidden].sort(byNaam)
}
