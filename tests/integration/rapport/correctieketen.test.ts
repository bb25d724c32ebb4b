import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getMeetmoment } from '@/app/api/v1/meetmomenten/[meetmoment]/route'
import { planCorrectie } from '@/lib/meetmoment/correctie-data'
import { openMeetmoment } from '@/lib/meetmoment/plannen-data'
import { getGepubliceerd, listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { getVoorbeeld, publishMeetmoment, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { bezoeker, commandLineActor } from '@/lib/toegang/actor-data'
import { freezeAndHide } from '@/tests/fixtures/bevriezen'
import { createGolden } from '../../fixtures/golden-database'

const bureau = commandLineActor('bureau')
const [eerste, tweede, derde] = ['2014-01', '2014-01-2', '2014-01-3'] as const

async function publish(sleutel: string): Promise<void> {
  const { gezien } = await getVoorbeeld(bureau, sleutel)
  expect(await publishMeetmoment(bureau, sleutel, gezien)).toMatchObject({ soort: 'gepubliceerd' })
}

async function correct(vervangt: string, naam: string): Promise<void> {
  const plan = await planCorrectie(bureau, { vervangt, naam, reden: `Waarom ${naam}.` })
  if (plan.soort !== 'gepland') throw new Error(plan.zin)
  expect(await openMeetmoment(bureau, plan.sleutel)).toEqual({ soort: 'geopend' })
  expect(await freezeAndHide(bureau, plan.sleutel)).toMatchObject({ soort: 'bevroren' })
  await publish(plan.sleutel)
}

beforeAll(async () => {
  await createGolden()
  await freezeAndHide(bureau, eerste)
  await publish(eerste)
  await correct(eerste, 'tweede')
  await correct(tweede, 'derde')
})

const opvolger = async (sleutel: string) => (await getGepubliceerd(bezoeker, sleutel)).vervangenDoor?.sleutel ?? null
const inLijst = async (sleutel: string) => (await listGepubliceerd(bezoeker)).find((een) => een.sleutel === sleutel)

async function askApi(sleutel: string): Promise<Response> {
  const adres = `http://tvs.example/api/v1/meetmomenten/${sleutel}`
  return getMeetmoment(new Request(adres), { params: Promise.resolve({ meetmoment: sleutel }) })
}

describe('wat een meetmoment vervangt', () => {
  it('is het volgende, zolang dat openbaar is', async () => {
    expect([await opvolger(eerste), await opvolger(tweede), await opvolger(derde)]).toEqual([tweede, derde, null])
    expect(await inLijst(derde)).toMatchObject({ vervangt: { sleutel: tweede }, vervangenDoor: null })
  })

  it('wordt door een ingetrokken meetmoment heen gevonden, en andersom: op de pagina, de voorpagina en in de API', async () => {
    await withdrawPublicatie(bureau, tweede, 'Toch niet goed.')
    expect([await opvolger(eerste), await opvolger(derde)]).toEqual([derde, null])
    expect(await inLijst(eerste)).toMatchObject({ vervangenDoor: { sleutel: derde, naam: 'derde' } })
    expect(await inLijst(derde)).toMatchObject({ vervangt: { sleutel: eerste, reden: 'Waarom derde.' } })
    const [oud, nieuw] = [await askApi(eerste), await askApi(derde)]
    expect(oud.headers.get('link')).toContain(`${derde}>; rel="successor-version"`)
    expect(nieuw.headers.get('link')).toContain(`${eerste}>; rel="predecessor-version"`)
    expect(await oud.json()).toMatchObject({ vervangenDoor: { id: derde } })
  })

  it('is er niet als alles erna is ingetrokken', async () => {
    await withdrawPublicatie(bureau, derde, 'Ook niet goed.')
    expect(await opvolger(eerste)).toBeNull()
    await publish(tweede)
    expect(await opvolger(eerste)).toBe(tweede)
  })
})
