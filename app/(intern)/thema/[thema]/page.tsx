import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Onderdeelcijfers } from '@/components/cijfers/kern/onderdeelbeeld'
import { Kruimelpad, NietInDezeLijst } from '@/components/cijfers/kern/onderdeelkop'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { PrintButton } from '@/components/ui/print-button'
import { type Beeldkeuze, beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { getOnderdeelbeeld } from '@/lib/cijfers/kern/onderdeelbeeld-data'
import { formatDatum } from '@/lib/platform/datum'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { mayEverywhere } from '@/lib/toegang/policy'
import { requireActor } from '@/lib/toegang/session-web'

/** One thema, by its sleutel, with its vragen. */
export default async function ThemaPage({ params, searchParams }: PageProps<'/thema/[thema]'>) {
  const { thema: sleutel } = await params
  const { keuze: asked, onleesbaar } = parseBeeld(await searchParams)
  // The thema stands in the path.
  const keuze: Beeldkeuze = { ...asked, thema: undefined }
  const pad = `/thema/${encodeURIComponent(sleutel)}`
  const actor = await requireActor(beeldPad(pad, keuze))
  const beeld = await orNotFound(getOnderdeelbeeld(actor, { soort: 'thema', sleutel }, keuze))
  const { thema, fase } = beeld.onderdeel ?? beeld.bekend
  const { meetmoment, vergelijk, noemer, regio, subregio, grootteklasse } = keuze
  const gekozen = { meetmoment, vergelijk, noemer, regio, subregio, grootteklasse }
  return (
    <div className="space-y-7">
      <Paginatitel delen={[`${thema.nummer}. ${thema.naam}`, momentnaam(beeld.bron)]} />
      <header className="space-y-3">
        <Kruimelpad
          beeld={beeld}
          keuze={keuze}
          landelijk={mayEverywhere(actor.aanstellingen, 'landelijkbeeld.lezen')}
        />
        <div className="flex flex-wrap items-start justify-between gap-4">
          <h1 className="max-w-3xl">
            Thema {thema.nummer}. {thema.naam}
          </h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <p>
          Fase {fase.nummer}: {fase.naam}. Streefdatum <b>{formatDatum(fase.streefdatum)}</b>.
        </p>
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes pad={pad} keuze={keuze} bevroren={beeld.bevroren} gekozen={beeld.bron.sleutel} />
      </header>
      {beeld.onderdeel ? (
        <>
          <section aria-labelledby="vragen" className="space-y-1">
            <h2 id="vragen">De vragen</h2>
            <ul>
              {thema.vragen.map((vraag) => (
                <li key={vraag.sleutel}>
                  <a
                    href={beeldPad(`/vraag/${vraag.sleutel}`, gekozen)}
                    className="inline-flex min-h-8 items-center gap-x-2"
                  >
                    <b>{vraag.code}</b> {vraag.kort}
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <Onderdeelcijfers beeld={beeld} keuze={keuze} pad={pad} />
        </>
      ) : (
        <NietInDezeLijst beeld={beeld} keuze={keuze} pad={pad} />
      )}
    </div>
  )
}
