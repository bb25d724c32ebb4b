import { OnbekendeSortering } from '@/components/cijfers/kern/beeldkeuzes'
import { GroepveranderingTabel } from '@/components/cijfers/verandering/groepverandering'
import { Veranderfasen } from '@/components/cijfers/verandering/veranderfasen'
import { type Sortering, Verandertabel } from '@/components/cijfers/verandering/verandertabel'
import { veranderwoorden } from '@/components/cijfers/verandering/veranderwoorden'
import { vragentalzin } from '@/components/cijfers/verandering/vragental'
import { type Beeldkeuze, beeldPad, scheider } from '@/lib/cijfers/kern/beeld-schema'
import { packVeranderingen } from '@/lib/cijfers/kern/celpak'
import type { Indeling } from '@/lib/cijfers/kern/indeling'
import { gemeentegangen } from '@/lib/cijfers/verandering/gemeenteverandering'
import { soortenVerandering } from '@/lib/cijfers/verandering/overgang'
import type { Veranderbeeld, Vergeleken } from '@/lib/cijfers/verandering/veranderbeeld-data'
import {
  sortGroepen,
  sortVragen,
  type Veranderkolom,
  veranderkolommen,
  veranderregels,
  vragentalIn,
} from '@/lib/cijfers/verandering/veranderregels'
import { Vraagverandering } from './vraagverandering'

const pad = '/veranderd'

/** A first click on a column shows the largest first. */
function sorteringOf(keuze: Beeldkeuze, anker: string): Sortering {
  const kolom = veranderkolommen.find((candidate) => candidate === keuze.sorteer) ?? null
  const href = (candidate: Veranderkolom) => {
    const richting = candidate === kolom && keuze.richting === 'af' ? 'op' : 'af'
    return `${beeldPad(pad, { ...keuze, sorteer: candidate, richting })}${anker}`
  }
  return {
    kolom,
    richting: keuze.richting,
    hrefs: Object.fromEntries(veranderkolommen.map((candidate) => [candidate, href(candidate)])) as Sortering['hrefs'],
  }
}

/** An address to put one more choice behind. */
const openPad = (keuze: Beeldkeuze) => {
  const address = beeldPad(pad, keuze)
  return `${address}${scheider(address)}`
}

const groepkoppen: Record<Indeling, string> = {
  landelijk: 'Land',
  grootteklasse: 'Grootteklasse',
  regio: 'Regio',
  subregio: 'Subregio',
  provincie: 'Provincie',
  gemeente: 'Gemeente',
}
const plaatskeys = ['regio', 'subregio', 'provincie', 'grootteklasse', 'gemeente'] as const

export function Veranderingen({
  beeld,
  vergeleken,
  keuze,
}: {
  beeld: Veranderbeeld
  vergeleken: Vergeleken
  keuze: Beeldkeuze
}) {
  const { plaats } = beeld
  const { verandering, paar, onderwerp, groepen } = vergeleken
  const thema = onderwerp.soort === 'thema' || onderwerp.soort === 'vraag' ? onderwerp.thema : null
  const shown = verandering.groepen.length > 0
  const regels = shown ? veranderregels(verandering, paar, thema?.sleutel) : []
  const kaarten = regels.filter(({ soort }) => soort === (thema ? 'thema' : 'fase'))
  const sortering = sorteringOf(keuze, '#per-vraag')
  const gesorteerd = sortering.kolom ? sortVragen(regels, sortering.kolom, keuze.richting) : regels
  const vragental = vragentalIn(verandering, thema?.sleutel)
  const waarover =
    onderwerp.soort === 'vraag'
      ? `Vraag ${onderwerp.vraag.code}`
      : thema
        ? `Thema ${thema.nummer}. ${thema.naam}`
        : 'Alle vragen'
  const hoeveel = onderwerp.soort === 'vraag' ? '' : `: ${vragentalzin(vragental)}`
  const enkel = plaats.indeling === 'gemeente'
  const gangen = enkel && paar ? Object.fromEntries(gemeentegangen(paar)) : null
  const bijschrift = `${plaats.naam}. Van ${vergeleken.van.naam} naar ${beeld.naar.naam}.`
  return (
    <>
      {thema && (
        <p className="print:hidden">
          <a href={beeldPad(pad, { ...keuze, thema: undefined, vraag: undefined })}>Alle vragen</a>
          {onderwerp.soort === 'vraag' && (
            <>
              {' › '}
              <a href={beeldPad(pad, { ...keuze, vraag: undefined, thema: thema.sleutel })}>
                Thema {thema.nummer}. {thema.naam}
              </a>
            </>
          )}
        </p>
      )}
      {onderwerp.soort === 'vraag' && <Vraagverandering beeld={beeld} vergeleken={vergeleken} onderwerp={onderwerp} />}
      {shown && onderwerp.soort !== 'vraag' && kaarten.length > 0 && (
        <Veranderfasen
          enkel={enkel}
          titel={`${waarover}${hoeveel}`}
          kaarten={kaarten.map(({ sleutel, code, naam, vragen, cel }) => ({
            sleutel,
            titel: thema ? 'Alle vragen van dit thema' : `${code} ${naam}`,
            vragen,
            cel,
          }))}
        />
      )}
      {!shown && verandering.verborgen.length === 0 && (
        <p>
          {plaats.naam} {enkel ? 'telt op het gekozen moment niet mee' : 'heeft op het gekozen moment geen gemeenten'}.
          Er is dus niets te vergelijken.
        </p>
      )}
      {shown && (
        <section id="per-vraag" aria-labelledby="per-vraag-kop" className="scroll-mt-4 space-y-2">
          <h2 id="per-vraag-kop">{thema ? `De vragen van thema ${thema.nummer}` : 'Per thema en vraag'}</h2>
          <Leeswijzer enkel={enkel} />
          <OnbekendeSortering sorteer={keuze.sorteer} gevonden={sortering.kolom !== null} />
          {sortering.kolom && (
            <p className="print:hidden">
              U ziet de losse vragen op volgorde.{' '}
              <a href={`${beeldPad(pad, { ...keuze, sorteer: undefined, richting: 'op' })}#per-vraag`}>
                Terug naar de volgorde van de vragenlijst
              </a>
            </p>
          )}
          <Verandertabel
            regels={gesorteerd}
            sortering={sortering}
            prefix={openPad({ ...keuze, thema: undefined, vraag: undefined })}
            gekozen={onderwerp.soort === 'vraag' ? `vraag-${onderwerp.vraag.sleutel}` : null}
            gangen={gangen}
            bijschrift={`${bijschrift} ${enkel ? 'Een aantal is een aantal vragen. Achteraan staat bij een vraag het antwoord van toen en van nu, en bij een fase of thema bij hoeveel vragen het Ja was.' : 'Ja is van alle gemeenten die op dat moment meetelden.'}`}
          />
        </section>
      )}
      {groepen
        .filter((deel) => deel.groepen.length + deel.verborgen.length > 0)
        .map(({ indeling, groepen: delen, verborgen }) => (
          <section
            key={indeling}
            id={`per-${indeling}`}
            aria-labelledby={`kop-${indeling}`}
            className="scroll-mt-4 space-y-2"
          >
            <h2 id={`kop-${indeling}`}>
              Per {groepkoppen[indeling].toLowerCase()}:{' '}
              {onderwerp.soort === 'alles' || onderwerp.soort === 'onbekend' ? 'alle vragen' : waarover}
            </h2>
            <GroepveranderingTabel
              kop={groepkoppen[indeling]}
              pak={packVeranderingen(sortering.kolom ? sortGroepen(delen, sortering.kolom, keuze.richting) : delen)}
              verborgen={verborgen}
              sortering={sorteringOf(keuze, `#per-${indeling}`)}
              prefix={`${openPad({ ...keuze, ...Object.fromEntries(plaatskeys.map((key) => [key, undefined])) })}${indeling}=`}
              bijschrift={`${bijschrift} ${waarover}${hoeveel}.`}
            />
          </section>
        ))}
    </>
  )
}

function Leeswijzer({ enkel }: { enkel: boolean }) {
  return (
    <details className="text-sm">
      <summary className="min-h-6">Wat betekenen deze woorden?</summary>
      <ul className="list-disc pl-5 text-inkt-zacht">
        {soortenVerandering.map((soort) => (
          <li key={soort}>
            <b>{veranderwoorden[soort].woord}</b>: {veranderwoorden[soort].uitleg}.
          </li>
        ))}
        {!enkel && (
          <li>
            Een percentage is een deel van de antwoorden op de rij. Elk percentage is los afgerond, dus een rij kan
            optellen tot 99 of 101.
          </li>
        )}
        <li>
          Bij een thema of fase tellen alleen de vragen mee die op beide momenten in de vragenlijst staan. Als de vragen
          van een thema veranderden, staat {enkel ? 'alleen nu er' : 'er geen “toen” bij Ja'}.
        </li>
      </ul>
    </details>
  )
}
