import { expect, it } from 'vitest'
import { keepVerberging, readVerbergvraag } from '@/lib/cijfers/zekerheid/verberging-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { getGepubliceerdMeetmoment } from '@/lib/rapport/publicatie-data'
import { getVoorbeeld, publishMeetmoment } from '@/lib/rapport/publiceren-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { createPersoon } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'

it('hoeveel gemeenten iets invulden staat ook niet in de lijst van metingen als de cijfers het niet tonen', async () => {
  const { actor } = await createPersoon({ rol: 'bureau' })
  await createGolden()
  await freezeMeetmoment(actor, '2014-01')
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  const niets = { landelijk: {}, grootteklasse: {}, regio: {} }
  await keepVerberging(bureau, await readVerbergvraag(bureau, '2014-01'), {
    verberging: { rijen: niets, respons: { landelijk: ['land'], grootteklasse: [], regio: [] } },
    zeker: [],
    blijft: [],
  })
  const { gezien } = await getVoorbeeld(actor, '2014-01')
  expect((await publishMeetmoment(actor, '2014-01', gezien)).soort).toBe('gepubliceerd')
  const { aantalGemeenten, aantalIngevuld } = await getGepubliceerdMeetmoment(actor, '2014-01')
  expect([aantalGemeenten > 0, aantalIngevuld]).toEqual([true, null])
})
