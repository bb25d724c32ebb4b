import { z } from 'zod'

const zin = z.string().trim().min(1)

/** One piece of a mail. `pad` is an address on this site; the address behind `eenmalig` is made at sending, and kept nowhere. */
const blokSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('alinea'), tekst: zin }),
  z.strictObject({ soort: z.literal('lijst'), regels: z.array(zin).min(1) }),
  z.strictObject({ soort: z.literal('link'), tekst: zin, pad: z.string().regex(/^\/(?!\/)\S*$/) }),
  z.strictObject({ soort: z.literal('eenmalig'), tekst: zin }),
])

/** What a mail says: text and HTML are both printed from it. Never the words of a toelichting: title and link. */
export const mailinhoudSchema = z.strictObject({
  onderwerp: z.string().trim().min(1).max(200),
  blokken: z.array(blokSchema).min(1),
})
export type Mailinhoud = z.output<typeof mailinhoudSchema>
