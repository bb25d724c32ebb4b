import { type Catalogus, cc0, metingadres, metingbeschrijving, metingtitel, trefwoorden, uitgever } from './catalogus'

/** One published meetmoment as a Dataset of schema.org, for the page about it. */
export function toSchemaOrg(
  { site, verspreidingen, fictief }: Omit<Catalogus, 'metingen' | 'email'>,
  meting: Catalogus['metingen'][number],
): Record<string, unknown> {
  const adres = metingadres(site, meting.sleutel)
  const organisatie = { '@type': 'GovernmentOrganization', name: uitgever, url: `${site}/over` }
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': adres,
    url: adres,
    identifier: adres,
    name: metingtitel(meting, fictief),
    description: metingbeschrijving(meting),
    license: cc0,
    isAccessibleForFree: true,
    inLanguage: 'nl',
    keywords: trefwoorden,
    creator: organisatie,
    publisher: organisatie,
    temporalCoverage: meting.peildatum,
    spatialCoverage: { '@type': 'Country', name: 'Nederland' },
    dateModified: meting.gepubliceerdOp,
    version: String(meting.publicatienummer),
    includedInDataCatalog: { '@type': 'DataCatalog', url: `${site}/open-data` },
    distribution: verspreidingen(meting.sleutel).map(({ pad, titel, mediatype }) => ({
      '@type': 'DataDownload',
      name: titel,
      contentUrl: `${site}${pad}`,
      encodingFormat: mediatype.split(';')[0],
    })),
  }
}

/** JSON to stand in a page: nothing in it ends the script. */
export const jsonInHtml = (waarde: unknown): string => JSON.stringify(waarde).replaceAll('<', '\\u003c')
