import { OnbekendeSortering } from '@/components/cijfers/kern/beeldkeuzes'
import { omvang } from '@/components/cijfers/kern/groepsfilter'
import { type Kruisrij, Kruistabel } from '@/components/cijfers/kern/kruistabel'
import { Lampjeslegenda } from '@/components/vragenlijst/lampjeslegenda'
import { type Beeldkeuze, beeldPad, scheider } from '@/lib/cijfers/kern/beeld-schema'
import { packCellen } from '@/lib/cijfers/kern/celpak'
import { type Celplaats, type Cijfers, noemernamen } from '@/lib/cijfers/kern/cijfers'
import { kolommenOf, rijOf, sortKolommen, vorigeRij } from '@/lib/cijfers/kern/kolommen'
import type { Regiobeeld } from '@/lib/cijfers/regio/regiobeeld-data'
import { Onvergelijkbaar } from './onvergelijkbaar'
import { Sorteerkeuze } from './sorteerkeuze'

type Props = { beeld: Regiobeeld; keuze: Beeldkeuze; naam: string; stand: string }

const pad = '/regio'
/** After a choice in the table one is back at the table. */
const bijTabel = (keuze: Beeldkeuze) => `${beeldPad(pad, keuze)}#gemeenten`

/** Where each column leads in the antwoorden of a gemeente. */
function plekkenOf({ fasen }: Cijfers, soort: 'thema' | 'vraag') {
  const themas = fasen.flatMap((fase) => fase.themas)
  return soort === 'thema'
    ? themas.map(({ sleutel, nummer }) => ({ thema: sleutel, achter: `thema=${sleutel}#thema-${nummer}` }))
    : themas.flatMap(({ sleutel, vragen }) =>
        vragen.map((vraag) => ({
          thema: sleutel,
          achter: `thema=${sleutel}&vraag=${vraag.sleutel}#vraag-${vraag.code}`,
        })),
      )
}

type Voetrij = Omit<Kruisrij, 'pak'> & { cellen: readonly Celplaats[] }

function voetOf({ totaal, land, vorig }: Regiobeeld, soort: 'thema' | 'vraag', naam: string): Voetrij[] {
  const kolommen = kolommenOf(totaal, soort)
  const aantal = ({ noemer, groepen: [groep] }: Cijfers) => omvang(noemer, groep)
  return [
    { cijfers: totaal, naam, cellen: rijOf(kolommen, 0), onder: aantal(totaal) },
    { cijfers: land, naam: 'Nederland', cellen: rijOf(kolommenOf(land, soort), 0), onder: aantal(land) },
    ...(vorig
      ? [
          {
            cijfers: vorig,
            naam: `${naam}, ${vorig.bron.naam.toLowerCase()}`,
            cellen: vorigeRij(kolommen, totaal, vorig),
            onder: `${aantal(vorig)} toen`,
          },
        ]
      : []),
  ]
    .filter(({ cijfers }) => cijfers.groepen.length > 0)
    .map(({ cijfers, ...rij }, index) => ({ ...rij, sleutel: `${cijfers.bron.sleutel}-${index}` }))
}

const gepakt = <Rij extends { cellen: readonly Celplaats[] }>({ cellen, ...rij }: Rij) => ({
  ...rij,
  pak: packCellen(cellen),
})

/** The gemeenten against the themas, or against the vragen of one thema: a light for every antwoord. */
export function Gemeentekruis({ beeld, keuze, naam, stand }: Props) {
  const { gemeenten, totaal, land, vorig, thema } = beeld
  const soort = thema ? 'vraag' : 'thema'
  const kolommen = kolommenOf(gemeenten, soort)
  const plekken = plekkenOf(gemeenten, soort)
  const plaats = kolommen.findIndex(({ sleutel }) => sleutel === keuze.sorteer)
  const kolom = plaats < 0 ? null : plaats
  const gesorteerd = (keuze.richting === 'op' ? 'ascending' : 'descending') as 'ascending' | 'descending'
  /** Sorts by a column; a second time the other way around. */
  const sortHref = (sleutel: string | undefined, huidig: boolean) =>
    bijTabel({ ...keuze, sorteer: sleutel, richting: huidig && keuze.richting === 'op' ? 'af' : 'op' })
  const { vergelijk, noemer, provincie, grootteklasse } = keuze
  const toen = { meetmoment: gemeenten.bron.sleutel, vergelijk, noemer, provincie, grootteklasse }
  const vervolg = scheider(beeldPad('', toen))
  const rijen = gemeenten.groepen.map((groep, index) => ({
    sleutel: groep.sleutel,
    naam: groep.naam,
    href: beeldPad(`/gemeente/${groep.sleutel}`, toen),
    cellen: rijOf(kolommen, index),
  }))
  const voet = voetOf(beeld, soort, naam)
  const geenVorige =
    vorig === null
      ? 'Er is geen eerdere meting om mee te vergelijken.'
      : vorig.groepen.length + vorig.verborgen.length === 0 && `${vorig.bron.naam}: toen lagen hier geen gemeenten.`
  const volgorde = kolom === null ? 'naam' : `${kolommen[kolom]?.code} ${kolommen[kolom]?.naam}`
  return (
    <section id="gemeenten" aria-labelledby="gemeenten-kop" className="scroll-mt-4 space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="gemeenten-kop">Waar staan de gemeenten</h2>
        <Lampjeslegenda />
      </div>
      {thema ? (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <h3>
            Thema {thema.nummer}. {thema.naam}: de vragen
          </h3>
          <a
            href={bijTabel({ ...keuze, thema: undefined, sorteer: undefined, richting: 'op' })}
            className="inline-flex min-h-9 items-center font-semibold print:hidden"
          >
            Terug naar alle thema's
          </a>
        </div>
      ) : (
        <p className="text-inkt-zacht text-sm print:hidden">
          Kies een thema in de kop van de tabel om de vragen ervan te zien, of een vak om de antwoorden te lezen.
        </p>
      )}
      <Sorteerkeuze
        pad={pad}
        keuze={keuze}
        kolommen={kolommen}
        gekozen={kolom === null ? null : (keuze.sorteer ?? null)}
      />
      <OnbekendeSortering sorteer={keuze.sorteer} gevonden={kolom !== null} />
      <Kruistabel
        vorm="lampjes"
        kop={{
          naam: 'Gemeente',
          href: sortHref(undefined, kolom === null),
          gesorteerd: kolom === null ? gesorteerd : undefined,
        }}
        kolommen={kolommen.map(({ sleutel, code, naam }, index) => ({
          sleutel,
          code,
          naam,
          href: thema
            ? sortHref(sleutel, kolom === index)
            : bijTabel({ ...keuze, thema: plekken[index]?.thema, sorteer: undefined, richting: 'op' }),
          achter: `${vervolg}${plekken[index]?.achter ?? ''}`,
          gesorteerd: kolom === index ? gesorteerd : undefined,
        }))}
        rijen={sortKolommen(rijen, kolom, keuze.richting).map(gepakt)}
        verborgen={[totaal, land, ...(vorig ? [vorig] : [])].flatMap(({ bron, verborgen }, index) =>
          verborgen.map((groep) => ({
            ...groep,
            sleutel: `${groep.sleutel}-${index}`,
            naam: `${groep.naam}, ${bron.naam.toLowerCase()}`,
          })),
        )}
        voet={voet.map(gepakt)}
        bijschrift={`${naam}. ${stand}. Een lampje is het antwoord van een gemeente op een vraag; Ja staat steeds vooraan. Onderaan staat het percentage Ja van ${noemernamen[keuze.noemer]}, met eronder het aantal antwoorden. Gesorteerd op ${volgorde}.`}
      />
      {geenVorige && <p className="text-inkt-zacht text-sm">{geenVorige}</p>}
      {vorig && vorig.groepen.length > 0 && <Onvergelijkbaar kolommen={kolommen} cijfers={totaal} vorig={vorig} />}
    </section>
  )
}
