import { expect, it } from 'vitest'
import { sql } from '@/tests/fixtures/sql'

// A restore has an empty search_path: a name that a function looks up there is not found. The rest of the schema (checks, defaults,
// generated columns, indexes, conditions of triggers) is bound when it is made.
it('elke functie vindt haar namen zelf, welk zoekpad haar aanroeper ook heeft', async () => {
  const functies = await sql<{ naam: string; zelf: boolean }>(
    `SELECT p.oid::regprocedure::text AS naam,
            p.prosqlbody IS NOT NULL OR EXISTS (SELECT FROM unnest(p.proconfig) s WHERE s LIKE 'search_path=_%') AS zelf
     FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')`,
  )
  expect(functies.map(({ naam }) => naam)).toContain('grootteklasse_van(integer)')
  expect(functies.filter(({ zelf }) => !zelf)).toEqual([])
})
