import { db, Prisma, query } from '@/lib/platform/client-data'

// Statements that are right, and one for each mistake that must be seen. Nobody calls them.

type Regiorij = { id: number; ouderId: number | null }

const idOf = (table: string) => Prisma.raw(`${table}.id`)
const condition = (soort: 'alles' | 'een') => (soort === 'alles' ? Prisma.sql`true` : Prisma.sql`r.id = ${1}`)

export const isRight = (soorten: ('alles' | 'een')[]) => db().$queryRaw<Regiorij[]>`
  SELECT ${idOf('r')}, r.ouder_id AS "ouderId" FROM regio r
  WHERE ${Prisma.join(
    soorten.map((soort) => condition(soort)),
    ' OR ',
  )}`

export const isRightForTheDriver = () =>
  query<{ aantal: string }>(Prisma.sql`SELECT count(*) AS aantal FROM regio WHERE naam = ${'Achterhoek'}`)

export const otherCase = () => db().$queryRaw<{ ouderId: number | null }[]>`SELECT ouder_id AS ouderId FROM regio`

export const missingColumn = () => db().$queryRaw<{ id: number; naam: string }[]>`SELECT id FROM regio`

export const undeclaredColumn = () => db().$queryRaw<{ id: number }[]>`SELECT id, naam FROM regio`

export const sameNameTwice = () => db().$queryRaw<{ id: number }[]>`SELECT id, id + 1 AS id FROM regio`

export const bigintAsNumber = () => db().$queryRaw<{ aantal: number }[]>`SELECT count(*) AS aantal FROM regio`

export const bigintAsBigint = () => query<{ aantal: bigint }>(Prisma.sql`SELECT count(*) AS aantal FROM regio`)

export const dateAsString = () => db().$queryRaw<{ van: string }[]>`SELECT current_date AS van`

export const nullableColumn = () => db().$queryRaw<Record<'ouderId', number>[]>`SELECT ouder_id AS "ouderId" FROM regio`

export const outerJoin = () => db().$queryRaw<{ ouder: string }[]>`
  SELECT o.naam AS ouder FROM regio r LEFT JOIN regio o ON o.id = r.ouder_id`

export const needlessNull = () => db().$queryRaw<{ naam: string | null }[]>`SELECT naam FROM regio`

export const otherEnum = () => db().$queryRaw<{ status: 'open' | 'bevroren' }[]>`
  SELECT CASE WHEN status = 'open' THEN status::text ELSE 'dicht' END AS status FROM meetmoment`

export const jsonAsString = () => db().$queryRaw<{ plaats: string }[]>`
  SELECT jsonb_build_object('rij', 1) AS plaats FROM regio`

export const insideJson = () => db().$queryRaw<{ plaatsen: { sleutel: string; ouder: number; aantal: string }[] }[]>`
  SELECT coalesce(jsonb_agg(jsonb_build_object('Sleutel', sleutel, 'ouder', ouder_id, 'aantal', 1::bigint)), '[]') AS plaatsen
  FROM regio`

export const listAsObject = () => db().$queryRaw<{ namen: { naam: string } }[]>`
  SELECT coalesce(jsonb_agg(naam), '[]') AS namen FROM regio`

export const noSuchColumn = () => db().$executeRaw`UPDATE regio SET naam_kort = naam`

export const unknownText = (column: string) => db().$queryRaw<Regiorij[]>`SELECT ${Prisma.raw(column)} FROM regio`

export const passedOn = () => [db().$queryRaw]
