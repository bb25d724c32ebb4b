import { type Grootteklasse, grootteklassen, grootteklassenamen } from '@/lib/domain/grootteklasse'
import { type Verborgen, verborgenGroepen } from '@/lib/domain/kleinegroep'
import { isFrozen } from '@/lib/domain/meetmoment'
import { may, mayEverywhere } from '@/lib/domain/policy'
import { vragenOf } from '@/lib/domain/vragenlijst'
import { type Waarde, waarden } from '@/lib/domain/waarde'
import {
  type Bron,
  type Groep,
  type Indeling,
  landelijkeGroep,
  sortGroepen,
  type Tellingen,
  toGroep,
  toLandelijk,
} from '@/lib/rapport/rapport'
import type { Actor } from './actor'
import { db, Prisma } from './client'
import type { Gemeente } from './gemeente'
import type { Meetmoment, Ronde } from './meetmoment'
import { requireEverywhere, requireIn } from './scope'
import { getFrozenVragenlijst, getVragenlijst } from './vragenlijst'

/** Where to count: the living state of a round, or a meetmoment. An open meetmoment counts as the living state. */
export type Telbron = { soort: 'nu'; ronde: Ronde } | { soort: 'meetmoment'; meetmoment: Meetmoment }

const groepColumn: Record<Indeling, { sleutel: Prisma.Sql; naam: Prisma.Sql }> = {
  landelijk: { sleutel: Prisma.sql`${landelijkeGroep.sleutel}::text`, naam: Prisma.sql`${landelijkeGroep.naam}::text` },
  grootteklasse: { sleutel: Prisma.sql`p.grootteklasse::text`, naam: Prisma.sql`p.grootteklasse::text` },
  regio: { sleutel: Prisma.sql`p.regio_sleutel`, naam: Prisma.sql`p.regio_naam` },
}

type Source = {
  bron: Bron
  /** gemeente_id, grootteklasse, regio_sleutel, regio_naam */
  population: Prisma.Sql
  /** gemeente_id, vraag_id, waarde: what was filled in, of the vragen of this vragenlijst */
  antwoorden: Prisma.Sql
}

function sourceOf(telbron: Telbron): Source {
  if (telbron.soort === 'meetmoment') {
    const { id, sleutel, naam, peildatum, status } = telbron.meetmoment
    if (!isFrozen(status)) throw new RangeError(`meetmoment ${sleutel} is ${status}: count the living state instead`)
    return {
      bron: { sleutel, naam, peildatum, status },
      population: Prisma.sql`SELECT gemeente_id, grootteklasse, regio_sleutel, regio_naam FROM meetmoment_gemeente WHERE meetmoment_id = ${id}`,
      antwoorden: Prisma.sql`SELECT gemeente_id, vraag_id, waarde FROM meetmoment_feit WHERE meetmoment_id = ${id} AND waarde IS NOT NULL`,
    }
  }
  const { vandaag, open, versie } = telbron.ronde
  return {
    bron: { sleutel: 'nu', naam: 'Nu', peildatum: null, status: 'nu' },
    population: Prisma.sql`
      SELECT p.gemeente_id, coalesce(k.grootteklasse, p.grootteklasse) AS grootteklasse, p.regio_sleutel, p.regio_naam
      FROM gemeenten_op(${open?.peildatum ?? vandaag}::date) p
      LEFT JOIN afwijkende_grootteklasse k ON k.meetmoment_id = ${open?.id ?? null} AND k.gemeente_id = p.gemeente_id`,
    antwoorden: Prisma.sql`
      SELECT gemeente_id, vraag_id, waarde FROM antwoord
      WHERE waarde IS NOT NULL AND vraag_id IN (
        SELECT vv.vraag_id FROM vraagversie vv JOIN vragenlijstversie lv ON lv.id = vv.versie_id WHERE lv.sleutel = ${versie})`,
  }
}

/** A group, or what it answered to one vraag. */
type Row = Groep & ({ vraagId: null } | ({ vraagId: number } & Record<Waarde, number>))

/** The groups that the rows tell of, in their order; every grootteklasse is there, with or without gemeenten. */
function groepenOf(indeling: Indeling, rows: readonly Row[]): Groep[] {
  const groepen = new Map<string, Groep>()
  if (indeling === 'grootteklasse') {
    for (const sleutel of grootteklassen)
      groepen.set(sleutel, { sleutel, naam: sleutel, aantalGemeenten: 0, aantalIngevuld: 0 })
  }
  for (const { sleutel, naam, aantalGemeenten, aantalIngevuld } of rows)
    groepen.set(sleutel, { sleutel, naam, aantalGemeenten, aantalIngevuld })
  const named = [...groepen.values()].map((groep) =>
    indeling === 'grootteklasse' ? { ...groep, naam: grootteklassenamen[groep.naam as Grootteklasse].naam } : groep,
  )
  return sortGroepen(indeling, named)
}

/**
 * The counts of one division, without asking who may see them. One query and the vragenlijst, whatever the number
 * of gemeenten. One statement, because an answer that is saved between two would count in the one and not in the other.
 */
async function count(actor: Actor, telbron: Telbron, indeling: Indeling): Promise<Tellingen> {
  const { bron, population, antwoorden } = sourceOf(telbron)
  const groep = groepColumn[indeling]
  const [vragenlijst, rows] = await Promise.all([
    telbron.soort === 'nu'
      ? getVragenlijst(actor, telbron.ronde.versie)
      : getFrozenVragenlijst(actor, telbron.meetmoment.id),
    db().$queryRaw<Row[]>`
      WITH p AS MATERIALIZED (
        SELECT p.gemeente_id, ${groep.sleutel} AS sleutel, ${groep.naam} AS naam, dense_rank() OVER (ORDER BY ${groep.sleutel}) AS nr
        FROM (${population}) p
      ),
      groep AS (
        SELECT nr, sleutel, min(naam) AS naam, count(*)::int AS "aantalGemeenten" FROM p GROUP BY nr, sleutel
      ),
      -- In one pass over the antwoorden, grouped by a number: what each group says to each vraag, and which gemeenten say anything.
      telling AS MATERIALIZED (
        SELECT p.nr, a.vraag_id, a.gemeente_id,
               count(*) FILTER (WHERE a.waarde = 'ja')::int AS ja,
               count(*) FILTER (WHERE a.waarde = 'ten_dele')::int AS ten_dele,
               count(*) FILTER (WHERE a.waarde = 'nee')::int AS nee
        FROM p JOIN (${antwoorden}) a USING (gemeente_id)
        GROUP BY GROUPING SETS ((p.nr, a.vraag_id), (p.nr, a.gemeente_id))
      ),
      ingevuld AS (
        SELECT nr, count(gemeente_id)::int AS aantal FROM telling GROUP BY nr
      )
      SELECT groep.sleutel, groep.naam, groep."aantalGemeenten", coalesce(ingevuld.aantal, 0) AS "aantalIngevuld",
             telling.vraag_id AS "vraagId", telling.ja, telling.ten_dele, telling.nee
      FROM groep
      LEFT JOIN ingevuld USING (nr)
      LEFT JOIN telling ON telling.nr = groep.nr AND telling.vraag_id IS NOT NULL`,
  ])
  const sleutels = new Map(vragenOf(vragenlijst).map((vraag) => [vraag.id, vraag.sleutel]))
  const tellingen = rows.flatMap((row) => {
    if (row.vraagId === null) return []
    const vraag = sleutels.get(row.vraagId)
    if (vraag === undefined) throw new Error(`vraag ${row.vraagId} is not in the vragenlijst that was counted`)
    return waarden.map((waarde) => ({ groep: row.sleutel, vraag, waarde, aantal: row[waarde] }))
  })
  return { bron, indeling, vragenlijst, groepen: groepenOf(indeling, rows), tellingen }
}

/**
 * The counts of a division of the whole country.
 *
 * @throws NotFound for who may not see the landelijk beeld
 * @throws RangeError for a meetmoment that is not frozen
 */
export async function getTellingen(actor: Actor, telbron: Telbron, indeling: Indeling): Promise<Tellingen> {
  requireEverywhere(actor, 'landelijkbeeld.lezen')
  return count(actor, telbron, indeling)
}

/** A group that a gemeente is held against: its counts, or why they are not shown. */
export type Spiegelgroep = { indeling: Indeling; groep: Pick<Groep, 'sleutel' | 'naam' | 'aantalGemeenten'> } & (
  | { tellingen: Tellingen; verborgen: null }
  | { tellingen: null; verborgen: Verborgen }
)

/**
 * The living counts of the groups that a gemeente belongs to, and of no other: its regio, its grootteklasse and the
 * country. A gemeente that the round does not count belongs to the country only. Outside the bureau small groups
 * keep their counts to themselves; a regiocorrespondent sees the own regio whole.
 *
 * @throws NotFound for who may not see the beeld of this gemeente
 */
export async function getSpiegelgroepen(actor: Actor, ronde: Ronde, gemeente: Gemeente): Promise<Spiegelgroep[]> {
  requireIn(actor, 'gemeentebeeld.lezen', gemeente)
  const telbron: Telbron = { soort: 'nu', ronde }
  const [regios, klassen, [place]] = await Promise.all([
    count(actor, telbron, 'regio'),
    count(actor, telbron, 'grootteklasse'),
    db().$queryRaw<{ regio: string; grootteklasse: Grootteklasse }[]>`
      SELECT p.regio_sleutel AS regio, p.grootteklasse::text AS grootteklasse
      FROM (${sourceOf(telbron).population}) p WHERE p.gemeente_id = ${gemeente.gemeenteId}`,
  ])
  const everything = mayEverywhere(actor.aanstellingen, 'landelijkbeeld.lezen')
  const wholeRegio =
    place !== undefined &&
    may(actor.aanstellingen, 'regiobeeld.lezen', {
      gemeenteId: gemeente.gemeenteId,
      regio: place.regio,
      subregio: null,
    })
  return [
    ...(place
      ? [
          showOrHide(regios, place.regio, everything || wholeRegio),
          showOrHide(klassen, place.grootteklasse, everything),
        ]
      : []),
    showOrHide(toLandelijk(klassen), landelijkeGroep.sleutel, everything),
  ]
}

function showOrHide(all: Tellingen, sleutel: string, always: boolean): Spiegelgroep {
  const tellingen = toGroep(all, sleutel)
  const [groep] = tellingen.groepen
  if (!groep) throw new Error(`no group ${sleutel} in ${all.indeling}`)
  const { naam, aantalGemeenten } = groep
  const what = { indeling: all.indeling, groep: { sleutel, naam, aantalGemeenten } }
  const verborgen = always ? undefined : verborgenGroepen(all.groepen).get(sleutel)
  return verborgen ? { ...what, tellingen: null, verborgen } : { ...what, tellingen, verborgen: null }
}
