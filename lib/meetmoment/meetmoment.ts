export const meetmomentstatussen = ['gepland', 'open', 'bevroren', 'gepubliceerd'] as const
export type Meetmomentstatus = (typeof meetmomentstatussen)[number]

/** In words, as a person reads the status. */
export const statusnamen: Record<Meetmomentstatus, string> = {
  gepland: 'Gepland',
  open: 'Open',
  bevroren: 'Bevroren',
  gepubliceerd: 'Gepubliceerd',
}

/** Frozen never reopens: a correction is a new meetmoment. Publishing can be withdrawn. */
const overgangen: Record<Meetmomentstatus, readonly Meetmomentstatus[]> = {
  gepland: ['open'],
  open: ['bevroren'],
  bevroren: ['gepubliceerd'],
  gepubliceerd: ['bevroren'],
}

export function canBecome(from: Meetmomentstatus, to: Meetmomentstatus): boolean {
  return overgangen[from].includes(to)
}

export function isFrozen(status: Meetmomentstatus): boolean {
  return status === 'bevroren' || status === 'gepubliceerd'
}

const zinnen: Record<Meetmomentstatus, Record<Meetmomentstatus, string>> = {
  gepland: {
    gepland: 'is al gepland.',
    open: 'is gepland.',
    bevroren: 'is nog niet geopend. Open het eerst.',
    gepubliceerd: 'is nog niet bevroren. Alleen een bevroren meetmoment kan openbaar worden.',
  },
  open: {
    gepland: 'is al geopend en kan niet terug.',
    open: 'is al open.',
    bevroren: 'is open.',
    gepubliceerd: 'is nog niet bevroren. Alleen een bevroren meetmoment kan openbaar worden.',
  },
  bevroren: {
    gepland: 'is bevroren en kan niet terug.',
    open: 'is bevroren en gaat nooit meer open. Maak een correctie als er iets niet klopt.',
    bevroren: 'is al bevroren.',
    gepubliceerd: 'is bevroren.',
  },
  gepubliceerd: {
    gepland: 'is gepubliceerd en kan niet terug.',
    open: 'is bevroren en gaat nooit meer open. Maak een correctie als er iets niet klopt.',
    bevroren: 'is al bevroren.',
    gepubliceerd: 'is al gepubliceerd.',
  },
}

/** Why a meetmoment cannot go from one status to another, as a sentence; null: it can. */
export function weigering(naam: string, from: Meetmomentstatus, to: Meetmomentstatus): string | null {
  return canBecome(from, to) ? null : `Meetmoment ${naam} ${zinnen[from][to]}`
}

export const telaatdaden = ['openen', 'intrekken'] as const
export type Telaatdaad = (typeof telaatdaden)[number]

/** Why it is too late to open or withdraw a meetmoment, because somebody did already, as a sentence; null: it is not. */
export function telaat(daad: Telaatdaad, { naam, status }: { naam: string; status: Meetmomentstatus }): string | null {
  if (daad === 'openen') return status === 'gepland' ? null : weigering(naam, status, 'open')
  return status === 'gepubliceerd' ? null : `Meetmoment ${naam} is niet gepubliceerd. Er is niets veranderd.`
}

export const meetmomentdaden = ['plannen', 'wijzigen', 'openen', 'bevriezen', 'publiceren', 'intrekken'] as const
export type Meetmomentdaad = (typeof meetmomentdaden)[number]

const gedaan: Record<Meetmomentdaad, { zin: string; nu: readonly Meetmomentstatus[] }> = {
  plannen: { zin: 'is gepland. Gemeenten merken er niets van tot u het opent.', nu: ['gepland'] },
  wijzigen: { zin: 'is gewijzigd.', nu: ['gepland'] },
  openen: { zin: 'is nu open.', nu: ['open'] },
  bevriezen: { zin: 'is bevroren.', nu: ['bevroren', 'gepubliceerd'] },
  publiceren: { zin: 'is nu openbaar.', nu: ['gepubliceerd'] },
  intrekken: { zin: 'is niet meer openbaar.', nu: ['bevroren'] },
}

/** What came of something that was done with a meetmoment, as a sentence; null: it is not so, or no longer. */
export function gedaanzin(
  daad: Meetmomentdaad,
  { naam, status }: { naam: string; status: Meetmomentstatus },
): string | null {
  const { zin, nu } = gedaan[daad]
  return nu.includes(status) ? `Meetmoment ${naam} ${zin}` : null
}

/** Why a plan can no longer change or be dropped, as a sentence; null: it can. */
export function planweigering({ naam, status }: { naam: string; status: Meetmomentstatus }): string | null {
  if (status === 'gepland') return null
  return `Meetmoment ${naam} is al ${status}. Alleen wat nog gepland is, kan veranderen. Er is niets veranderd.`
}

type Vervalbaar = { naam: string; status: Meetmomentstatus; correctie: boolean }

/** Why a plan cannot be dropped, as a sentence; null: it can. A correction can until it is frozen. */
export function vervalweigering(meetmoment: Vervalbaar): string | null {
  return meetmoment.correctie && meetmoment.status === 'open' ? null : planweigering(meetmoment)
}

/** Why the gemeenten that a correction looks at anew cannot change, as a sentence; null: they can. */
export function keuzeweigering({ naam, status, correctie }: Vervalbaar): string | null {
  if (!correctie) return `Meetmoment ${naam} is geen correctie. Alleen bij een correctie kiest u gemeenten.`
  return isFrozen(status) ? `Meetmoment ${naam} is al bevroren. Wat opnieuw telt, staat nu vast.` : null
}

/** What a correction is called at first: "herzien" once, however often it was corrected before. */
export function correctienaam(naam: string): string {
  const [, kern = naam, herzien = '', nummer] = /^(.+?)((?:, herzien)+)(?: \((\d+)\))?$/.exec(naam) ?? []
  const keer = Number(nummer ?? herzien.split(', herzien').length - 1)
  return `${kern}, herzien${keer > 0 ? ` (${keer + 1})` : ''}`
}

/** A meetmoment has one correction; that one can be corrected too, once it is frozen. */
export function correctieweigering(naam: string, correctie: { naam: string }): string {
  return `Er is al een correctie van meetmoment ${naam}: ${correctie.naam}. Corrigeer die.`
}

/**
 * Why a meetmoment cannot be opened, as a sentence; null: it can. A correction looks back, so its peildatum may be past.
 *
 * @param vandaag ISO date
 * @param andere the meetmoment of the same kind that is open
 */
export function openweigering(
  meetmoment: { naam: string; peildatum: string; status: Meetmomentstatus; correctie: boolean },
  vandaag: string,
  andere: { naam: string } | null,
): string | null {
  const refused = weigering(meetmoment.naam, meetmoment.status, 'open')
  if (refused) return refused
  if (andere)
    return `Meetmoment ${andere.naam} is nog open. Bevries dat eerst: er kan maar één ${meetmoment.correctie ? 'correctie' : 'meetmoment'} tegelijk open zijn.`
  if (!meetmoment.correctie && meetmoment.peildatum < vandaag)
    return `De peildatum van meetmoment ${meetmoment.naam} is voorbij. Kies een peildatum van vandaag of later en open het dan.`
  return null
}

/**
 * The key of a new meetmoment: year and month of its peildatum, and a number where that is taken.
 *
 * @param peildatum ISO date
 */
export function sleutelOf(peildatum: string, bestaande: readonly string[]): string {
  const maand = peildatum.slice(0, 7)
  for (let nummer = 1; ; nummer++) {
    const sleutel = nummer === 1 ? maand : `${maand}-${nummer}`
    if (!bestaande.includes(sleutel)) return sleutel
  }
}

/** Whether a key goes by this peildatum, so that it can stay. @param peildatum ISO date */
export function inMaand(sleutel: string, peildatum: string): boolean {
  return sleutel.slice(0, 7) === peildatum.slice(0, 7)
}

/**
 * The day against which a streefdatum is held: today, but never past the peildatum of the
 * meetmoment that is open, since that is the day the answers are about.
 *
 * @param vandaag ISO date
 * @param openPeildatum ISO date of the open meetmoment, or null
 */
export function peildag(vandaag: string, openPeildatum: string | null): string {
  return openPeildatum !== null && openPeildatum < vandaag ? openPeildatum : vandaag
}
