import type { Demomoment } from './antwoorden'

/** A round of answering in the demo: when it ran, and the meetmoment at its end. */
export type Demoronde = {
  moment: Demomoment
  meetmoment: string
  naam: string
  /** ISO dates; people answer from `van` up to and including `tot` */
  peildatum: string
  van: string
  tot: string
  openedAt: Date
  /** null: still open */
  frozenAt: Date | null
  /** null: not public */
  publishedAt: Date | null
}

/** The days on which the demo plays: a working week after the last answer, and until the next peildatum. */
export const demodagen = { eerste: '2014-03-31', laatste: '2014-04-30' }

export const rondes: readonly Demoronde[] = [
  {
    moment: '2013-10',
    meetmoment: '2013-10',
    naam: 'oktober 2013',
    peildatum: '2013-10-31',
    van: '2013-09-03',
    tot: '2013-10-30',
    openedAt: new Date('2013-09-02T09:00:00+02:00'),
    frozenAt: new Date('2013-10-31T17:00:00+01:00'),
    publishedAt: null,
  },
  {
    moment: '2014-01',
    meetmoment: '2014-01',
    naam: 'januari 2014',
    peildatum: '2014-01-17',
    van: '2013-11-12',
    tot: '2014-01-16',
    openedAt: new Date('2013-11-11T09:00:00+01:00'),
    frozenAt: new Date('2014-01-17T17:00:00+01:00'),
    publishedAt: new Date('2014-02-03T10:00:00+01:00'),
  },
  {
    moment: 'nu',
    meetmoment: '2014-05',
    naam: 'mei 2014',
    peildatum: '2014-05-01',
    van: '2014-02-04',
    tot: '2014-03-28',
    openedAt: new Date('2014-02-03T09:00:00+01:00'),
    frozenAt: null,
    publishedAt: null,
  },
]
