import { z } from 'zod'

// What stands in a backup beside the rows: `herkomst.json` before them, `inhoudsopgave.json` after them. The rows of a table are in
// parts of some megabytes, each in the text format of COPY and ending at the end of a row.

export const format = 1
export const herkomstName = 'herkomst.json'
export const opgaveName = 'inhoudsopgave.json'

/** @param {string} table @param {number} number from 1 */
export const partName = (table, number) => `tabellen/${table}/${String(number).padStart(6, '0')}.tsv`

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

export const herkomstSchema = z.strictObject({
  soort: z.literal('tvs-reservekopie'),
  formaat: z.literal(format),
  /** the moment of which everything in it is */
  moment: z.iso.datetime(),
  programma: z.string(),
  postgres: z.string(),
  /** those that were applied, in order */
  migraties: z.array(z.strictObject({ naam: z.string(), checksum: z.string() })).min(1),
  tabellen: z.array(z.strictObject({ naam: z.string(), kolommen: z.array(z.string()).min(1) })).min(1),
})

export const opgaveSchema = z.strictObject({
  /** of herkomst.json */
  herkomst: hash,
  tabellen: z.array(
    z.strictObject({
      naam: z.string(),
      rijen: count,
      delen: z.array(z.strictObject({ naam: z.string(), bytes: count, sha256: hash })),
    }),
  ),
  /** the number that each sequence gives next */
  tellers: z.array(z.strictObject({ naam: z.string(), volgende: z.string().regex(/^\d+$/) })),
})

/** @typedef {z.infer<typeof herkomstSchema>} Herkomst */
/** @typedef {z.infer<typeof opgaveSchema>} Opgave */
/** @typedef {Herkomst['tabellen'][number]} Table */
/** @typedef {Opgave['tabellen'][number]} TableContent */
/** @typedef {TableContent['delen'][number]} Part */
