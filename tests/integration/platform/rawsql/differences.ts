import pg from 'pg'
import type ts from 'typescript'
import type { Catalog } from './catalog'
import type { Column } from './column'
import { compareRow } from './compare'
import { Unreadable } from './compose'
import { type Declared, declaredRow } from './declared'
import { describeText } from './describe'
import type { Statement } from './find'
import { findNeedlessNulls } from './needless'

/** Where a statement gives something else than its row says. `about`: its place and the column. */
export type Difference = { about: string; problem: string }

/** A statement in one of its texts, with what it gives and what its row says. */
export type Described = { place: string; given: Column[]; declared: Declared[] }

export async function findDifferences(
  client: pg.Client,
  catalog: Catalog,
  checker: ts.TypeChecker,
  statements: readonly Statement[],
): Promise<Difference[]> {
  const differences: Difference[] = []
  const described: Described[] = []
  for (const { place, reader, texts, result } of statements) {
    if (texts instanceof Unreadable) {
      differences.push({ about: place, problem: texts.message })
      continue
    }
    const declared = declaredRow(checker, result)
    for (const text of texts) {
      const given = await describeText(client, catalog, text).catch(refusalOf)
      if (given instanceof pg.DatabaseError) {
        differences.push({ about: place, problem: `is refused: ${given.message}` })
      } else if (declared) {
        described.push({ place, given, declared })
        const found = await compareRow(given, declared, reader)
        differences.push(...found.map(({ about, problem }) => ({ about: `${place} ${about}`, problem })))
      }
    }
  }
  differences.push(...findNeedlessNulls(described))
  // A statement with two texts can be wrong in both.
  return [...new Map(differences.map((each) => [`${each.about} ${each.problem}`, each])).values()]
}

function refusalOf(error: unknown): pg.DatabaseError {
  if (error instanceof pg.DatabaseError) return error
  throw error
}
