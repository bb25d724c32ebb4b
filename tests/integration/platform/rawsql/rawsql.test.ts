import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCatalog } from './catalog'
import { type Difference, findDifferences } from './differences'
import { findStatements } from './find'
import { unproven } from './unproven'

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
let found: ReturnType<typeof findStatements>
beforeAll(async () => {
  await client.connect()
  found = findStatements()
})
afterAll(() => client.end())

const isMistake = (place: string) => place.startsWith('tests/')

async function differencesOf(accept: (place: string) => boolean): Promise<Difference[]> {
  const statements = found.statements.filter(({ place }) => accept(place))
  return findDifferences(client, await readCatalog(client), found.checker, statements)
}

describe('elke opdracht in SQL', () => {
  it('geeft de rij die de code zegt: namen, soorten, en wat leeg kan zijn', async () => {
    expect(found.statements.length).toBeGreaterThan(80)
    const differences = await differencesOf((place) => !isMistake(place))
    const told = differences.filter(({ about }) => !unproven.includes(about))
    expect(told.map(({ about, problem }) => `${about} ${problem}`)).toEqual([])
    const needed = new Set(differences.map(({ about }) => about))
    expect(unproven.filter((about) => !needed.has(about))).toEqual([])
  })

  it('die iets anders geeft, valt op', async () => {
    const differences = await differencesOf(isMistake)
    expect(differences.map(({ about, problem }) => `${about.replace(/^\S+ /, '')} ${problem}`)).toEqual([
      'otherCase ouderId is declared, but no column',
      'otherCase ouderid is a column, but not declared',
      'missingColumn naam is declared, but no column',
      'undeclaredColumn naam is a column, but not declared',
      'sameNameTwice id is a column twice',
      'bigintAsNumber aantal is bigint, so bigint, but declared number',
      'bigintAsBigint aantal is bigint, so string, but declared bigint',
      'dateAsString van is date, so Date, but declared string',
      'nullableColumn ouderId can be null, but is declared without',
      'outerJoin ouder can be null, but is declared without',
      'otherEnum status can be gepland,gepubliceerd,dicht, but is not declared so',
      'jsonAsString plaats is jsonb, so object, but declared string',
      'insideJson plaatsen[].sleutel is declared, but no column',
      'insideJson plaatsen[].Sleutel is a column, but not declared',
      'insideJson plaatsen[].ouder can be null, but is declared without',
      'insideJson plaatsen[].aantal is bigint, so number, but declared string',
      'listAsObject namen is a list, but declared object',
      'noSuchColumn is refused: column "naam_kort" of relation "regio" does not exist',
      'unknownText cannot be read from the code: column',
      'passedOn cannot be read from the code: [db().$queryRaw]',
      'needlessNull naam is never null, but declared with null',
    ])
  })
})
