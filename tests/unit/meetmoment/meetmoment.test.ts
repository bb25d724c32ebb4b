import { describe, expect, it } from 'vitest'
import {
  canBecome,
  correctienaam,
  gedaanzin,
  isFrozen,
  keuzeweigering,
  type Meetmomentstatus,
  meetmomentdaden,
  meetmomentstatussen,
  openweigering,
  peildag,
  planweigering,
  telaat,
  vervalweigering,
} from '@/lib/meetmoment/meetmoment'

describe('meetmoment', () => {
  it('gaat van gepland naar open, naar bevroren, naar gepubliceerd; alleen publiceren is terug te draaien', () => {
    const overgangen = meetmomentstatussen.flatMap((from) =>
      meetmomentstatussen.filter((to) => canBecome(from, to)).map((to) => `${from} > ${to}`),
    )
    expect(overgangen).toEqual([
      'gepland > open',
      'open > bevroren',
      'bevroren > gepubliceerd',
      'gepubliceerd > bevroren',
    ])
  })

  it('is bevroren zodra het bevroren of gepubliceerd is', () => {
    expect(meetmomentstatussen.filter(isFrozen)).toEqual(['bevroren', 'gepubliceerd'])
  })

  it.each([
    ['vandaag, zolang de peildatum nog komt', '2014-03-01', '2014-05-01', '2014-03-01'],
    ['de peildatum, als die voorbij is', '2014-06-01', '2014-05-01', '2014-05-01'],
    ['vandaag, als er geen meetmoment open is', '2014-06-01', null, '2014-06-01'],
  ])('houdt streefdatums tegen %s', (_wat, vandaag, peildatum, verwacht) => {
    expect(peildag(vandaag, peildatum)).toBe(verwacht)
  })

  it.each(meetmomentstatussen)('zegt wat er te laat is als het al %s is', (status) => {
    const meetmoment = { naam: 'mei 2014', status }
    const gewoon = {
      gepland: null,
      open: 'is al open.',
      bevroren: 'gaat nooit meer open',
      gepubliceerd: 'gaat nooit meer open',
    }
    const openen = telaat('openen', meetmoment)
    if (gewoon[status] === null) expect(openen).toBeNull()
    else expect(openen).toContain(gewoon[status])
    expect(telaat('intrekken', meetmoment)).toBe(
      status === 'gepubliceerd' ? null : 'Meetmoment mei 2014 is niet gepubliceerd. Er is niets veranderd.',
    )
    expect(planweigering(meetmoment) === null).toBe(status === 'gepland')
  })

  it.each([
    ['januari 2014', 'januari 2014, herzien'],
    ['januari 2014, herzien', 'januari 2014, herzien (2)'],
    ['januari 2014, herzien (2)', 'januari 2014, herzien (3)'],
    ['januari 2014, herzien, herzien', 'januari 2014, herzien (3)'],
    ['januari (2)', 'januari (2), herzien'],
  ])('noemt de correctie van %s één keer herzien', (naam, verwacht) => {
    expect(correctienaam(naam)).toBe(verwacht)
  })

  it('laat een plan vervallen tot het opent, en een correctie tot zij bevriest', () => {
    const mag = (correctie: boolean) =>
      meetmomentstatussen.filter((status) => vervalweigering({ naam: 'mei 2014', status, correctie }) === null)
    expect([mag(false), mag(true)]).toEqual([['gepland'], ['gepland', 'open']])
    expect(
      meetmomentstatussen.filter((status) => keuzeweigering({ naam: 'mei 2014', status, correctie: true }) === null),
    ).toEqual(['gepland', 'open'])
  })

  it('zegt wat er gedaan is alleen zolang het zo is', () => {
    const zinnen = (status: Meetmomentstatus) =>
      meetmomentdaden.filter((daad) => gedaanzin(daad, { naam: 'mei 2014', status }) !== null)
    expect(Object.fromEntries(meetmomentstatussen.map((status) => [status, zinnen(status)]))).toEqual({
      gepland: ['plannen', 'wijzigen'],
      open: ['openen'],
      bevroren: ['bevriezen', 'intrekken'],
      gepubliceerd: ['bevriezen', 'publiceren'],
    })
    expect(gedaanzin('bevriezen', { naam: 'mei 2014', status: 'bevroren' })).toBe('Meetmoment mei 2014 is bevroren.')
  })

  it('kan niet open naast een ander van zijn soort', () => {
    const correctie = { naam: 'herzien', peildatum: '2014-01-17', status: 'gepland', correctie: true } as const
    expect(openweigering(correctie, '2014-05-01', { naam: 'een andere' })).toBe(
      'Meetmoment een andere is nog open. Bevries dat eerst: er kan maar één correctie tegelijk open zijn.',
    )
    expect(openweigering(correctie, '2014-05-01', null)).toBeNull()
  })
})
