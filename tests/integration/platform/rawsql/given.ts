import { db, Prisma, query } from '@/lib/platform/client-data'

/** A value of each type that a statement gives, or would easily give. An enum brings its own. */
const samples: Record<string, string> = {
  integer: '1',
  bigint: '1',
  numeric: '1.5',
  text: 'a',
  unknown: 'a',
  boolean: 't',
  date: '2014-01-01',
  'timestamp with time zone': '2014-01-01',
  jsonb: '{}',
  bytea: 'a',
}

type Answer = Promise<{ value: unknown }[]>

/** How a value comes into JavaScript: through Prisma, by the driver, or inside a jsonb. */
const ways = {
  prisma: (value: Prisma.Sql): Answer => db().$queryRaw`SELECT ${value} AS value`,
  pg: (value: Prisma.Sql): Answer => query(Prisma.sql`SELECT ${value} AS value`),
  json: (value: Prisma.Sql): Answer => db().$queryRaw`SELECT to_jsonb(${value}) AS value`,
}
export type Way = keyof typeof ways

const kept = new Map<string, Promise<string>>()

/** What a value of a PostgreSQL type is in JavaScript, seen from the client itself; in the words of Declared. */
export function givenKind(type: string, way: Way): Promise<string> {
  const sleutel = `${way} ${type}`
  const found = kept.get(sleutel) ?? ways[way](Prisma.raw(sampleOf(type))).then(([row]) => kindOf(row?.value))
  kept.set(sleutel, found)
  return found
}

function sampleOf(type: string): string {
  if (type === 'null') return 'NULL::text'
  if (type.endsWith('[]')) return `ARRAY[${sampleOf(type.slice(0, -2))}]`
  const sample = samples[type]
  if (type === 'unknown') return `'${sample}'::text`
  return sample === undefined ? `(enum_range(NULL::${type}))[1]` : `'${sample}'::${type}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `${kindOf(value[0])}[]`
  if (value instanceof Date) return 'Date'
  if (value instanceof Uint8Array) return 'Uint8Array'
  return Prisma.Decimal.isDecimal(value) ? 'Decimal' : typeof value
}
