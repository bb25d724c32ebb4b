/** A text that stands by itself, in the middle of a sentence: with a small letter. */
export const inZin = (tekst: string): string => `${tekst.charAt(0).toLowerCase()}${tekst.slice(1)}`

/** What a person wrote, before another sentence: it ends as one. */
export const alsZin = (tekst: string): string => tekst.trim().replace(/([^.!?])$/, '$1.')
