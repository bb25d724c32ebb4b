import type { Antwoordinhoud } from './inhoud'

/** What changed of an antwoord, in words. */
export function wijzigingszin(van: Antwoordinhoud, naar: Antwoordinhoud): string {
  const antwoord = van.waarde === naar.waarde ? null : 'het antwoord'
  const toelichting =
    van.toelichting === naar.toelichting
      ? null
      : van.toelichting === ''
        ? 'toegevoegd'
        : naar.toelichting === ''
          ? 'weggehaald'
          : 'gewijzigd'
  if (toelichting === null) return antwoord ? 'Alleen het antwoord gewijzigd.' : 'Niets gewijzigd.'
  return antwoord
    ? `Het antwoord gewijzigd, en de toelichting ${toelichting}.`
    : `Alleen de toelichting ${toelichting}.`
}
