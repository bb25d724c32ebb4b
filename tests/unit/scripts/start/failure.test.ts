import { expect, describe as group, it } from 'vitest'
import { describe, diskFailure, StartFailure } from '@/scripts/start/failure.mjs'

const full = 'De schijf is vol: maak ruimte vrij voor de map /data en start opnieuw.'
const closed = 'De map /data is niet beschrijfbaar voor deze gebruiker: pas de rechten aan en start opnieuw.'

group('wat er met de schijf mis is', () => {
  it.each([
    ['van Node', 'Error: ENOSPC: no space left on device, write', full],
    ['van npm', 'npm error code ENOSPC', full],
    ['van PostgreSQL', 'FATAL:  could not write to file "pg_wal/1": No space left on device', full],
    ['van PostgreSQL, anders gezegd', 'HINT:  Check free disk space.', full],
    ['van Node', "Error: EACCES: permission denied, mkdir '/data'", closed],
    ['van Node op een schijf zonder schrijfrecht', "Error: EROFS: read-only file system, open '/data/x'", closed],
  ])('staat in één zin, bij een melding %s: %s', (_, report, sentence) => {
    expect(diskFailure(report, '/data')?.message).toBe(sentence)
  })

  it.each(['permission denied for schema public', 'SyntaxError: Unexpected token'])(
    'is niet wat dit zegt: %s',
    (report) => {
      expect(diskFailure(report, '/data')).toBeUndefined()
    },
  )
})

group('wat iemand te zien krijgt', () => {
  it('is één zin als een mens het kan oplossen', () => {
    expect(describe(new StartFailure('Poort 3000 is al in gebruik.'))).toBe('Poort 3000 is al in gebruik.')
    expect(describe(new Error("ENOSPC: no space left on device, open '/data'"))).toBe(full)
  })

  it('is alles wat we weten als het onze eigen fout is', () => {
    expect(describe(new Error('kapot'))).toMatch(/^Error: kapot\n\s+at /)
  })
})
