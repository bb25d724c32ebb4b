import { Toelichtingfilter } from '@/components/antwoord/toelichtingfilter'
import { Toelichtinglijst } from '@/components/antwoord/toelichtinglijst'
import { KromAdres } from '@/components/cijfers/kern/beeldkeuzes'
import { Bladeren } from '@/components/cijfers/kern/bladeren'
import { Paginatitel } from '@/components/shell/paginatitel'
import { getToelichtingen, type Toelichtingenlijst, type Vraagtelling } from '@/lib/antwoord/toelichtingen-data'
import { parseToelichtingkeuze, type Toelichtingkeuze, toelichtingenPad } from '@/lib/antwoord/toelichtingen-schema'
import { formatAantal, formatGetal } from '@/lib/platform/getal'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export default async function ToelichtingenPage({
  params,
  searchParams,
}: PageProps<'/meetmomenten/[meetmoment]/toelichtingen'>) {
  const { meetmoment: sleutel } = await params
  const { keuze, onleesbaar } = parseToelichtingkeuze(await searchParams)
  const actor = await requireActor(toelichtingenPad(sleutel, keuze))
  const toelichtingen = await orNotFound(getToelichtingen(actor, { meetmoment: sleutel, ...keuze }))
  const { meetmoment, totaal, pagina, paginas } = toelichtingen
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Toelichtingen van gemeenten', meetmoment.naam]} />
      <header className="space-y-3">
        <p className="text-sm print:hidden">
          <a href={`/meetmomenten/${sleutel}`}>Meetmoment {meetmoment.naam}</a>
          {' › '}
          <a href={`/meetmomenten/${sleutel}/rapport`}>Rapport schrijven</a>
        </p>
        <h1>Toelichtingen van gemeenten: {meetmoment.naam}</h1>
        <p className="max-w-prose text-inkt-zacht">
          Zoals ze bij het bevriezen waren, met de namen van toen. Alleen het TransitieBureau leest ze; noem in het
          rapport geen gemeente.
        </p>
        <KromAdres onleesbaar={onleesbaar} />
      </header>
      <Toelichtingfilter toelichtingen={toelichtingen} keuze={keuze} />
      <p role="status" className="font-semibold">
        {formatAantal(totaal, 'toelichting', 'toelichtingen')}
        {paginas > 1 && `, bladzijde ${pagina} van ${paginas}`}
      </p>
      {totaal === 0 ? (
        <p className="rounded bg-vlak p-5">
          Geen toelichting past hierbij. Kies minder, of{' '}
          <a href={toelichtingenPad(sleutel)}>bekijk alle toelichtingen</a>.
        </p>
      ) : (
        <div className="space-y-6">
          {groepen(toelichtingen).map(({ vraag, rijen }) => (
            <Vraaggroep key={vraag.sleutel} vraag={vraag} rijen={rijen} sleutel={sleutel} keuze={keuze} />
          ))}
        </div>
      )}
      <Bladeren
        pagina={pagina}
        paginas={paginas}
        adres={(nummer) => toelichtingenPad(sleutel, { ...keuze, pagina: nummer })}
      />
    </div>
  )
}

type Vraagrijen = { vraag: Vraagtelling; rijen: Toelichtingenlijst['rijen'] }

function groepen({ vragen, rijen }: Toelichtingenlijst): Vraagrijen[] {
  return vragen
    .map((vraag) => ({ vraag, rijen: rijen.filter((rij) => rij.vraag === vraag.sleutel) }))
    .filter((groep) => groep.rijen.length > 0)
}

function Vraaggroep({ vraag, rijen, sleutel, keuze }: Vraagrijen & { sleutel: string; keuze: Toelichtingkeuze }) {
  const { code, kort, thema, aantal } = vraag
  const rapport = `/meetmomenten/${sleutel}/rapport/thema-${thema.sleutel}-toelichting`
  return (
    <section aria-labelledby={`vraag-${code}`} className="space-y-1">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-merk border-b-2 pb-1">
        <h2 id={`vraag-${code}`} className="text-lg">
          {code} {kort}
        </h2>
        <p className="text-sm">
          {rijen.length < aantal ? `${rijen.length} van ${formatGetal(aantal)} ` : `${formatGetal(aantal)} `}
          {aantal === 1 ? 'toelichting' : 'toelichtingen'}
          {keuze.vraag === undefined && (
            <>
              {'. '}
              <a href={toelichtingenPad(sleutel, { ...keuze, vraag: vraag.sleutel, pagina: 1 })}>
                Alleen deze vraag<span className="sr-only">, {code}</span>
              </a>
            </>
          )}
          {'. '}
          <a href={rapport}>
            Schrijf over thema {thema.nummer}
            <span className="sr-only">, bij vraag {code}</span>
          </a>
        </p>
      </div>
      <Toelichtinglijst toelichtingen={rijen} metRegio />
    </section>
  )
}
