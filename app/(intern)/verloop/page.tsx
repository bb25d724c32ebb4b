import { KromAdres, Noemerkeuze } from '@/components/cijfers/kern/beeldkeuzes'
import { Filterformulier } from '@/components/cijfers/kern/filterformulier'
import { GrafiekOpAfroep } from '@/components/cijfers/verloop/grafiek-op-afroep'
import { Verlooptabel } from '@/components/cijfers/verloop/verlooptabel'
import { Paginatitel } from '@/components/shell/paginatitel'
import { ChoiceLinks } from '@/components/ui/choice-links'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { Legenda } from '@/components/vragenlijst/balk'
import { type Beeldkeuze, beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { noemernamen } from '@/lib/cijfers/kern/cijfers'
import { reeksenOf } from '@/lib/cijfers/verloop/verloop'
import { getVerloop } from '@/lib/cijfers/verloop/verloop-data'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

const pad = '/verloop'

export default async function VerloopPage({ searchParams }: PageProps<'/verloop'>) {
  const { keuze: asked, onleesbaar } = parseBeeld(await searchParams)
  const actor = await requireActor(beeldPad(pad, asked))
  const beeld = await orNotFound(getVerloop(actor, asked))
  const { verloop, plaats, meerPlaatsen, thema, themas, regios, eigen, ronde } = beeld
  // Every moment is shown, so none is chosen; of the places only the one that is shown.
  const gewoon: Beeldkeuze = { meetmoment: 'nu', noemer: asked.noemer, richting: 'op', thema: asked.thema }
  const keuze: Beeldkeuze = plaats.indeling === 'landelijk' ? gewoon : { ...gewoon, [plaats.indeling]: plaats.sleutel }
  const klasse = grootteklassen.find((candidate) => candidate === keuze.grootteklasse)
  const wie = klasse ? `Grootteklasse ${grootteklassenamen[klasse].naam.toLowerCase()}` : plaats.naam
  const reeksen = reeksenOf(verloop, thema ? 'vraag' : 'fase')
  const nu = verloop.momenten.at(-1)?.bron
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Verloop', thema && `${thema.nummer}. ${thema.naam}`, wie]} />
      <header className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>Verloop: {wie}</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <KromAdres onleesbaar={onleesbaar} />
        {meerPlaatsen && <Notice tone="info">In het adres staan meer plaatsen. U ziet er één tegelijk: {wie}.</Notice>}
        <div className="flex flex-wrap gap-x-8 gap-y-3 print:hidden">
          <ChoiceLinks
            label="Gemeenten"
            choices={[
              { href: beeldPad(pad, gewoon), text: 'Nederland', current: plaats.indeling === 'landelijk' },
              ...eigen.map(({ indeling, sleutel, naam }) => ({
                href: beeldPad(pad, { ...gewoon, [indeling]: sleutel }),
                text: naam,
                current: plaats.indeling === indeling && plaats.sleutel === sleutel,
              })),
              ...grootteklassen.map((one) => ({
                href: beeldPad(pad, { ...gewoon, grootteklasse: one }),
                text: grootteklassenamen[one].naam,
                current: one === keuze.grootteklasse,
              })),
            ]}
          />
          <Noemerkeuze pad={pad} keuze={keuze} />
        </div>
        <Filterformulier
          pad={pad}
          keuze={{ ...keuze, regio: keuze.regio ?? keuze.subregio, subregio: undefined }}
          velden={[
            {
              naam: 'thema',
              label: 'Vragen van thema',
              alles: "alle fasen en thema's",
              opties: themas.map(({ sleutel, nummer, naam }) => ({ sleutel, naam: `${nummer}. ${naam}` })),
            },
            {
              naam: 'regio',
              label: 'Regio',
              alles: keuze.grootteklasse ? 'geen regio' : 'heel Nederland',
              opties: regios.flatMap(({ subregios, ...regio }) => [
                regio,
                ...subregios.map(({ sleutel, naam }) => ({ sleutel, naam: `${regio.naam}: ${naam}` })),
              ]),
            },
          ]}
        />
        {beeld.themaOntbreekt && (
          <Notice tone="warning">Geen enkel moment heeft het gevraagde thema. U ziet daarom alle thema's.</Notice>
        )}
      </header>
      <section aria-labelledby="tabel" className="space-y-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id="tabel">{thema ? `Thema ${thema.nummer}. ${thema.naam}` : "De fasen en thema's"}</h2>
          <Legenda />
        </div>
        {thema && (
          <p className="flex flex-wrap gap-x-6 print:hidden">
            <a href={beeldPad(pad, { ...keuze, thema: undefined })} className="inline-flex min-h-8 items-center">
              Terug naar alle thema's
            </a>
            <a
              href={beeldPad(`/thema/${thema.sleutel}`, { ...keuze, thema: undefined })}
              className="inline-flex min-h-8 items-center"
            >
              Dit thema per regio en grootteklasse
            </a>
          </p>
        )}
        <Verlooptabel
          verloop={verloop}
          themapad={thema || plaats.indeling === 'landelijk' ? null : pad}
          keuze={{ ...keuze, thema: undefined }}
          bijschrift={`${wie}, op elk meetmoment zoals de groep toen was. ${nu ? `${formatBron(nu, ronde)}. ` : ''}Percentages van ${noemernamen[keuze.noemer]}. Tussen haakjes staat hoeveel antwoorden dat zijn. Bij een fase of thema tellen alleen vragen mee die bij elk cijfer in de rij horen, anders lijkt een nieuwe vraag een verandering.`}
        />
      </section>
      {verloop.momenten.length > 1 && reeksen.length > 0 && (
        <section aria-labelledby="grafiek" className="break-inside-avoid space-y-3">
          <h2 id="grafiek">{thema ? 'Percentage Ja per vraag' : 'Percentage Ja per fase'}</h2>
          <p className="text-inkt-zacht text-sm">
            Dezelfde percentages als in de tabel hierboven. De meetmomenten staan even ver uit elkaar, ook als er meer
            tijd tussen zat.
          </p>
          <GrafiekOpAfroep
            reeksen={reeksen}
            momenten={verloop.momenten.map(({ bron }) => bron.naam)}
            beschrijving={`Lijngrafiek van het percentage Ja per ${thema ? 'vraag' : 'fase'}, ${wie}. Dezelfde cijfers staan in de tabel erboven.`}
          />
        </section>
      )}
    </div>
  )
}
