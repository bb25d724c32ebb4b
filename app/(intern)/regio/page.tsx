import type { Metadata } from 'next'
import { Beeldkeuzes, KromAdres } from '@/components/rapport/beeldkeuzes'
import { Achterblijvers } from '@/components/regio/achterblijvers'
import { Gemeentekruis } from '@/components/regio/gemeentekruis'
import { Regiokeuze } from '@/components/regio/regiokeuze'
import { Volledigheidslegenda, Voortgangstabel } from '@/components/regio/voortgangstabel'
import { ChoiceLinks } from '@/components/ui/choice-links'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { orNotFound } from '@/lib/auth/not-found'
import { requireActor } from '@/lib/auth/session'
import { choosesRegio } from '@/lib/data/regio'
import { getRegiobeeld, listRegiovoortgang, type Regiobeeld } from '@/lib/data/regiobeeld'
import { formatDatum } from '@/lib/format/datum'
import { formatAantal, formatGetal } from '@/lib/format/getal'
import { formatStand } from '@/lib/format/stand'
import { type Beeldkeuze, beeldPad, parseBeeld } from '@/lib/schemas/beeld'

export const metadata: Metadata = { title: "Regio's" }

/** A regiocorrespondent starts in the own regio; who sees every regio chooses one. */
export default async function RegioPagina({ searchParams }: PageProps<'/regio'>) {
  const query = await searchParams
  const { keuze, onleesbaar } = parseBeeld(query)
  const actor = await requireActor(beeldPad('/regio', keuze))
  if (!query.regio && !query.subregio && choosesRegio(actor))
    return <Regiokeuze regios={await orNotFound(listRegiovoortgang(actor))} />
  // A regio that cannot be read is an unknown regio, not a filter that falls away.
  const asked = onleesbaar.includes('regio') || onleesbaar.includes('subregio') ? { ...keuze, regio: '' } : keuze
  const beeld = await orNotFound(getRegiobeeld(actor, asked))
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
  const { regios, regio, subregio, bevroren, ronde, gemeenten, totaal, vorig, voortgang, peildag } = beeld
  const { bron } = gemeenten
  const keuze: Beeldkeuze = {
    meetmoment: asked.meetmoment,
    vergelijk: asked.vergelijk,
    noemer: 'alle',
    regio: regio.sleutel,
    subregio: subregio?.sleutel,
    thema: beeld.thema?.sleutel,
    sorteer: asked.sorteer,
    richting: asked.richting,
  }
  const naam = totaal.groepen[0]?.naam ?? (subregio ?? regio).naam
  const stand = formatStand(bron, ronde.open)
  const ingevuld = voortgang.reduce((sum, gemeente) => sum + gemeente.voortgang.ingevuld, 0)
  const alles = voortgang.reduce((sum, gemeente) => sum + gemeente.voortgang.totaal, 0)
  return (
    <div className="regioblad space-y-7">
      <header className="space-y-3">
        {kiest && (
          <a href="/regio" className="inline-flex min-h-9 items-center print:hidden">
            Alle regio's
          </a>
        )}
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>{naam}</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <p>
          {stand}. {formatAantal(voortgang.length, 'gemeente', 'gemeenten')}, samen {formatGetal(ingevuld)} van{' '}
          {formatGetal(alles)} antwoorden ingevuld.
        </p>
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
          noemer={false}
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
              bijschrift={`${naam}. ${stand}. Wie het minst invulde staat bovenaan. Over de streefdatum zijn de vragen die op ${formatDatum(peildag)} Ja hadden moeten zijn.`}
            />
          </section>
        </>
      ) : (
        <Notice tone="info">
          {bron.peildatum === null
            ? 'Hier liggen nu geen gemeenten.'
            : `Op ${formatDatum(bron.peildatum)} lagen hier geen gemeenten.`}
        </Notice>
      )}
    </div>
  )
}
