import { Plekregel } from '@/components/rapport/plekregel'
import { tekststatusOf } from '@/components/rapport/tekststatus'
import { Paginatitel } from '@/components/shell/paginatitel'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { toelichtingenPad } from '@/lib/antwoord/toelichtingen-schema'
import { formatMoment } from '@/lib/platform/datum'
import { formatAantal } from '@/lib/platform/getal'
import { getRapporttekst, type Plekstand, type Rapportstand, startRapport } from '@/lib/rapport/rapporttekst-data'
import { fillIn } from '@/lib/rapport/tekst/verwijzing'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export default async function RapportSchrijven({ params }: PageProps<'/meetmomenten/[meetmoment]/rapport'>) {
  const { meetmoment: sleutel } = await params
  const pad = `/meetmomenten/${sleutel}`
  const actor = await requireActor(`${pad}/rapport`)
  await orNotFound(startRapport(actor, sleutel))
  const stand = await orNotFound(getRapporttekst(actor, sleutel))
  const { meetmoment, publicatie, plekken } = stand
  const regel = (plek: Plekstand) => (
    <Plekregel
      key={plek.sleutel}
      plek={plek}
      blokken={fillIn(plek.tekst, publicatie)}
      href={`${pad}/rapport/${plek.sleutel}`}
    />
  )
  const over = (soort: string, key: number | string) =>
    plekken.filter(
      ({ onderwerp }) => onderwerp.soort === soort && (soort === 'fase' ? onderwerp.fase : onderwerp.regel) === key,
    )
  return (
    <div className="space-y-7">
      <Paginatitel delen={['Rapport schrijven', meetmoment.naam]} />
      <header className="space-y-3">
        <p className="text-sm print:hidden">
          <a href={pad}>Meetmoment {meetmoment.naam}</a>
        </p>
        <h1>Rapport schrijven: {meetmoment.naam}</h1>
        <p className="max-w-prose text-inkt-zacht">
          {publicatie.meetmoment.vervangt
            ? `Elke tekst begint als concept: met wat er bij ${publicatie.meetmoment.vervangt.naam} is geschreven, of anders gemaakt uit de cijfers.`
            : 'Elke tekst begint als concept, gemaakt uit de cijfers.'}{' '}
          Wat u schrijft, wordt nooit overschreven. Cijfers in de tekst zijn verwijzingen: ze zijn altijd gelijk aan de
          tabel.
        </p>
        <Samenvatting stand={stand} />
        <div className="flex flex-wrap gap-3 print:hidden">
          <a href={`${pad}/publiceren`} className={buttonClass()}>
            Voorbeeld bekijken en publiceren…
          </a>
          <a href={toelichtingenPad(sleutel)} className={buttonClass('secondary')}>
            Toelichtingen van gemeenten
          </a>
        </div>
      </header>
      <section aria-labelledby="meting" className="space-y-2">
        <h2 id="meting">De hele meting</h2>
        <ul className="divide-y divide-lijn">
          {plekken.filter(({ onderwerp }) => onderwerp.soort === 'meting').map(regel)}
        </ul>
      </section>
      {publicatie.landelijk.fasen.map((fase) => (
        <section key={fase.nummer} aria-labelledby={`fase-${fase.nummer}`} className="space-y-4">
          <h2 id={`fase-${fase.nummer}`} className="border-merk border-b-2 pb-1">
            Fase {fase.nummer} {fase.naam}
          </h2>
          <ul className="grid gap-x-10 lg:grid-cols-2">{over('fase', fase.nummer).map(regel)}</ul>
          {fase.themas.map((thema) => (
            <section key={thema.sleutel} aria-labelledby={`thema-${thema.nummer}`} className="space-y-1">
              <h3 id={`thema-${thema.nummer}`}>
                Thema {thema.nummer} {thema.naam}
              </h3>
              <ul className="grid gap-x-10 lg:grid-cols-2">{over('thema', `thema-${thema.sleutel}`).map(regel)}</ul>
            </section>
          ))}
        </section>
      ))}
    </div>
  )
}

function Samenvatting({ stand: { plekken, openbaar } }: { stand: Rapportstand }) {
  const aantal = (status: string) => plekken.filter((plek) => tekststatusOf(plek) === status).length
  const [fouten, concepten] = [aantal('fout'), aantal('concept')]
  return (
    <div className="space-y-3">
      <p>
        <b>{formatAantal(plekken.length, 'tekst', 'teksten')}</b>
        {`: ${aantal('geschreven') + aantal('leeg')} geschreven, ${concepten} nog concept, ${fouten} met een fout.`}
      </p>
      {fouten > 0 && (
        <Notice tone="warning">
          Publiceren kan pas als alle verwijzingen en links kloppen. De teksten met een fout staan hieronder met een
          rood merk.
        </Notice>
      )}
      {openbaar && (
        <Notice tone={openbaar.gewijzigd.length > 0 ? 'warning' : 'good'}>
          {openbaar.gewijzigd.length > 0
            ? `Publicatie ${openbaar.nummer} van ${formatMoment(openbaar.op)} is openbaar. Daarna ${openbaar.gewijzigd.length === 1 ? 'is één tekst gewijzigd' : `zijn ${openbaar.gewijzigd.length} teksten gewijzigd`}; het publiek ziet dat pas als u opnieuw publiceert.`
            : `Publicatie ${openbaar.nummer} van ${formatMoment(openbaar.op)} is openbaar, met deze teksten.`}
        </Notice>
      )}
    </div>
  )
}
