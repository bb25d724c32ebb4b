import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesIn, parse, read, walk } from './source'

// The product's moment comes from nu() and vandaag() (lib/platform/klok-data.ts): in a demo it is another one than the real moment.

/** What goes by real time, with why. */
const real: Record<string, string> = {
  'app/.well-known/security.txt/route.ts': 'when it must be read again',
  'app/api/v1/tempo.ts': 'throttles',
  'components/platform/opslag-browser.ts': 'waits before it sends',
  'components/shell/uitlogknop.tsx': 'waits',
  'lib/bestanden/bestand-data.ts': 'lets go of what was asked longest ago',
  'lib/platform/gezondheid-data.ts': 'what the system knows of itself',
  'lib/platform/klus-data.ts': 'work in the background',
  'lib/post/': 'mail and what becomes of it',
  'lib/toegang/formulierconcept-data.ts': 'keeps for a day',
  'lib/toegang/gebruiker-data.ts': 'withdraws a right now',
  'lib/toegang/wachtwoord-data.ts': 'one-time links',
  'lib/toegang/inloggen-data.ts': 'sessions and tries',
}

const isReal = (file: string) => Object.keys(real).some((path) => file.startsWith(path))

const inSql =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\)|\b(current_date|current_timestamp|localtimestamp)\b/i
/** The session of a login is the one thing beside the clock that both hold in one statement. */
const sessionEnd = 's.expires_at > now()'

function realTimesIn(file: string): string[] {
  const found: string[] = []
  walk(parse(file), (node) => {
    const text = node.getText()
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) found.push(text)
    if (ts.isPropertyAccessExpression(node) && text === 'Date.now') found.push(text)
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const [sql] = inSql.exec(node.text.replace(sessionEnd, '')) ?? []
      if (sql) found.push(sql)
    }
  })
  return found
}

describe('de klok', () => {
  it('komt van één plek: wat met echte tijd werkt, staat hier met zijn reden', () => {
    const files = [...filesIn('lib'), ...filesIn('app'), ...filesIn('components')]
    const offenders = files
      .filter((file) => !isReal(file))
      .flatMap((file) => realTimesIn(file).map((found) => `${file}: ${found}`))
    expect(offenders).toEqual([])
  })

  it('en geen uitzondering staat er voor niets', () => {
    const files = [...filesIn('lib'), ...filesIn('app'), ...filesIn('components')]
    const idle = Object.keys(real).filter(
      (path) => !files.some((file) => file.startsWith(path) && realTimesIn(file).length),
    )
    expect(idle).toEqual([])
  })

  it('is alleen te zetten met de startgegevens van de demo', () => {
    const files = ['lib', 'app', 'components', 'scripts', 'prisma/seed'].flatMap((folder) =>
      filesIn(folder, /\.(tsx?|mjs)$/),
    )
    expect(files.filter((file) => /into\s+demoklok|\.demoklok\b/i.test(read(file)))).toEqual([
      'prisma/seed/accounts.ts',
    ])
  })
})
