import { describe, expect, it } from 'vitest'
import { recordRetour } from '@/lib/post/retour-data'
import { settleBericht } from '@/lib/post/verzending-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { listGebruikers } from '@/lib/toegang/gebruiker-data'
import { NotFound } from '@/lib/toegang/require'
import { createBericht } from '../../fixtures/bericht'
import { createPersoon } from '../../fixtures/build'
import { sql } from '../../fixtures/sql'

const opdrachtregel = commandLineActor('beheerder')

describe('mail die niet aankomt', () => {
  const foutOf = async ({ gebruikerId }: { gebruikerId: number }) =>
    (await listGebruikers(opdrachtregel)).find(({ id }) => id === gebruikerId)?.mailfout

  it('staat bij de persoon, tot er weer een aankomt', async () => {
    const anna = await createPersoon({ rol: 'bureau' })
    const eerste = (await createBericht('proefmail', anna)) ?? ''
    expect(await foutOf(anna)).toBeNull()
    await settleBericht({ id: eerste, soort: 'proefmail' }, 'verzonden', '250 ok')
    expect(await recordRetour(opdrachtregel, { id: eerste, reden: '550 5.1.1 user unknown' })).toBe(true)
    expect(await foutOf(anna)).toBe('Teruggekomen: 550 5.1.1 user unknown')
    const tweede = (await createBericht('proefmail', anna)) ?? ''
    await settleBericht({ id: tweede, soort: 'proefmail' }, 'verzonden', '250 ok')
    expect(await foutOf(anna)).toBeNull()
    await expect(recordRetour(anna.actor, { id: eerste, reden: 'x' })).rejects.toBeInstanceOf(NotFound)
  })

  it('wordt na drie dagen opgegeven', async () => {
    const id = (await createBericht('proefmail', await createPersoon({ rol: 'bureau' }))) ?? ''
    expect(await settleBericht({ id, soort: 'proefmail' }, 'later', '451 later')).toBe('wacht')
    await sql("UPDATE bericht SET created_at = now() - interval '4 days' WHERE id = $1", [id])
    expect(await settleBericht({ id, soort: 'proefmail' }, 'later', '451 later')).toBe('geweigerd')
  })
})
