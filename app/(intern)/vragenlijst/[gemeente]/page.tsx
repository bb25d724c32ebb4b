import { redirect } from 'next/navigation'
import { Herzieningmelding } from '@/components/antwoord/herzieningmelding'
import { Voortgangsrij } from '@/components/antwoord/voortgangsrij'
import { Paginatitel } from '@/components/shell/paginatitel'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Legenda } from '@/components/vragenlijst/balk'
import { type Herziening, listHerzieningen } from '@/lib/antwoord/herziening-data'
import { getInvulling, type Invulling } from '@/lib/antwoord/invulling-data'
import { gesteldeVraag } from '@/lib/antwoord/stand'
import { isLeeggemaakt, tegenstrijdighedenIn } from '@/lib/antwoord/tegenstrijdig'
import { volgendeOpen } from '@/lib/antwoord/volgende'
import { formatDatum } from '@/lib/platform/datum'
import { formatAantal } from '@/lib/platform/getal'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { voortgangOf } from '@/lib/vragenlijst/voortgang'
import { themasOf } from '@/lib/vragenlijst/vragenlijst'

export default async function Gemeenteoverzicht({ params, searchParams }: PageProps<'/vragenlijst/[gemeente]'>) {
  const { gemeente: code } = await params
  const { na } = await searchParams
  const actor = await requireActor(`/vragenlijst/${code}`)
  const [invulling, herzieningen] = await orNotFound(Promise.all([getInvulling(actor, code), listHerzieningen(actor)]))
  if (!invulling.magSchrijven) redirect(`/gemeente/${code}`)
  return <WaarStaIk invulling={invulling} herzieningen={herzieningen} na={typeof na === 'string' ? na : null} />
}

type Standprops = {
  invulling: Invulling
  herzieningen: readonly Herziening[]
  /** the code of the open vraag that was put off; null: none was */
  na: string | null
}

function WaarStaIk({ invulling, herzieningen, na }: Standprops) {
  const { gemeente, ronde, peildag, vragenlijst } = invulling
  const themas = themasOf(vragenlijst).map((thema) => ({
    ...thema,
    standen: thema.vragen.map((vraag) => gesteldeVraag(vraag, invulling.standen)),
  }))
  const alles = themas.flatMap((thema) => thema.standen)
  const totaal = voortgangOf(alles, peildag)
  const vragen = themas.flatMap((thema) => thema.standen.map((vraag) => ({ thema, vraag })))
  const { volgende, daarna } = volgendeOpen(vragen, na)
  const basis = `/vragenlijst/${gemeente.code}/thema`
  return (
    <div className="space-y-7">
      <Paginatitel delen={['Waar staat u', gemeente.naam]} />
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="space-y-1">
          <h1>{gemeente.naam}: waar staat u</h1>
          <p className="text-inkt-zacht">
            {ronde.open
              ? `Op weg naar meetmoment ${ronde.open.naam}, met de stand op ${formatDatum(ronde.open.peildatum)}.`
              : `Vragenlijst ${ronde.versieNaam}.`}
          </p>
        </div>
        <a href={`/vragenlijst/${gemeente.code}/afdrukken`} className={buttonClass('secondary')}>
          Afdrukken
        </a>
      </header>
      <Herzieningmelding gemeente={gemeente} herzieningen={herzieningen} magSchrijven />
      <section
        aria-labelledby="stand"
        className="grid gap-5 rounded bg-vlak p-5 md:grid-cols-[minmax(0,1fr)_auto] md:items-center"
      >
        <div className="space-y-3">
          <h2 id="stand">
            {totaal.ingevuld} van {totaal.totaal} vragen ingevuld
          </h2>
          <Voortgangsrij titel="Alle fasen samen" voortgang={totaal} groot />
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            <li>
              <a href={`${basis}/alle?filter=over`} className="inline-flex items-center gap-1.5">
                <Icon name="clock" className="size-4" />
                {formatAantal(totaal.overStreefdatum, 'vraag', 'vragen')} over de streefdatum
              </a>
            </li>
            <li>
              <a href={`${basis}/alle?filter=nieuw`}>
                {formatAantal(totaal.nieuw, 'nieuwe vraag', 'nieuwe vragen')} sinds {ronde.vorig?.naam ?? 'het begin'}{' '}
                nog niet ingevuld
              </a>
            </li>
            <li>
              <a href={`${basis}/alle?filter=open`}>
                {formatAantal(totaal.aantallen.geen, 'vraag', 'vragen')} nog niet ingevuld
              </a>
            </li>
          </ul>
        </div>
        {volgende ? (
          <div className="flex flex-col gap-1">
            <a
              href={`${basis}/${volgende.thema.nummer}#vraag-${volgende.vraag.code}`}
              className={buttonClass('primary', 'text-lg')}
            >
              Naar de volgende open vraag: {volgende.vraag.code}
              <Icon name="arrow" />
            </a>
            {daarna && (
              <a href={`/vragenlijst/${gemeente.code}?na=${volgende.vraag.code}`} className={buttonClass('quiet')}>
                {volgende.vraag.code} later, eerst {daarna.vraag.code}
              </a>
            )}
          </div>
        ) : (
          <p className="flex items-center gap-2 font-semibold text-groen-diep">
            <Icon name="check" className="size-6" /> Alles is ingevuld.
          </p>
        )}
      </section>
      <NaTeVragen invulling={invulling} />
      <Legenda />
      {vragenlijst.fasen.map((fase) => {
        const binnen = themas.filter((thema) => thema.fase.nummer === fase.nummer)
        return (
          <section key={fase.nummer} aria-labelledby={`fase-${fase.nummer}`} className="space-y-2">
            <div className="border-merk border-b-2 pb-2">
              <Voortgangsrij
                titel={
                  <>
                    <h2 id={`fase-${fase.nummer}`}>
                      Fase {fase.nummer}: {fase.naam}
                    </h2>
                    <p className="font-normal text-inkt-zacht text-sm">Streefdatum {formatDatum(fase.streefdatum)}</p>
                  </>
                }
                voortgang={voortgangOf(
                  binnen.flatMap((thema) => thema.standen),
                  peildag,
                )}
                groot
              />
            </div>
            <ul className="divide-y divide-lijn">
              {binnen.map((thema) => (
                <li key={thema.sleutel} className="py-2">
                  <Voortgangsrij
                    titel={
                      <a href={`${basis}/${thema.nummer}`} className="inline-flex min-h-9 items-center">
                        {thema.nummer}. {thema.naam}
                      </a>
                    }
                    voortgang={voortgangOf(thema.standen, peildag)}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** The answers that others will ask about, while the person can still put them right. */
function NaTeVragen({ invulling: { gemeente, standen, vragenlijst } }: { invulling: Invulling }) {
  const strijdig = tegenstrijdighedenIn((sleutel) => standen.get(sleutel)?.waarde ?? null).map(({ vraag }) => vraag)
  const twijfels = themasOf(vragenlijst).flatMap((thema) =>
    thema.vragen
      .filter(({ sleutel }) => {
        const stand = standen.get(sleutel)
        return strijdig.includes(sleutel) || isLeeggemaakt(stand?.waarde ?? null, stand?.vorige?.waarde ?? null)
      })
      .map((vraag) => ({ thema, vraag })),
  )
  return (
    twijfels.length > 0 && (
      <Notice tone="warning">
        <p>
          <b>Klopt dit?</b> Deze antwoorden passen niet bij een ander antwoord, of zijn leeggemaakt sinds de vorige
          meting. U hoeft niets te doen als het klopt.
        </p>
        <ul className="flex flex-wrap gap-x-6">
          {twijfels.map(({ thema, vraag: { code, kort } }) => (
            <li key={code}>
              <a
                href={`/vragenlijst/${gemeente.code}/thema/${thema.nummer}#vraag-${code}`}
                className="inline-flex min-h-9 items-center"
              >
                {code} {kort}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    )
  )
}
