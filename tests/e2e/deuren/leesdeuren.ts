import { type Persona, personas } from '../persona'

// Petra answers for Zwolle (GM0193) and Willemijn reads along with her, Bas for the BAR-gemeenten (GM0613), Rianne and Math look at Maastricht (GM0935) and
// Math not at Heerlen (GM0917). A status for each persona; 404 is the answer for everybody who is not named.
export type Door = { route: string; pad: string; wie: Partial<Record<Persona, number>>; bezoeker: number }

const ieder = (status: number): Partial<Record<Persona, number>> =>
  Object.fromEntries(personas.map((persona) => [persona, status]))

const totalen = { bureau: 200, regiocorrespondent: 200, subregiocorrespondent: 200 }
const lezers = { ...totalen, projectleider: 200, 'projectleider-bar': 200, meelezer: 200 }

const deuren: readonly Door[] = [
  ...['/', '/over', '/handleiding', '/toegankelijkheid', '/privacy', '/open-data'].map((route) => ({
    route,
    pad: route,
    wie: ieder(200),
    bezoeker: 200,
  })),
  { route: '/start', pad: '/start', wie: ieder(307), bezoeker: 307 },
  // Published is for everybody; what is not published is not there, for the bureau neither.
  ...(
    [
      ['/metingen/[meetmoment]', '/metingen/2014-01', 200],
      ['/metingen/[meetmoment]', '/metingen/2013-10', 404],
      ['/metingen/[meetmoment]', '/metingen/1999-01', 404],
      ['/metingen/[meetmoment]/bestanden/[bestand]', '/metingen/2014-01/bestanden/cijfers.csv', 200],
      ['/metingen/[meetmoment]/bestanden/[bestand]', '/metingen/2014-01/bestanden/toelichtingen.csv', 404],
      ['/metingen/[meetmoment]/bestanden/[bestand]', '/metingen/2013-10/bestanden/cijfers.csv', 404],
      ['/metingen/[meetmoment]/bestanden/[bestand]/wachten', '/metingen/2014-01/bestanden/rapport.pdf/wachten', 200],
      ['/metingen/[meetmoment]/bestanden/[bestand]/wachten', '/metingen/2014-01/bestanden/geheim.pdf/wachten', 404],
      ['/metingen/[meetmoment]/bestanden/[bestand]/wachten', '/metingen/2013-10/bestanden/rapport.pdf/wachten', 404],
      ['/api/[[...pad]]', '/api/niets', 404],
      ['/api/v1', '/api/v1', 200],
      ['/api/v1/meetmomenten', '/api/v1/meetmomenten', 200],
      ['/api/v1/meetmomenten', '/api/v1/meetmomenten/', 404],
      ['/api/v1/meetmomenten', '/api/v1/meetmomenten?onbekend=1', 400],
      ['/api/v1/meetmomenten/[meetmoment]', '/api/v1/meetmomenten/2014-01', 200],
      ['/api/v1/meetmomenten/[meetmoment]', '/api/v1/meetmomenten/2013-10', 404],
      ['/api/v1/meetmomenten/[meetmoment]/tellingen', '/api/v1/meetmomenten/2014-01/tellingen', 200],
      ['/api/v1/meetmomenten/[meetmoment]/tellingen', '/api/v1/meetmomenten/2013-10/tellingen', 404],
      ['/api/v1/meetmomenten/[meetmoment]/tellingen.csv', '/api/v1/meetmomenten/2014-01/tellingen.csv', 200],
      ['/api/v1/meetmomenten/[meetmoment]/tellingen.csv', '/api/v1/meetmomenten/2013-10/tellingen.csv', 404],
      ['/open-data/dcat.jsonld', '/open-data/dcat.jsonld', 200],
      ['/open-data/publicaties.atom', '/open-data/publicaties.atom', 200],
      ['/api/v1/vragenlijsten/[versie]', '/api/v1/vragenlijsten/2014-01', 200],
      ['/api/v1/vragenlijsten/[versie]', '/api/v1/vragenlijsten/2014-05', 404],
      ['/api/v1/openapi.json', '/api/v1/openapi.json', 200],
      ['/api/v1/[...pad]', '/api/v1/gemeenten', 404],
      ['/.well-known/security.txt', '/.well-known/security.txt', 404],
      ['/.well-known/change-password', '/.well-known/change-password', 303],
      ['/manifest.webmanifest', '/manifest.webmanifest', 200],
      ['/sitemap.xml', '/sitemap.xml', 200],
      ['/robots.txt', '/robots.txt', 200],
    ] as const
  ).map(([route, pad, status]) => ({ route, pad, wie: ieder(status), bezoeker: status })),
  // Everything of a meetmoment before it is public is the bureau's.
  ...(
    [
      ['', '/meetmomenten', 200],
      ['/nieuw', '/meetmomenten/nieuw', 200],
      ['/[meetmoment]', '/meetmomenten/2014-01', 200],
      ['/[meetmoment]', '/meetmomenten/2014-05', 200],
      ['/[meetmoment]', '/meetmomenten/1999-01', 404],
      ['/[meetmoment]/wijzigen', '/meetmomenten/2014-01/wijzigen', 200],
      ['/[meetmoment]/correctie', '/meetmomenten/2014-01/correctie', 200],
      ['/[meetmoment]/gemeenten', '/meetmomenten/2014-01/gemeenten', 200],
      ['/[meetmoment]/vervallen', '/meetmomenten/2014-01/vervallen', 200],
      ['/[meetmoment]/bevriezen', '/meetmomenten/2014-05/bevriezen', 200],
      ['/[meetmoment]/bevriezen', '/meetmomenten/2014-01/bevriezen', 200],
      ['/[meetmoment]/publiceren', '/meetmomenten/2014-01/publiceren', 200],
      ['/[meetmoment]/publiceren', '/meetmomenten/2014-05/publiceren', 404],
      ['/[meetmoment]/verborgen', '/meetmomenten/2014-01/verborgen', 200],
      ['/[meetmoment]/verborgen', '/meetmomenten/2014-05/verborgen', 404],
      ['/[meetmoment]/controle', '/meetmomenten/2014-01/controle', 200],
      ['/[meetmoment]/rapport', '/meetmomenten/2014-01/rapport', 200],
      ['/[meetmoment]/rapport', '/meetmomenten/2014-05/rapport', 404],
      ['/[meetmoment]/rapport/[plek]', '/meetmomenten/2014-01/rapport/samenvatting', 200],
      ['/[meetmoment]/rapport/[plek]', '/meetmomenten/2014-01/rapport/bestaat-niet', 404],
      ['/[meetmoment]/rapport/[plek]/versies', '/meetmomenten/2014-01/rapport/samenvatting/versies', 200],
      ['/[meetmoment]/toelichtingen', '/meetmomenten/2014-01/toelichtingen', 200],
      ['/[meetmoment]/toelichtingen', '/meetmomenten/2014-05/toelichtingen', 404],
      ['/[meetmoment]/bestanden/[bestand]', '/meetmomenten/2014-01/bestanden/cijfers.csv?editie=bureau', 200],
      ['/[meetmoment]/bestanden/[bestand]', '/meetmomenten/2014-01/bestanden/cijfers.csv', 404],
      ['/[meetmoment]/bestanden/[bestand]', '/meetmomenten/2013-10/bestanden/cijfers.json?editie=openbaar', 200],
      ['/[meetmoment]/bestanden/[bestand]', '/meetmomenten/2014-01/bestanden/geheim.csv', 404],
      ['/[meetmoment]/bestanden/[bestand]', '/meetmomenten/2014-01/bestanden/cijfers.csv?editie=alles', 404],
      [
        '/[meetmoment]/bestanden/[bestand]/wachten',
        '/meetmomenten/2014-01/bestanden/rapport.pdf/wachten?editie=bureau',
        200,
      ],
      [
        '/[meetmoment]/bestanden/[bestand]/wachten',
        '/meetmomenten/2014-05/bestanden/rapport.pdf/wachten?editie=bureau',
        404,
      ],
      // That this one is made, the door of the public has waited for.
      ['/[meetmoment]/publicaties/[nummer]/[bestand]', '/meetmomenten/2014-01/publicaties/1/cijfers.csv', 200],
      ['/[meetmoment]/publicaties/[nummer]/[bestand]', '/meetmomenten/2014-01/publicaties/9/cijfers.csv', 404],
      ['/[meetmoment]/publicaties/[nummer]/[bestand]', '/meetmomenten/2014-01/publicaties/1/geheim.csv', 404],
      ['/[meetmoment]/publicaties/[nummer]/[bestand]', '/meetmomenten/2014-01/publicaties/een/cijfers.csv', 404],
    ] as const
  ).map(([deel, pad, status]) => ({ route: `/meetmomenten${deel}`, pad, wie: { bureau: status }, bezoeker: 307 })),
  // What a page asks while it is open: who is logged out hears that, and is sent nowhere.
  ...(
    [
      ['', '2014-05', 200],
      ['', '9999-99', 404],
      ['/verborgen', '2014-01', 200],
      ['/verborgen', '9999-99', 404],
    ] as const
  ).map(([deel, sleutel, status]) => ({
    route: `/meetmomenten/[meetmoment]${deel}/vordering`,
    pad: `/meetmomenten/${sleutel}${deel}/vordering`,
    wie: { bureau: status },
    bezoeker: 401,
  })),
  { route: '/api/rapportteksten', pad: '/api/rapportteksten', wie: ieder(405), bezoeker: 405 },
  { route: '/inloggen', pad: '/inloggen', wie: ieder(200), bezoeker: 200 },
  { route: '/wachtwoord/[token]', pad: '/wachtwoord/onbekend', wie: ieder(200), bezoeker: 200 },
  { route: '/geen-aanstelling', pad: '/geen-aanstelling', wie: { ...ieder(307), ondersteuner: 200 }, bezoeker: 307 },
  { route: '/api/gezondheid', pad: '/api/gezondheid', wie: ieder(200), bezoeker: 200 },
  { route: '/api/antwoorden', pad: '/api/antwoorden', wie: ieder(405), bezoeker: 405 },
  {
    route: '/vragenlijst',
    pad: '/vragenlijst',
    wie: { projectleider: 307, 'projectleider-bar': 200, meelezer: 307 },
    bezoeker: 307,
  },
  {
    route: '/vragenlijst/[gemeente]',
    pad: '/vragenlijst/GM0193',
    wie: { projectleider: 200, meelezer: 307, bureau: 307 },
    bezoeker: 307,
  },
  {
    route: '/vragenlijst/[gemeente]',
    pad: '/vragenlijst/GM0935',
    wie: { regiocorrespondent: 307, subregiocorrespondent: 307, bureau: 307 },
    bezoeker: 307,
  },
  {
    route: '/vragenlijst/[gemeente]',
    pad: '/vragenlijst/GM0917',
    wie: { regiocorrespondent: 307, bureau: 307 },
    bezoeker: 307,
  },
  { route: '/vragenlijst/[gemeente]', pad: '/vragenlijst/GM9999', wie: {}, bezoeker: 307 },
  {
    route: '/vragenlijst/[gemeente]/thema/[thema]',
    pad: '/vragenlijst/GM0193/thema/3',
    wie: { projectleider: 200, meelezer: 307, bureau: 307 },
    bezoeker: 307,
  },
  {
    route: '/vragenlijst/[gemeente]/thema/[thema]',
    pad: '/vragenlijst/GM0193/thema/99',
    wie: { meelezer: 307, bureau: 307 },
    bezoeker: 307,
  },
  {
    route: '/vragenlijst/[gemeente]/geschiedenis/[code]',
    pad: '/vragenlijst/GM0193/geschiedenis/3c',
    wie: { projectleider: 200, meelezer: 200, bureau: 200 },
    bezoeker: 307,
  },
  {
    route: '/vragenlijst/[gemeente]/geschiedenis/[code]',
    pad: '/vragenlijst/GM0935/geschiedenis/3c',
    wie: { regiocorrespondent: 200, subregiocorrespondent: 200, bureau: 200 },
    bezoeker: 307,
  },
  {
    route: '/vragenlijst/[gemeente]/geschiedenis/[code]',
    pad: '/vragenlijst/GM0193/geschiedenis/99z',
    wie: {},
    bezoeker: 307,
  },
  {
    route: '/vragenlijst/[gemeente]/afdrukken',
    pad: '/vragenlijst/GM0193/afdrukken',
    wie: { projectleider: 200, meelezer: 200, bureau: 200 },
    bezoeker: 307,
  },
  {
    route: '/hoe-staan-wij-ervoor',
    pad: '/hoe-staan-wij-ervoor',
    wie: {
      projectleider: 307,
      'projectleider-bar': 200,
      meelezer: 307,
      regiocorrespondent: 200,
      subregiocorrespondent: 200,
      bureau: 200,
    },
    bezoeker: 307,
  },
  {
    route: '/hoe-staan-wij-ervoor/[gemeente]',
    pad: '/hoe-staan-wij-ervoor/GM0193',
    wie: { projectleider: 200, meelezer: 200, bureau: 200 },
    bezoeker: 307,
  },
  {
    route: '/hoe-staan-wij-ervoor/[gemeente]',
    pad: '/hoe-staan-wij-ervoor/GM0917',
    wie: { regiocorrespondent: 200, bureau: 200 },
    bezoeker: 307,
  },
  { route: '/dashboard', pad: '/dashboard', wie: { bureau: 200 }, bezoeker: 307 },
  { route: '/dashboard', pad: '/dashboard?meetmoment=2014-01', wie: { bureau: 200 }, bezoeker: 307 },
  { route: '/dashboard', pad: '/dashboard?meetmoment=1999-01', wie: {}, bezoeker: 307 },
  {
    route: '/regio',
    pad: '/regio',
    wie: { regiocorrespondent: 200, subregiocorrespondent: 200, bureau: 200 },
    bezoeker: 307,
  },
  { route: '/regio', pad: '/regio?regio=twente', wie: { bureau: 200 }, bezoeker: 307 },
  { route: '/regio', pad: '/regio?regio=bestaat-niet', wie: {}, bezoeker: 307 },
  { route: '/regio', pad: '/regio?regio=twente&grootteklasse=klein', wie: { bureau: 200 }, bezoeker: 307 },
  { route: '/regio', pad: '/regio?provincie=Atlantis&regio=zuid-limburg', wie: {}, bezoeker: 307 },
  { route: '/regio', pad: '/regio?meetmoment=1999-01', wie: {}, bezoeker: 307 },
  // A subregio stands under its own key or under that of a regio.
  ...(['/regio', '/verloop', '/veranderd'] as const).flatMap((route) =>
    ['regio', 'subregio'].flatMap((key) => [
      { route, pad: `${route}?${key}=maastricht-heuvelland`, wie: totalen, bezoeker: 307 },
      { route, pad: `${route}?${key}=parkstad`, wie: { regiocorrespondent: 200, bureau: 200 }, bezoeker: 307 },
    ]),
  ),
  { route: '/beheer', pad: '/beheer', wie: { beheerder: 200 }, bezoeker: 307 },
  { route: '/beheer/post', pad: '/beheer/post', wie: { beheerder: 200, bureau: 200 }, bezoeker: 307 },
  { route: '/beheer/post/[bericht]', pad: '/beheer/post/1', wie: { beheerder: 200 }, bezoeker: 307 },
  { route: '/beheer/post/[bericht]', pad: '/beheer/post/999999', wie: {}, bezoeker: 307 },
  { route: '/beheer/post/[bericht]', pad: '/beheer/post/nul', wie: {}, bezoeker: 307 },
  { route: '/afmelden/[token]', pad: '/afmelden/verzonnen', wie: ieder(200), bezoeker: 200 },
  { route: '/api/afmelden/[token]', pad: '/api/afmelden/verzonnen', wie: ieder(303), bezoeker: 303 },
  ...['/kaart', '/veranderd', '/verloop', '/aandachtspunten', '/aandachtspunten/spelregels', '/tegenstrijdig'].flatMap(
    (route) => [
      { route, pad: route, wie: totalen, bezoeker: 307 },
      ...(route === '/aandachtspunten/spelregels'
        ? []
        : [{ route, pad: `${route}?meetmoment=1999-01`, wie: {}, bezoeker: 307 }]),
    ],
  ),
  { route: '/vraag/[vraag]', pad: '/vraag/kadernota-opgesteld', wie: totalen, bezoeker: 307 },
  { route: '/vraag/[vraag]', pad: '/vraag/bestaat-niet', wie: {}, bezoeker: 307 },
  { route: '/thema/[thema]', pad: '/thema/inventarisatie-vraag-en-aanbod', wie: totalen, bezoeker: 307 },
  { route: '/thema/[thema]', pad: '/thema/bestaat-niet', wie: {}, bezoeker: 307 },
  { route: '/dashboard/regios', pad: '/dashboard/regios', wie: { bureau: 200 }, bezoeker: 307 },
  { route: '/dashboard/grootteklassen', pad: '/dashboard/grootteklassen', wie: { bureau: 200 }, bezoeker: 307 },
  // Regio's and gemeenten in a filter are doors too.
  { route: '/tegenstrijdig', pad: '/tegenstrijdig?regio=twente', wie: { bureau: 200 }, bezoeker: 307 },
  { route: '/kaart', pad: '/kaart?regio=bestaat-niet', wie: {}, bezoeker: 307 },
  { route: '/veranderd', pad: '/veranderd?regio=bestaat-niet', wie: {}, bezoeker: 307 },
  { route: '/verloop', pad: '/verloop?regio=bestaat-niet', wie: {}, bezoeker: 307 },
  ...(
    [
      ['GM0193', { projectleider: 200, meelezer: 200, bureau: 200 }],
      ['GM0193?meetmoment=2014-01', { projectleider: 200, meelezer: 200, bureau: 200 }],
      // Kampen lies in the regio of Zwolle: its projectleider reads the answers of a neighbour.
      ['GM0166', { projectleider: 200, meelezer: 200, bureau: 200 }],
      ['GM0166?meetmoment=2014-01', { projectleider: 200, meelezer: 200, bureau: 200 }],
      ['GM0935', { regiocorrespondent: 200, subregiocorrespondent: 200, bureau: 200 }],
      ['GM0917?meetmoment=2014-01', { regiocorrespondent: 200, bureau: 200 }],
      ['GM9999', {}],
      ['GM0193?meetmoment=1999-01', {}],
    ] as const
  ).map(([pad, wie]) => ({ route: '/gemeente/[gemeente]', pad: `/gemeente/${pad}`, wie, bezoeker: 307 })),
  ...(
    [
      ['zuid-limburg', { regiocorrespondent: 200, bureau: 200 }],
      ['maastricht-heuvelland', { regiocorrespondent: 200, subregiocorrespondent: 200, bureau: 200 }],
      ['parkstad&meetmoment=2014-01', { regiocorrespondent: 200, bureau: 200 }],
      ['zuid-limburg&meetmoment=1999-01', {}],
    ] as const
  ).map(([pad, wie]) => ({ route: '/regio', pad: `/regio?regio=${pad}`, wie, bezoeker: 307 })),
  ...(
    [
      ['regio=twente', totalen],
      ['provincie=Limburg', { bureau: 200 }],
      ['gemeente=GM0193', { bureau: 200 }],
      ['gemeente=GM0917', { regiocorrespondent: 200, bureau: 200 }],
      ['gemeente=GM0935', totalen],
    ] as const
  ).map(([query, wie]) => ({ route: '/veranderd', pad: `/veranderd?${query}`, wie, bezoeker: 307 })),
  ...(
    [
      ['2014-01', { projectleider: 200, meelezer: 200, bureau: 200 }],
      ['1999-01', {}],
    ] as const
  ).map(([meetmoment, wie]) => ({
    route: '/hoe-staan-wij-ervoor/[gemeente]',
    pad: `/hoe-staan-wij-ervoor/GM0193?meetmoment=${meetmoment}`,
    wie,
    bezoeker: 307,
  })),
  { route: '/dashboard/regios', pad: '/dashboard/regios?provincie=Atlantis', wie: {}, bezoeker: 307 },
  { route: '/zoeken', pad: '/zoeken?q=zz', wie: lezers, bezoeker: 307 },
  { route: '/api/zoeken', pad: '/api/zoeken?q=zz', wie: lezers, bezoeker: 401 },
]

/** The second member of the bureau sees what the first one sees. */
export const leesdeuren: readonly Door[] = deuren.map(({ wie, ...door }) => ({
  ...door,
  wie: wie.bureau === undefined ? wie : { ...wie, 'bureau-collega': wie.bureau },
}))
