import { expect, it } from 'vitest'
import { makeVerbergbeeld } from '@/lib/cijfers/zekerheid/verbergbeeld'
import { readVerberging } from '@/prisma/seed/verberguitkomst'
import { demoRaster } from '@/tests/fixtures/demo-publicatie'
import { landje } from '@/tests/fixtures/landje'

const land = landje([
  { id: 1, klasse: 'klein', regio: 'west', zegt: 'JJ' },
  { id: 2, klasse: 'groot', regio: 'west', zegt: 'JN' },
  { id: 3, klasse: 'klein', regio: 'oost', zegt: 'JT' },
])

it('zegt in de woorden van het meetmoment wat niet wordt getoond, en wat anders vaststond', () => {
  const beeld = makeVerbergbeeld(land, {
    verberging: {
      rijen: { landelijk: { land: ['vraag-0'] }, grootteklasse: { groot: ['vraag-0'] }, regio: { west: ['vraag-0'] } },
      respons: { landelijk: [], grootteklasse: [], regio: [] },
    },
    zeker: [
      { vraag: 'vraag-0', staat: 'ja', gemeenten: ['GM1', 'GM2'], voor: 'iedereen' },
      { vraag: 'vraag-0', staat: 'ja', gemeenten: ['GM3'], voor: 'regio' },
    ],
    blijft: [{ vraag: 'vraag-1', staat: 'nee', gemeenten: ['GM2'], voor: 'iedereen' }],
  })
  expect(beeld.zeker).toEqual({ iedereen: 2, regio: 1, van: 6 })
  expect(beeld.verborgen).toEqual({
    regios: { aantal: 1, van: 4 },
    klassen: { aantal: 1, van: 4 },
    land: { aantal: 1, van: 2 },
  })
  expect(beeld.regels).toEqual([
    {
      sleutel: 'vraag-0',
      code: '10',
      kort: '',
      klassen: ['Groot'],
      regios: ['west'],
      land: true,
      zeker: [
        { staat: 'ja', gemeenten: ['Gemeente 1', 'Gemeente 2'], voor: 'iedereen' },
        { staat: 'ja', gemeenten: ['Gemeente 3'], voor: 'regio' },
      ],
    },
  ])
  expect(beeld.gemeenten.map(({ naam, vragen }) => [naam, vragen])).toEqual([
    ['Gemeente 1', [{ code: '10', staat: 'ja' }]],
    ['Gemeente 2', [{ code: '10', staat: 'ja' }]],
    ['Gemeente 3', [{ code: '10', staat: 'ja' }]],
  ])
  expect(beeld.blijft).toEqual([
    { code: '11', antwoord: { staat: 'nee', gemeenten: ['Gemeente 2'], voor: 'iedereen' } },
  ])
})

it('telt van januari 2014 wat vaststond, en hoe weinig er niet wordt getoond', () => {
  const { zeker, verborgen, blijft } = makeVerbergbeeld(demoRaster('2014-01'), readVerberging('2014-01'))
  expect(zeker).toEqual({ iedereen: 579, regio: 236, van: 403 * 41 })
  expect(verborgen.regios.aantal).toBeLessThan(verborgen.regios.van / 5)
  expect(verborgen).toMatchObject({ regios: { aantal: 174 }, klassen: { aantal: 4 }, land: { aantal: 0 } })
  expect(blijft).toEqual([])
})
