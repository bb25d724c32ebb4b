import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/client-data'
import { createGemeente, createRegio, dag } from '@/tests/fixtures/build'
import { sql } from '@/tests/fixtures/sql'

// One gemeente that changes regio on 1 January 2014, grows, and ends on 1 January 2015.
let id: number
beforeAll(async () => {
  const [oud, nieuw] = [await createRegio({ naam: 'Oud' }), await createRegio({ naam: 'Nieuw' })]
  const deel = await createRegio({ naam: 'Deel', ouder: nieuw })
  const gemeente = await createGemeente({ naam: 'Veranderen', inwoners: 50_000, regio: oud })
  id = gemeente.id
  await db().inwonertal.create({
    data: { gemeenteId: id, peildatum: dag('2013-01-01'), inwoners: 49_999, bron: 'CBS' },
  })
  await db().regiolidmaatschap.updateMany({ where: { gemeenteId: id }, data: { geldigTot: dag('2014-01-01') } })
  await db().regiolidmaatschap.create({ data: { gemeenteId: id, regioId: deel.id, geldigVan: dag('2014-01-01') } })
  await db().gemeente.update({ where: { id }, data: { geldigVan: dag('2013-01-01'), geldigTot: dag('2015-01-01') } })
  // A gemeente that never changes stands beside it.
  await createGemeente()
})

const op = async (datum: string) =>
  (
    await sql(
      `SELECT inwoners, grootteklasse, regio_naam AS regio, subregio_naam AS subregio FROM gemeenten_op($1::date) WHERE gemeente_id = $2`,
      [datum, id],
    )
  )[0] ?? null

describe('de gemeenten op een dag', () => {
  it.each([
    ['nog niet op de dag voor haar begin', '2012-12-31', null],
    [
      'wel op haar eerste dag',
      '2013-01-01',
      { inwoners: 49_999, grootteklasse: 'klein', regio: 'Oud', subregio: null },
    ],
    [
      'op de laatste dag in de oude regio',
      '2013-12-31',
      { inwoners: 49_999, grootteklasse: 'klein', regio: 'Oud', subregio: null },
    ],
    [
      'op de eerste dag in de nieuwe, met het nieuwe inwonertal',
      '2014-01-01',
      { inwoners: 50_000, grootteklasse: 'middelgroot', regio: 'Nieuw', subregio: 'Deel' },
    ],
    [
      'op haar laatste dag',
      '2014-12-31',
      { inwoners: 50_000, grootteklasse: 'middelgroot', regio: 'Nieuw', subregio: 'Deel' },
    ],
    ['niet meer op de dag dat zij ophoudt', '2015-01-01', null],
  ])('tellen een gemeente %s', async (_wanneer, datum, verwacht) => {
    expect(await op(datum)).toEqual(verwacht)
  })

  it('nemen voor een dag zonder inwonertal het eerste dat bekend is', async () => {
    await sql(`UPDATE gemeente SET geldig_van = NULL WHERE id = $1`, [id])
    expect(await op('2010-01-01')).toMatchObject({ inwoners: 49_999 })
  })
})
