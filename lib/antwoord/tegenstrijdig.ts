import type { Waarde } from '@/lib/vragenlijst/waarde'

/** Answers that do not fit together. They are asked about, never refused. Vragen are named by their sleutel. */
type Tegenstrijdregel = {
  vraag: string
  waarde: Waarde
  bij: string
  bijWaarde: Waarde
  zin: string
}

const regels: readonly Tegenstrijdregel[] = [
  {
    vraag: 'kadernota-vastgesteld-door-raad',
    waarde: 'ja',
    bij: 'kadernota-opgesteld',
    bijWaarde: 'nee',
    zin: 'De raad heeft de kadernota vastgesteld (Ja), maar de kadernota is niet opgesteld (Nee).',
  },
  {
    vraag: 'kadernota-vastgesteld-door-raad',
    waarde: 'ja',
    bij: 'kadernota-vastgesteld-door-college',
    bijWaarde: 'nee',
    zin: 'De raad heeft de kadernota vastgesteld (Ja), maar het college niet (Nee).',
  },
  {
    vraag: 'kadernota-vastgesteld-door-college',
    waarde: 'ja',
    bij: 'kadernota-opgesteld',
    bijWaarde: 'nee',
    zin: 'Het college heeft de kadernota vastgesteld (Ja), maar de kadernota is niet opgesteld (Nee).',
  },
  {
    vraag: 'beleidsplan-vastgesteld-door-raad',
    waarde: 'ja',
    bij: 'beleidsplan-opgesteld',
    bijWaarde: 'nee',
    zin: 'De raad heeft het beleidsplan vastgesteld (Ja), maar het beleidsplan is niet opgesteld (Nee).',
  },
  {
    vraag: 'beleidsplan-vastgesteld-door-raad',
    waarde: 'ja',
    bij: 'beleidsplan-vastgesteld-door-college',
    bijWaarde: 'nee',
    zin: 'De raad heeft het beleidsplan vastgesteld (Ja), maar het college niet (Nee).',
  },
  {
    vraag: 'beleidsplan-vastgesteld-door-college',
    waarde: 'ja',
    bij: 'beleidsplan-opgesteld',
    bijWaarde: 'nee',
    zin: 'Het college heeft het beleidsplan vastgesteld (Ja), maar het beleidsplan is niet opgesteld (Nee).',
  },
  {
    vraag: 'kadernota-opgesteld',
    waarde: 'ja',
    bij: 'richtinggevend-kader-aanwezig',
    bijWaarde: 'nee',
    zin: 'Er is een kadernota (Ja), maar geen richtinggevend kader (Nee).',
  },
  {
    vraag: 'sturingsmodel-opgenomen',
    waarde: 'ja',
    bij: 'richtinggevend-kader-aanwezig',
    bijWaarde: 'nee',
    zin: 'Het sturingsmodel staat in het richtinggevend kader (Ja), maar er is geen richtinggevend kader (Nee).',
  },
  {
    vraag: 'verordening-vastgesteld-door-raad',
    waarde: 'ja',
    bij: 'verordening-opgesteld',
    bijWaarde: 'nee',
    zin: 'De raad heeft de verordening vastgesteld (Ja), maar er ligt geen conceptverordening (Nee).',
  },
  {
    vraag: 'contracten-met-aanbieders-gesloten',
    waarde: 'ja',
    bij: 'bestek-of-inkoopdocument-gereed',
    bijWaarde: 'nee',
    zin: 'De contracten zijn gesloten (Ja), maar het inkoopdocument is niet gereed (Nee).',
  },
]

export type Tegenstrijdigheid = { vraag: string; bij: string; zin: string }

/** @param waarde the answer to a vraag by its sleutel; null when it is not answered */
export function tegenstrijdighedenIn(waarde: (sleutel: string) => Waarde | null): Tegenstrijdigheid[] {
  return regels
    .filter((regel) => waarde(regel.vraag) === regel.waarde && waarde(regel.bij) === regel.bijWaarde)
    .map(({ vraag, bij, zin }) => ({ vraag, bij, zin }))
}

/** Every vraag that the rules name, so that a test can hold them against the vragenlijst. */
export const genoemdeVragen: readonly string[] = [...new Set(regels.flatMap((regel) => [regel.vraag, regel.bij]))]

/** A vraag that was answered at the meetmoment before and stands empty now. */
export function isLeeggemaakt(waarde: Waarde | null, vorige: Waarde | null): boolean {
  return waarde === null && vorige !== null
}
