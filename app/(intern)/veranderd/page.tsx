import { Beeldkeuzes, KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Bevolkingsmelding } from '@/components/cijfers/kern/bevolkingsmelding'
import { Plaatskeuze } from '@/components/cijfers/kern/plaatskeuze'
import { momentnaam, Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { type Beeldkeuze, beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { getVeranderbeeld, type Veranderbeeld, type Vergeleken } from '@/lib/cijfers/verandering/veranderbeeld-data'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { inZin } from '@/lib/platform/zin'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Veranderingen } from './veranderingen'

const pad = '/veranderd'

export default async function VeranderdPage({ searchParams }: PageProps<'/veranderd'>) {
  const { keuze, onleesbaar } = parseBeeld(await searchParams)
  const actor = await requireActor(beeldPad(pad, keuze))
  const beeld = await orNotFound(getVeranderbeeld(actor, keuze))
  const { naar, bevroren, plaats, plaatsen, vergeleken, ronde } = beeld
  return (
    <div className="space-y-7">
      <Paginatitel delen={['Wat veranderde er', plaats.naam, momentnaam(naar)]} />
      <header className="space-y-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1>Wat veranderde er: {plaats.naam}</h1>
          <PrintButton>Afdrukken</PrintButton>
        </div>
        <KromAdres onleesbaar={onleesbaar} />
        <Beeldkeuzes
          pad={pad}
          keuze={keuze}
          bevroren={bevroren}
          gekozen={naar.sleutel}
          vergelijking={vergeleken?.van.sleutel ?? null}
          noemer={false}
        />
        <Plaatskeuze pad={pad} keuze={keuze} plaats={plaats} plaatsen={plaatsen} />
        {plaats.indeling === 'gemeente' && (
          <p className="flex flex-wrap gap-x-6 print:hidden">
            <a
              href={beeldPad(`/gemeente/${plaats.sleutel}`, {
                meetmoment: keuze.meetmoment,
                vergelijk: keuze.vergelijk,
              })}
              className="inline-flex min-h-6 items-center"
            >
              Alle antwoorden van {plaats.naam}
            </a>
            {plaats.eigen && (
              <a
                href={beeldPad(`/hoe-staan-wij-ervoor/${plaats.sleutel}`, {
                  meetmoment: keuze.meetmoment,
                  vergelijk: keuze.vergelijk,
                })}
                className="inline-flex min-h-6 items-center"
              >
                Hoe staat {plaats.naam} ervoor?
              </a>
            )}
          </p>
        )}
        {vergeleken && (
          <p>
            Van <b>{inZin(formatBron(vergeleken.van, ronde))}</b> naar <b>{inZin(formatBron(naar, ronde))}</b>.
          </p>
        )}
        <Meldingen beeld={beeld} keuze={keuze} />
      </header>
      {vergeleken ? (
        <Veranderingen beeld={beeld} vergeleken={vergeleken} keuze={keuze} />
      ) : (
        <Notice tone="info">
          Er is nog geen eerder meetmoment om mee te vergelijken. Zodra er een meting is bevroren, ziet u hier wat er
          veranderde.
        </Notice>
      )}
    </div>
  )
}

function Meldingen({
  beeld: { plaats, meerPlaatsen, naar, vergeleken },
  keuze,
}: {
  beeld: Veranderbeeld
  keuze: Beeldkeuze
}) {
  return (
    <>
      {meerPlaatsen && (
        <Notice tone="info">In het adres staan meer plaatsen. U ziet er één tegelijk: {plaats.naam}.</Notice>
      )}
      {vergeleken && <Volgorde vergeleken={vergeleken} naar={naar} keuze={keuze} />}
      {vergeleken?.onderwerp.soort === 'onbekend' && (
        <Notice tone="warning">
          Deze vraag of dit thema staat in geen van beide vragenlijsten. U ziet daarom alle vragen.
        </Notice>
      )}
      {vergeleken && <Bevolkingsmelding bevolking={vergeleken.bevolking} />}
      {vergeleken?.verandering.verborgen.map(({ sleutel, reden }) => (
        <Notice key={sleutel} tone="info">
          {reden === 'klein'
            ? `${plaats.naam} heeft minder dan 3 gemeenten. Daarom staan er geen aantallen: zo is niemand te herkennen.`
            : `Van ${plaats.naam} staan er geen aantallen. Daarmee zou te berekenen zijn wat een enkele gemeente antwoordde, want er kwamen gemeenten bij of er gingen gemeenten af, of een andere groep is te klein.`}
        </Notice>
      ))}
    </>
  )
}

function Volgorde({
  vergeleken: { volgorde, van },
  naar,
  keuze,
}: {
  vergeleken: Vergeleken
  naar: Veranderbeeld['naar']
  keuze: Beeldkeuze
}) {
  if (volgorde !== 'terug') return null
  return (
    <Notice tone="warning">
      U kijkt terug in de tijd: van {van.naam} naar het eerdere {naar.naam}. “Toen” is hier dus het latere moment.{' '}
      <a href={beeldPad(pad, { ...keuze, meetmoment: van.sleutel, vergelijk: naar.sleutel })}>Draai de twee om</a>.
    </Notice>
  )
}
