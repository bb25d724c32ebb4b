import { expect, it } from 'vitest'
import { makeBestand } from '@/lib/bestanden/bestand'
import { makeInWorker } from '@/lib/bestanden/werkplaats-taak'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { demoPublicatie } from '../../fixtures/demo-publicatie'

it('de werkbank zegt wat misging, en maakt daarna het volgende bestand, met dezelfde bytes', async () => {
  await expect(makeInWorker({} as Publicatie, 'json')).rejects.toBeInstanceOf(TypeError)
  const publicatie = demoPublicatie('2014-01', 'openbaar')
  const [json, csv] = [await makeInWorker(publicatie, 'json'), await makeInWorker(publicatie, 'csv')]
  expect(Buffer.compare(json, await makeBestand(publicatie, 'json'))).toBe(0)
  expect(Buffer.compare(csv, await makeBestand(publicatie, 'csv'))).toBe(0)
})
