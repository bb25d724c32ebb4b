import { grootteklassenamen, type Grootteklasse } from '@/lib/domain/grootteklasse'
import { isFrozen } from '@/lib/domain/meetmoment'
import { type Bron, type Groep, type Indeling, landelijkeGroep, sortGroepen, type Telling, type Tellingen } from '@/lib/rapport/rapport'
import type { Actor } from './actor'
import { db, Prisma } from './client'
import type { Meetmoment, Ronde } from './meetmoment'
import { requireEverywhere } from './scope'
import { getFrozenVragenlijst, getVragenlijst } from './vragenlijst'

/** Where to count: the living state of a round, or a meetmoment. An open meetmoment counts as the living state. */
export type Telbron = { soort: 'nu'; ronde: Ronde } | { soort: 'meetmoment'; meetmoment: Meetmoment }

const groepColumn: Record<Indeling, { sleutel: Prisma.Sql; naam: Prisma.Sql }> = {
  landelijk: { sleutel: Prisma.sql`${landelijkeGroep.sleutel}::text`, naam: Prisma.sql`${landelijkeGroep.naam}::text` },
  grootteklasse: { sleutel: Prisma.sql`p.grootteklasse::text`, naam: Prisma.sql`p.grootteklasse::text` },
  regio: { sleutel: Prisma.sql`p.regio_sleutel`, naam: Prisma.sql`p.regio_naam` },
}

type Source = { bron: Bron; population: Prisma.Sql; answers: Prisma.Sql }

function sourceOf(telbron: Telbron): Source {
  if (telbron.soort === 'meetmoment') {
    const { id, sleutel, naam, peildatum, status } = telbron.meetmoment
    if (!isFrozen(status)) throw new RangeError(`meetmoment ${sleutel} is ${status}: count the living state instead`)
    return {
      bron: { sleutel, naam, peildatum, status },
      population: Prisma.sql`SELECT gemeente_id, grootteklasse, regio_sleutel, regio_naam FROM meetmoment_gemeente WHERE meetmoment_id = ${id}`,
      answers: Prisma.sql`
        SELECT f.gemeente_id, v.vraag_sleutel AS vraag, f.waarde
        FROM meetmoment_feit f JOIN meetmoment_vraag v ON v.meetmoment_id = f.meetmoment_id AND v.vraag_id = f.vraag_id
        WHERE f.meetmoment_id = ${id} AND f.waarde IS NOT NULL`,
    }
  }
  const { vandaag, open, versie } = telbron.ronde
  return {
    bron: { sleutel: 'nu', naam: 'Nu', peildatum: null, status: 'nu' },
    population: Prisma.sql`
      SELECT p.gemeente_id, coalesce(k.grootteklasse, p.grootteklasse) AS grootteklasse, p.regio_sleutel, p.regio_naam
      FROM gemeenten_op(${open?.peildatum ?? vandaag}::date) p
      LEFT JOIN afwijkende_grootteklasse k ON k.meetmoment_id = ${open?.id ?? null} AND k.gemeente_id = p.gemeente_id`,
    answers: Prisma.sql`
      SELECT a.gemeente_id, v.sleutel AS vraag, a.waarde
      FROM antwoord a
      JOIN vraag v ON v.id = a.vraag_id
      JOIN vraagversie vv ON vv.vraag_id = a.vraag_id
      JOIN vragenlijstversie lv ON lv.id = vv.versie_id AND lv.sleutel = ${versie}
      WHERE a.waarde IS NOT NULL`,
  }
}

function groepNaam(indeling: Indeling, naam: string): string {
  return indeling === 'grootteklasse' ? grootteklassenamen[naam as Grootteklasse].naam : naam
}

/** The counts of one division, without asking who may see them. Two queries and the vragenlijst, whatever the number of gemeenten. */
async function count(actor: Actor, telbron: Telbron, indeling: Indeling): Promise<Tellingen> {
  const { bron, population, answers } = sourceOf(telbron)
  const groep = groepColumn[indeling]
  const [vragenlijst, groepen, tellingen] = await Promise.all([
    telbron.soort === 'nu' ? getVragenlijst(actor, telbron.ronde.versie) : getFrozenVragenlijst(actor, telbron.meetmoment.id),
    db().$queryRaw<Groep[]>`
      WITH p AS MATERIALIZED (${population}), answered AS (SELECT DISTINCT gemeente_id FROM (${answers}) a)
      SELECT ${groep.sleutel} AS sleutel, ${groep.naam} AS naam, count(*)::int AS "aantalGemeenten",
             count(answered.gemeente_id)::int AS "aantalIngevuld"
      FROM p LEFT JOIN answered USING (gemeente_id)
      GROUP BY 1, 2`,
    db().$queryRaw<Telling[]>`
      WITH p AS MATERIALIZED (${population})
      SELECT ${groep.sleutel} AS groep, a.vraag, a.waarde::text AS waarde, count(*)::int AS aantal
      FROM (${answers}) a JOIN p USING (gemeente_id)
      GROUP BY 1, 2, 3`,
  ])
  const named = groepen.map((row) => ({ ...row, naam: groepNaam(indeling, row.naam) }))
  return { bron, indeling, vragenlijst, groepen: sortGroepen(indeling, named), tellingen }
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
