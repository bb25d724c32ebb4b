import { Onjuist } from '@/app/api/v1/filters'
import { type ReplyContent, sleutelOf } from '@/app/api/v1/reply'
import {
  nietGevonden,
  tellingenbestand,
  toLinkHeader,
  toOpenTellingen,
  toOpenTellingenCsv,
} from '@/lib/opendata/opendata'
import type { Tellingenfilters } from '@/lib/opendata/opendata-schema'
import { getGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'

/** @throws Onjuist when the fase, thema and vraag do not go together in this meetmoment; NotFound for one that is not published */
export async function replyContentOf(asked: string, filters: Tellingenfilters): Promise<ReplyContent> {
  const gepubliceerd = await getGepubliceerd(bezoeker, sleutelOf(asked))
  const tellingen = toOpenTellingen(gepubliceerd, filters)
  if (!tellingen) throw new Onjuist(nietGevonden(gepubliceerd, filters))
  return {
    waarde: tellingen,
    csv: { tekst: () => toOpenTellingenCsv(tellingen), bestand: tellingenbestand(tellingen, filters) },
    formaat: filters.formaat,
    links: toLinkHeader(gepubliceerd, filters.formaat === 'csv' ? '/tellingen.csv' : '/tellingen'),
  }
}
