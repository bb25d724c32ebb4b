import {
  type Catalogus,
  catalogustitel,
  metingadres,
  metingbeschrijving,
  metingtitel,
  trefwoorden,
  uitgever,
  type Verspreiding,
} from './catalogus'

type Knoop = Record<string, unknown>

const eu = 'http://publications.europa.eu/resource/authority'
const nl = (tekst: string) => ({ '@value': tekst, '@language': 'nl' })
const ref = (adres: string) => ({ '@id': adres })
const getypeerd = (soort: 'date' | 'dateTime', waarde: string) => ({ '@value': waarde, '@type': `xsd:${soort}` })

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const licentie = ref(`${eu}/licence/CC0`)
const openbaar = ref(`${eu}/access-right/PUBLIC`)
/** Health; population and society. */
const themas = [ref(`${eu}/data-theme/HEAL`), ref(`${eu}/data-theme/SOCI`)]
const bestandssoort: Record<string, string> = { zip: 'ZIP', json: 'JSON', csv: 'CSV', pdf: 'PDF' }

const instantie: Knoop = {
  '@type': 'foaf:Agent',
  'foaf:name': nl(uitgever),
  'dct:type': ref('http://purl.org/adms/publishertype/NationalAuthority'),
}

const contactOf = ({ site, email }: Catalogus): Knoop => ({
  '@type': 'vcard:Organization',
  'vcard:fn': nl(uitgever),
  'vcard:hasURL': ref(`${site}/over#contact`),
  ...(email && { 'vcard:hasEmail': ref(`mailto:${email}`) }),
})

function distributie(site: string, meting: string, { pad, titel, mediatype, extensie }: Verspreiding): Knoop {
  return {
    '@id': `${site}${pad}`,
    '@type': 'dcat:Distribution',
    'dct:title': nl(titel),
    'dcat:accessURL': ref(meting),
    'dcat:downloadURL': ref(`${site}${pad}`),
    'dcat:mediaType': ref(`https://www.iana.org/assignments/media-types/${mediatype.split(';')[0]}`),
    'dct:format': ref(`${eu}/file-type/${bestandssoort[extensie] ?? extensie.toUpperCase()}`),
    'dct:license': licentie,
    'dct:language': ref(`${eu}/language/NLD`),
  }
}

function apiDistributie(site: string, sleutel: string): Knoop {
  const adres = `${site}/api/v1/meetmomenten/${sleutel}/tellingen`
  return {
    '@id': adres,
    '@type': 'dcat:Distribution',
    'dct:title': nl('Tellingen uit de API, als JSON'),
    'dcat:accessURL': ref(adres),
    'dcat:accessService': ref(`${site}/api/v1`),
    'dcat:mediaType': ref('https://www.iana.org/assignments/media-types/application/json'),
    'dct:format': ref(`${eu}/file-type/JSON`),
    'dct:license': licentie,
  }
}

function dataset(catalogus: Catalogus, meting: Catalogus['metingen'][number]): Knoop {
  const { site, fictief } = catalogus
  const adres = metingadres(site, meting.sleutel)
  return {
    '@id': adres,
    '@type': 'dcat:Dataset',
    'dct:identifier': adres,
    'dct:title': nl(metingtitel(meting, fictief)),
    'dct:description': nl(metingbeschrijving(meting)),
    'dct:accessRights': openbaar,
    'dcat:contactPoint': contactOf(catalogus),
    'dct:creator': instantie,
    'dct:publisher': instantie,
    'dcat:theme': themas,
    'dcat:keyword': trefwoorden.map(nl),
    'dct:language': ref(`${eu}/language/NLD`),
    'dct:spatial': ref(`${eu}/country/NLD`),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': getypeerd('date', meting.peildatum),
      'dcat:endDate': getypeerd('date', meting.peildatum),
    },
    'dct:modified': getypeerd('dateTime', meting.gepubliceerdOp),
    'dcat:version': String(meting.publicatienummer),
    'dcat:landingPage': ref(adres),
    ...(meting.vervangt && { 'dct:replaces': ref(metingadres(site, meting.vervangt.sleutel)) }),
    ...(meting.vervangenDoor && { 'dct:isReplacedBy': ref(metingadres(site, meting.vervangenDoor.sleutel)) }),
    'dcat:distribution': [
      ...catalogus.verspreidingen(meting.sleutel).map((one) => distributie(site, adres, one)),
      apiDistributie(site, meting.sleutel),
    ],
  }
}

/** All published meetmomenten as DCAT-AP-NL 3.0 in JSON-LD, for data.overheid.nl and other catalogues. */
export function toDcat(catalogus: Catalogus): Knoop {
  const { site, metingen } = catalogus
  const [nieuwste] = metingen
    .map(({ gepubliceerdOp }) => gepubliceerdOp)
    .toSorted()
    .reverse()
  return {
    '@context': context,
    '@id': `${site}/open-data`,
    '@type': 'dcat:Catalog',
    'dct:title': nl(catalogustitel),
    'dct:description': nl('De gepubliceerde metingen van het Transitie-Volgsysteem.'),
    'dct:publisher': instantie,
    'dcat:contactPoint': contactOf(catalogus),
    'dct:license': licentie,
    'dct:language': ref(`${eu}/language/NLD`),
    'foaf:homepage': ref(`${site}/open-data`),
    'dcat:themeTaxonomy': ref(`${eu}/data-theme`),
    ...(nieuwste && { 'dct:modified': getypeerd('dateTime', nieuwste) }),
    'dcat:service': {
      '@id': `${site}/api/v1`,
      '@type': 'dcat:DataService',
      'dct:identifier': `${site}/api/v1`,
      'dct:title': nl(`${catalogustitel}: de API`),
      'dct:description': nl('Aantallen en percentages van elke gepubliceerde meting, als JSON en CSV.'),
      'dct:accessRights': openbaar,
      'dcat:contactPoint': contactOf(catalogus),
      'dct:publisher': instantie,
      'dct:license': licentie,
      'dcat:theme': themas,
      'dcat:endpointURL': ref(`${site}/api/v1`),
      'dcat:endpointDescription': ref(`${site}/api/v1/openapi.json`),
      'dcat:servesDataset': metingen.map(({ sleutel }) => ref(metingadres(site, sleutel))),
    },
    'dcat:dataset': metingen.map((meting) => dataset(catalogus, meting)),
  }
}
