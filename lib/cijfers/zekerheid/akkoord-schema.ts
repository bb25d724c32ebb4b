import { herzieningSchema, reden } from '@/lib/meetmoment/meetmoment-schema'

/** That a gemeente agreed to it that figures of a correction show what it answered. */
export const akkoordSchema = herzieningSchema.extend({
  verklaring: reden('Schrijf op wie van de gemeente dat zei, wanneer en hoe.'),
})
