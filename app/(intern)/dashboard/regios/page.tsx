import '@/components/cijfers/kern/liggend.css'
import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Filterformulier } from '@/components/cijfers/kern/filterformulier'
import { filterzin } from '@/components/cijfers/kern/groepsfilter'
import { Landelijknav } from '@/components/cijfers/kern/landelijknav'
import { Regiosbeeldtabel } from '@/components/cijfers/regio/regiosbeeldtabel'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { Legenda } from '@/components/vragenlijst/balk'
import { type Beeldkeuze, beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { getRegiosbeeld } from '@/lib/cijfers/kern/indelingbeeld-data'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

const pad = '/dashboard/regios'

export default async function RegiosPage({ searchParams }: PageProps<'/dashboard/regios'>) {
  const { keuze: asked, onleesbaar } = parseBeeld(await searchParams)
  const { meetmoment, vergelijk, noemer, thema, provincie, grootteklasse, sorteer, richting, pagina } = asked
  const keuze: Beeldkeuze = {
    meetmoment,
    vergelijk,
    noemer,
    thema,
    provincie,
    grootteklasse,
    sorteer,
    richting,
    pagina,
  }
  const actor = await requireActor(beeldPad(pad, keuze))
  const beeld = await orNotFound(getRegiosbeeld(actor, keuze))
  return (
    <div className="space-y-5">
      <Paginatitel delen={["De regio's naast elkaar", filterzin(keuze), momentnaam(beeld.regios.bron)]} />
      <header className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>De regio's naast elkaar</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <Landelijknav huidig={pad} keuze={keuze} />
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes
          pad={pad}
          keuze={keuze}
          bevroren={beeld.bevroren}
          gekozen={beeld.regios.bron.sleutel}
          vergelijking={beeld.vorig?.bron.sleutel ?? null}
        />
        <Filterformulier
          pad={pad}
          keuze={{ ...keuze, pagina: undefined }}
          velden={[
            {
              naam: 'thema',
              label: 'Vragen van thema',
              alles: "alle thema's naast elkaar",
              opties: beeld.themas.map(({ sleutel, nummer, naam }) => ({ sleutel, naam: `${nummer}. ${naam}` })),
            },
            {
              naam: 'provincie',
              label: 'Gemeenten in provincie',
              alles: 'alle provincies',
              opties: beeld.provincies.map((naam) => ({ sleutel: naam, naam })),
            },
            {
              naam: 'grootteklasse',
              label: 'Gemeenten van grootte',
              alles: 'alle grootteklassen',
              opties: grootteklassen.map((sleutel) => ({ sleutel, naam: grootteklassenamen[sleutel].naam })),
            },
          ]}
        />
        {beeld.themaOntbreekt && (
          <Notice tone="warning">
            De vragenlijst van dit moment heeft het gevraagde thema niet. U ziet daarom alle thema's.
          </Notice>
        )}
      </header>
      {beeld.regios.groepen.length > 0 ? (
        <>
          <Legenda />
          <Regiosbeeldtabel pad={pad} beeld={beeld} keuze={keuze} />
        </>
      ) : (
        <Notice tone="info">
          Met deze keuze blijft er geen enkele gemeente over. <a href={pad}>Bekijk alle regio's</a>.
        </Notice>
      )}
    </div>
  )
}
