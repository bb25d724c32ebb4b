import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Onderdeelcijfers } from '@/components/cijfers/kern/onderdeelbeeld'
import { Kruimelpad, NietInDezeLijst } from '@/components/cijfers/kern/onderdeelkop'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { PrintButton } from '@/components/ui/print-button'
import { beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { getOnderdeelbeeld } from '@/lib/cijfers/kern/onderdeelbeeld-data'
import { formatDatum } from '@/lib/platform/datum'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { mayEverywhere } from '@/lib/toegang/policy'
import { requireActor } from '@/lib/toegang/session-web'

/** One vraag, by its sleutel: codes move from version to version. */
export default async function VraagPage({ params, searchParams }: PageProps<'/vraag/[vraag]'>) {
  const { vraag: sleutel } = await params
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const pad = `/vraag/${encodeURIComponent(sleutel)}`
  const actor = await requireActor(beeldPad(pad, keuze))
  const beeld = await orNotFound(getOnderdeelbeeld(actor, { soort: 'vraag', sleutel }, keuze))
  const { vraag, fase } = beeld.onderdeel ?? beeld.bekend
  return (
    <div className="space-y-7">
      <Paginatitel delen={[`${vraag?.code} ${vraag?.kort}`, momentnaam(beeld.bron)]} />
      <header className="space-y-3">
        <Kruimelpad
          beeld={beeld}
          keuze={keuze}
          landelijk={mayEverywhere(actor.aanstellingen, 'landelijkbeeld.lezen')}
        />
        <div className="flex flex-wrap items-start justify-between gap-4">
          <h1 className="max-w-3xl">
            {vraag?.code} {vraag?.kort}
          </h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <div className="max-w-3xl space-y-2">
          <p className="text-lg">{vraag?.tekst}</p>
          {vraag?.uitleg && <p className="whitespace-pre-line text-inkt-zacht">{vraag.uitleg}</p>}
          {vraag && (
            <p>
              Fase {fase.nummer}: {fase.naam}. Streefdatum <b>{formatDatum(vraag.streefdatum)}</b>.
            </p>
          )}
        </div>
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes pad={pad} keuze={keuze} bevroren={beeld.bevroren} gekozen={beeld.bron.sleutel} />
      </header>
      {beeld.onderdeel ? (
        <Onderdeelcijfers beeld={beeld} keuze={keuze} pad={pad} />
      ) : (
        <NietInDezeLijst beeld={beeld} keuze={keuze} pad={pad} />
      )}
    </div>
  )
}
