import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { offendersIn, read, source } from './source'

const layer = /\bsend(Open)?Formulier\(/

/** Server actions that are no form of fields, each with why. */
const withoutFields: Record<string, string> = {
  logOutAction: 'a button: nothing is typed, and whoever presses it is logged out',
}

/** Forms that save while somebody types: their button, and the layer, are for who has no JavaScript. */
const saving = ['components/antwoord/thema-formulier.tsx', 'components/rapport/teksteditor.tsx']

describe('de formulieren', () => {
  it('gaan door één laag: elke actie, behalve wat met naam genoemd is', () => {
    const actions = source.filter((file) => file.endsWith('/actions.ts'))
    expect(actions.length).toBeGreaterThan(6)
    const outside: string[] = []
    offendersIn(actions, (node) => {
      if (!ts.isFunctionDeclaration(node) || !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
        return undefined
      if (!layer.test(node.getText())) outside.push(node.name?.text ?? '')
      return undefined
    })
    expect(outside.sort()).toEqual(Object.keys(withoutFields).sort())
  })

  it('staan alleen in actions.ts op de server', () => {
    expect(source.filter((file) => /['"]use server['"]/.test(read(file)) && !file.endsWith('/actions.ts'))).toEqual([])
  })

  it('houden hun toestand op één plek bij', () => {
    expect(source.filter((file) => read(file).includes('useActionState'))).toEqual([
      ...saving.slice(0, 1),
      'components/platform/formulier.tsx',
      ...saving.slice(1),
    ])
  })
})
