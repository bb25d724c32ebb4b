import { describe, expect, it } from 'vitest'
import { afmeldtoken } from '@/lib/post/afmelden'
import { findAfmelding, unsubscribe } from '@/lib/post/afmelding-data'
import { claimBericht } from '@/lib/post/verzending-data'
import { berichtstatusOf, createBericht } from '../../fixtures/bericht'
import { createPersoon } from '../../fixtures/build'
import { sql } from '../../fixtures/sql'

describe('wie zich afmeldt', () => {
  it('krijgt die soort niet meer, ook niet wat al klaarstond, en andere mail wel', async () => {
    const anna = await createPersoon({ rol: 'bureau' })
    const token = afmeldtoken({ gebruikerId: anna.gebruikerId, soort: 'herinnering' })
    const klaar = await createBericht('herinnering', anna)
    expect(await findAfmelding(token)).toMatchObject({ afgemeld: false })
    expect(await unsubscribe(token)).toBe(true)
    expect(await unsubscribe(token)).toBe(true)
    expect(await findAfmelding(token)).toMatchObject({ afgemeld: true })
    expect(await sql("SELECT FROM auditregel WHERE handeling = 'post.afmelden'")).toHaveLength(1)
    expect(await claimBericht(klaar ?? '')).toBeNull()
    expect(await berichtstatusOf(klaar)).toBe('ingetrokken')
    expect(await createBericht('herinnering', anna)).toBeUndefined()
    expect(await createBericht('proefmail', anna)).toBeDefined()
  })

  it('kan dat niet voor een ander, en niet voor een account dat er niet meer is', async () => {
    expect(await unsubscribe(`${(await createPersoon({ rol: 'bureau' })).gebruikerId}.herinnering.verzonnen`)).toBe(
      false,
    )
    expect(await unsubscribe(afmeldtoken({ gebruikerId: 2_000_000_000, soort: 'herinnering' }))).toBe(false)
  })
})
