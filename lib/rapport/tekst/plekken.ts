/** What a vragenlijst and Cijfers both have. */
export type Fasenbron = {
  fasen: readonly {
    nummer: number
    naam: string
    themas: readonly { sleutel: string; nummer: number; naam: string }[]
  }[]
}

export type Pleksoort = 'samenvatting' | 'bevindingen' | 'toelichting'

/** What a text is about; `regel` is the sleutel of its line in Cijfers, null for the whole. */
export type Plekonderwerp = {
  soort: 'meting' | 'fase' | 'thema'
  regel: string | null
  naam: string
  /** fase that it belongs to; null for the whole */
  fase: number | null
}

/** A place of a rapport that has text of its own. */
export type Plek = {
  /** "samenvatting", "fase-1-bevindingen", "thema-toegang-toelichting" */
  sleutel: string
  /** "Thema 9 Toegang: bevindingen" */
  titel: string
  soort: Pleksoort
  onderwerp: Plekonderwerp
  /** what belongs there, in one sentence for who writes it */
  omschrijving: string
}

/** How long a text may be, in characters. */
export const langsteTekst = 20_000

export const samenvattingsplek = 'samenvatting'

/** @param regel sleutel of a line of the Cijfers: "fase-1", "thema-toegang" */
export function plekOf(regel: string, soort: Exclude<Pleksoort, 'samenvatting'>): string {
  return `${regel}-${soort}`
}

const omschrijvingen: Record<Exclude<Pleksoort, 'samenvatting'>, (over: string) => string> = {
  bevindingen: (over) => `Wat opvalt in de cijfers van ${over}.`,
  toelichting: (over) => `Hoe de cijfers van ${over} gelezen moeten worden, en wat gemeenten erbij opmerkten.`,
}

function plekkenBij(onderwerp: Plekonderwerp & { regel: string }, titel: string, over: string): Plek[] {
  return (['bevindingen', 'toelichting'] as const).map((soort) => ({
    sleutel: plekOf(onderwerp.regel, soort),
    titel: `${titel}: ${soort}`,
    soort,
    onderwerp,
    omschrijving: omschrijvingen[soort](over),
  }))
}

/** The places with text, in the order in which the rapport prints them. */
export function plekkenOf({ fasen }: Fasenbron): Plek[] {
  return [
    {
      sleutel: samenvattingsplek,
      titel: 'Samenvatting',
      soort: 'samenvatting',
      onderwerp: { soort: 'meting', regel: null, naam: 'de hele meting', fase: null },
      omschrijving: 'De hele meting in één bladzijde, voor wie verder niets leest.',
    },
    ...fasen.flatMap(({ nummer: fase, naam, themas }) => [
      ...plekkenBij({ soort: 'fase', regel: `fase-${fase}`, naam, fase }, `Fase ${fase} ${naam}`, `fase ${fase}`),
      ...themas.flatMap((thema) =>
        plekkenBij(
          { soort: 'thema', regel: `thema-${thema.sleutel}`, naam: thema.naam, fase },
          `Thema ${thema.nummer} ${thema.naam}`,
          `thema ${thema.nummer}`,
        ),
      ),
    ]),
  ]
}
