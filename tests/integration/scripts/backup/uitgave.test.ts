import { expect, it } from 'vitest'
import { keepUitgavebestand } from '@/lib/bestanden/uitgave-data'
import { achtergrond } from '@/lib/toegang/actor-data'
import { createPersoon } from '@/tests/fixtures/build'
import { createGepubliceerd } from '@/tests/fixtures/gepubliceerd'
import { backUp, connected, emptyDatabase, newFile, putBack } from '@/tests/fixtures/reservekopie'
import { sha256 } from '@/tests/fixtures/uitgave'

it('de bewaarde bestanden van een publicatie komen terug tot op de byte, en zijn dan nog niet te veranderen', {
  timeout: 60_000,
}, async () => {
  await createGepubliceerd((await createPersoon({ rol: 'bureau' })).actor)
  const bytes = Buffer.from(Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 7) % 256))
  await keepUitgavebestand(achtergrond, { meetmoment: '2014-01', nummer: 1, bestand: 'rapport.pdf' }, bytes)
  const [file, target] = [newFile(), await emptyDatabase()]
  await backUp(file)
  await putBack(file, target)
  await connected(target, async (client) => {
    const { rows } = await client.query('SELECT nummer, bestand, bytes, sha256 FROM publicatiebestand')
    expect(rows).toMatchObject([{ nummer: 1, bestand: 'rapport.pdf', sha256: sha256(bytes) }])
    expect(sha256(rows[0].bytes)).toBe(sha256(bytes))
    await expect(client.query("UPDATE publicatiebestand SET bytes = ''")).rejects.toThrow('append-only')
  })
})
