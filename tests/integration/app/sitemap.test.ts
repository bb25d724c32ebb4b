import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getRobots } from '@/app/robots.txt/route'
import { GET as getSitemap } from '@/app/sitemap.xml/route'
import { getVoorbeeld, publishMeetmoment } from '@/lib/rapport/publiceren-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { freezeAndHide } from '@/tests/fixtures/bevriezen'
import { createGolden } from '../../fixtures/golden-database'

const bureau = commandLineActor('bureau')
const openbaar = path.resolve(import.meta.dirname, '../../../app/(openbaar)')
const ask = () => new Request('http://localhost/sitemap.xml', { headers: { host: 'tvs.voorbeeld.nl' } })

async function addresses(): Promise<string[]> {
  const reply = await getSitemap(ask())
  expect(reply.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  return [...(await reply.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc ?? '')
}

/** The pages that search engines may show, by their own words. */
function indexed(): string[] {
  return (fs.readdirSync(openbaar, { recursive: true }) as string[])
    .filter((file) => file.endsWith('page.tsx'))
    .filter((file) => fs.readFileSync(path.join(openbaar, file), 'utf8').includes('robots: { index: true }'))
    .map((file) => `http://tvs.voorbeeld.nl/${path.dirname(file).replace(/^\.$/, '')}`)
    .filter((address) => !address.includes('['))
}

beforeAll(async () => {
  await createGolden()
  await freezeAndHide(bureau, '2014-01')
})

describe('wat zoekmachines vinden', () => {
  it('is elke openbare pagina, en nog geen meting die niet gepubliceerd is', async () => {
    expect(indexed().length).toBeGreaterThan(1)
    expect((await addresses()).sort()).toEqual(indexed().sort())
  })

  it('is ook elke gepubliceerde meting', async () => {
    const { gezien } = await getVoorbeeld(bureau, '2014-01')
    await publishMeetmoment(bureau, '2014-01', gezien)
    expect(await addresses()).toContain('http://tvs.voorbeeld.nl/metingen/2014-01')
  })

  it('staat op het adres dat robots.txt noemt', async () => {
    expect(await getRobots(ask()).text()).toMatch(/^Sitemap: http:\/\/tvs\.voorbeeld\.nl\/sitemap\.xml$/m)
  })
})
