/** How much of the vragenlijst a gemeente filled in, from nothing to everything. */
export const volledigheden = ['niets', 'weinig', 'meer', 'bijna', 'alles'] as const
export type Volledigheid = (typeof volledigheden)[number]

export const volledigheidnamen: Record<Volledigheid, { naam: string; omschrijving: string }> = {
  niets: { naam: 'Niets', omschrijving: 'nog geen enkel antwoord' },
  weinig: { naam: 'Minder dan 50%', omschrijving: 'ten minste één antwoord, maar minder dan de helft' },
  meer: { naam: '50 tot 70%', omschrijving: 'de helft of meer, maar minder dan 70 procent' },
  bijna: { naam: '70 tot 99%', omschrijving: '70 procent of meer, maar niet alles' },
  alles: { naam: 'Alles', omschrijving: 'op elke vraag een antwoord' },
}

/**
 * Exact, on the counts themselves: 50% belongs to "50 tot 70%", 70% to "70 tot 99%", and only everything is "alles".
 *
 * @throws RangeError when the two are no counts of one vragenlijst
 */
export function volledigheidOf(ingevuld: number, totaal: number): Volledigheid {
  if (!Number.isSafeInteger(ingevuld) || !Number.isSafeInteger(totaal) || ingevuld < 0 || ingevuld > totaal)
    throw new RangeError(`${ingevuld} of ${totaal} is not a part of a vragenlijst`)
  if (ingevuld === 0) return 'niets'
  if (ingevuld === totaal) return 'alles'
  if (100 * ingevuld < 50 * totaal) return 'weinig'
  return 100 * ingevuld < 70 * totaal ? 'meer' : 'bijna'
}

const achterblijvend: Record<Volledigheid, boolean> = {
  niets: true,
  weinig: true,
  meer: true,
  bijna: false,
  alles: false,
}

/** Whether a gemeente deserves a reminder: less than 70% filled in. */
export function isAchter(volledigheid: Volledigheid): boolean {
  return achterblijvend[volledigheid]
}
