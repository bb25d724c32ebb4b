import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { everything, offendersIn } from './source'

describe('wie iets mag', () => {
  it('wordt niet gevraagd met een gemeente die niet bestaat: voor een hele regio is er mayInRegio', () => {
    const offenders = offendersIn(everything, (node) =>
      ts.isPropertyAssignment(node) && node.name.getText() === 'gemeenteId' && ts.isNumericLiteral(node.initializer)
        ? node.getText()
        : undefined,
    )
    expect(offenders).toEqual([])
  })
})
