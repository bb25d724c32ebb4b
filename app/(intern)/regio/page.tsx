import '@/components/cijfers/kern/liggend.css'
import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Filterformulier } from '@/components/cijfers/kern/filterformulier'
import { filterzin, gefilterdeNaam } from '@/components/cijfers/kern/groepsfilter'
import { Achterblijvers } from '@/components/cijfers/regio/achterblijvers'
import { Gemeentekruis } from '@/components/cijfers/regio/gemeentekruis'
import { Regiokeuze } from '@/components/cijfers/regio/regiokeuze'
import { Volledigheidslegenda, Voortgangstabel } from '@/components/cijfers/regio/voortgangstabel'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { ChoiceLinks } from '@/components/ui/choice-links'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { type Beeldkeuze, beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { getRegiobeeld, listRegiovoortgang, type Regiobeeld } from '@/lib/cijfers/regio/regiobeeld-data'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { formatDatum } from '@/lib/platform/datum'
import { formatAantal, formatGetal } from '@/lib/platform/getal'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { choosesRegio } from '@/lib/register/regio-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

/** A regiocorrespondent starts in the own regio; who sees every regio chooses one. */
export default async function RegioPagina({ searchParams }: PageProps<'/regio'>) {
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const actor = await requireActor(beeldPad('/regio', keuze))
  if (keuze.regio === undefined && keuze.subregio === undefined && choosesRegio(actor))
    return (
      <Regiokeuze regios={await orNotFound(listRegiovoortgang(actor, keuze))} keuze={keuze} onleesbaar={onleesbaar} />
    )
  const beeld = await orNotFound(getRegiobeeld(actor, keuze))
  return <Regio beeld={beeld} keuze={keuze} onleesbaar={onleesbaar} kiest={choosesRegio(actor)} />
}

function Regio({
  beeld,
  keuze: asked,
  onleesbaar,
  kiest,
}: {
  beeld: Regiobeeld
  keuze: Beeldkeuze
  onleesbaar: readonly string[]
  kiest: boolean
}) {
  const { regios, regio, subregio, bevroren, ronde, gemeenten, totaal, vorig, voortgang, peildag, provincies } = beeld
  const { bron } = gemeenten
  const keuze: Beeldkeuze = {
    meetmoment: asked.meetmoment,
    vergelijk: asked.vergelijk,
    noemer: asked.noemer,
    regio: regio.sleutel,
    subregio: subregio?.sleutel,
    thema: beeld.thema?.sleutel,
    provincie: asked.provincie,
    grootteklasse: asked.grootteklasse,
    sorteer: asked.sorteer,
    richting: asked.richting,
  }
  const plaatsnaam = totaal.groepen[0]?.naam ?? (subregio ?? regio).naam
  // The regio Zwolle and the gemeente Zwolle stand in one table.
  const heel = voortgang.some((gemeente) => gemeente.naam === plaatsnaam) ? `Regio ${plaatsnaam}` : plaatsnaam
  const naam = gefilterdeNaam(heel, keuze)
  const filter = filterzin(keuze)
  const zonderFilter = beeldPad('/regio', { ...keuze, provincie: undefined, grootteklasse: undefined })
  const stand = formatBron(bron, ronde)
  const ingevuld = voortgang.reduce((sum, gemeente) => sum + gemeente.voortgang.ingevuld, 0)
  const alles = voortgang.reduce((sum, gemeente) => sum + gemeente.voortgang.totaal, 0)
  return (
    <div className="space-y-7">
      <Paginatitel delen={[naam, momentnaam(bron)]} />
      <header className="space-y-3">
        {kiest && (
          <a
            href={beeldPad('/regio', { ...keuze, regio: undefined, subregio: undefined })}
            className="inline-flex min-h-9 items-center print:hidden"
          >
            Alle regio's
          </a>
        )}
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>{heel}</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <p>
          {stand}. {formatAantal(voortgang.length, 'gemeente', 'gemeenten')}, samen {formatGetal(ingevuld)} van{' '}
          {formatGetal(alles)} antwoorden ingevuld.
        </p>
        {filter && (
          <p>
            <b>{filter}.</b>{' '}
            <a href={zonderFilter} className="inline-flex min-h-6 items-center print:hidden">
              Alle gemeenten van {heel}
            </a>
          </p>
        )}
        <KromAdres onleesbaar={onleesbaar} />
        {!kiest && regios.length > 1 && (
          <ChoiceLinks
            label="Regio"
            choices={regios.map(({ sleutel, naam }) => ({
              href: beeldPad('/regio', { ...keuze, regio: sleutel, subregio: undefined }),
              text: naam,
              current: sleutel === regio.sleutel,
            }))}
          />
        )}
        {regio.subregios.length > 0 && (
          <ChoiceLinks
            label="Deel"
            choices={[{ sleutel: undefined, naam: `Heel ${regio.naam}` }, ...regio.subregios].map(
              ({ sleutel, naam }) => ({
                href: beeldPad('/regio', { ...keuze, subregio: sleutel }),
                text: naam,
                current: sleutel === subregio?.sleutel,
              }),
            )}
          />
        )}
        <Beeldkeuzes
          pad="/regio"
          keuze={keuze}
          bevroren={bevroren}
          gekozen={bron.sleutel}
          vergelijking={vorig?.bron.sleutel ?? null}
        />
        <Filterformulier
          pad="/regio"
          keuze={keuze}
          velden={[
            {
              naam: 'grootteklasse',
              label: 'Gemeenten van grootte',
              alles: 'alle grootteklassen',
              opties: grootteklassen.map((sleutel) => ({ sleutel, naam: grootteklassenamen[sleutel].naam })),
            },
            ...(provincies.length > 1
              ? [
                  {
                    naam: 'provincie' as const,
                    label: 'Gemeenten in provincie',
                    alles: 'alle provincies',
                    opties: provincies.map((one) => ({ sleutel: one, naam: one })),
                  },
                ]
              : []),
          ]}
        />
        {beeld.themaOntbreekt && (
          <Notice tone="warning">
            De vragenlijst van dit moment heeft het gevraagde thema niet. U ziet daarom alle thema's.
          </Notice>
        )}
      </header>
      {voortgang.length > 0 ? (
        <>
          <Gemeentekruis beeld={beeld} keuze={keuze} naam={naam} stand={stand} />
          <section aria-labelledby="voortgang" className="space-y-3">
            <h2 id="voortgang">Hoe ver zijn ze</h2>
            <Volledigheidslegenda gemeenten={voortgang} />
            <Achterblijvers gemeenten={voortgang} kop={`${naam}. ${stand}.`} />
            <Voortgangstabel
              gemeenten={voortgang}
              hrefOf={(code) => beeldPad(`/gemeente/${code}`, { meetmoment: bron.sleutel, vergelijk: keuze.vergelijk })}
              bijschrift={`${naam}. ${stand}. Wie het minst invulde staat bovenaan. Over de streefdatum zijn de vragen die vóór ${formatDatum(peildag)} Ja hadden moeten zijn.`}
            />
          </section>
        </>
      ) : (
        <Notice tone="info">
          {filter ? (
            <>
              Met deze keuze blijft er geen enkele gemeente over. <a href={zonderFilter}>Bekijk alle gemeenten</a>.
            </>
          ) : bron.peildatum === null ? (
            'Hier liggen nu geen gemeenten.'
          ) : (
            `Op ${formatDatum(bron.peildatum)} lagen hier geen gemeenten.`
          )}
        </Notice>
      )}
    </div>
  )
}
