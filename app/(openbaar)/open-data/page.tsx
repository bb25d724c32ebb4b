import type { Metadata } from 'next'
import { Leesblad } from '@/components/shell/leesblad'
import { beschermzinnen } from '@/lib/cijfers/kern/verborgen'
import { licentie, wijzigingen } from '@/lib/opendata/openapi'
import { formatDatum } from '@/lib/platform/datum'
import { listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'

export const metadata: Metadata = {
  title: 'Open data',
  description: 'De gepubliceerde cijfers van het Transitie-Volgsysteem als JSON en CSV.',
  robots: { index: true },
}

export default async function OpenData() {
  const [nieuwste] = await listGepubliceerd(bezoeker)
  const id = nieuwste?.sleutel ?? '2014-01'
  const voorbeelden = [
    ['/api/v1', 'het begin, met de andere adressen'],
    ['/api/v1/meetmomenten', 'alle gepubliceerde meetmomenten'],
    [`/api/v1/meetmomenten/${id}/tellingen`, 'landelijk, per fase, thema en vraag'],
    [`/api/v1/meetmomenten/${id}/tellingen?indeling=regio&fase=2`, 'fase 2 per regio'],
    [`/api/v1/meetmomenten/${id}/tellingen.csv?indeling=grootteklasse`, 'per grootteklasse, als CSV'],
    [`/api/v1/vragenlijsten/${nieuwste?.versie ?? id}`, 'de vragenlijst'],
    ['/api/v1/openapi.json', 'de beschrijving in OpenAPI 3.1'],
    ['/open-data/dcat.jsonld', 'de catalogus in DCAT-AP-NL 3.0, als JSON-LD'],
    ['/open-data/publicaties.atom', 'elke nieuwe publicatie, als Atom-feed'],
  ] as const
  return (
    <Leesblad titel="Open data">
      <p>
        Alle gepubliceerde cijfers zijn vrij te gebruiken ({licentie.name}). U hebt geen account of sleutel nodig. Noem
        het meetmoment als bron, liefst met zijn controlegetal (SHA-256).
      </p>
      <h2>Adressen</h2>
      <ul>
        {voorbeelden.map(([adres, uitleg]) => (
          <li key={adres}>
            <a href={adres} className="break-all font-mono text-sm">
              {adres}
            </a>
            <br />
            {uitleg}
          </li>
        ))}
      </ul>
      <h2>Goed om te weten</h2>
      <ul>
        <li>
          Aantallen en percentages zijn dezelfde als op de pagina van de meting. Percentages zijn heel en los afgerond.
        </li>
        <li>
          Groepen waarvan alle cijfers verborgen zijn, staan apart onder <code>verborgenGroepen</code>, met de reden.
          Losse cijfers die verborgen zijn, staan onder <code>verborgenTellingen</code>. Een thema of fase telt dan
          alleen de vragen die er wel zijn: zie <code>aantalVragen</code> en <code>verborgenVragen</code>.{' '}
          {beschermzinnen.join(' ')}
        </li>
        <li>
          Een vraag houdt haar <code>sleutel</code>, ook als zij een andere code krijgt. Vergelijk metingen dus op
          sleutel.
        </li>
        <li>
          CSV staat op een eigen adres, dat eindigt op <code>/tellingen.csv</code>. Een verborgen groep of cijfer heeft
          in de CSV één regel, met de reden onder <code>verborgen</code>.
        </li>
        <li>
          Is een meetmoment later verbeterd, dan staat bij <code>vervangenDoor</code> welk meetmoment ervoor in de
          plaats kwam. Wat is ingetrokken, is er niet meer: dan krijgt u 410, met de reden.
        </li>
        <li>
          Elk antwoord heeft een ETag. Stuur die mee als <code>If-None-Match</code>; is er niets veranderd, dan krijgt u
          304.
        </li>
        <li>
          Er is plaats voor 120 vragen per minuut van één adres. Onder <code>RateLimit</code> staat hoeveel u er nog
          hebt. Zijn ze op, dan krijgt u 429, en staat onder <code>Retry-After</code> hoe lang u wacht.
        </li>
        <li>Adressen eindigen niet op een schuine streep. Een parameter die niet bestaat, geeft 400.</li>
        <li>
          Fouten komen als <code>application/problem+json</code>.
        </li>
      </ul>
      <h2 id="wijzigingen">Wijzigingen</h2>
      <ul>
        {wijzigingen.map(({ versie, datum, wat }) => (
          <li key={versie}>
            Versie {versie}, {formatDatum(datum)}. {wat}
          </li>
        ))}
      </ul>
    </Leesblad>
  )
}
