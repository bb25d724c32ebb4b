import { describe, expect, it } from 'vitest'
import { pendingMigrations } from '@/scripts/start/migrate.mjs'

const migrations = ['20260101_kern', '20260201_regels'].map((name) => ({ name, sql: '', checksum: `som van ${name}` }))
const applied = (name: string, { checksum = `som van ${name}`, finished_at = new Date() as Date | null } = {}) => ({
  migration_name: name,
  checksum,
  finished_at,
})

describe('welke migraties nog moeten', () => {
  it('alle, in volgorde, op een lege database', () => {
    expect(pendingMigrations(migrations, [])).toEqual(migrations)
  })

  it('alleen wat nog niet is toegepast', () => {
    expect(pendingMigrations(migrations, [applied('20260101_kern')])).toEqual([migrations[1]])
  })

  it('weigert een database van een nieuwere versie', () => {
    const later = [...migrations.map(({ name }) => applied(name)), applied('20270101_later')]
    expect(() => pendingMigrations(migrations, later)).toThrow(
      'Deze database is van een nieuwere versie van het Transitie-Volgsysteem (migratie 20270101_later): start die versie.',
    )
  })

  it('weigert verder te gaan als een toegepaste migratie is veranderd', () => {
    expect(() => pendingMigrations(migrations, [applied('20260101_kern', { checksum: 'anders' })])).toThrow(
      'Migratie 20260101_kern is veranderd nadat zij was toegepast',
    )
  })

  it('weigert verder te gaan na een migratie die eerder mislukte', () => {
    expect(() => pendingMigrations(migrations, [applied('20260101_kern', { finished_at: null })])).toThrow(
      'Migratie 20260101_kern is eerder mislukt',
    )
  })
})
