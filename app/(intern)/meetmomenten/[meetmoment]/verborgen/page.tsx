import { Verbergtabel } from '@/components/cijfers/zekerheid/verbergtabel'
import { Uitkomst } from '@/components/platform/uitkomst'
import { Vordering } from '@/components/rapport/vordering'
import { Paginatitel } from '@/components/shell/paginatitel'
import { Notice } from '@/components/ui/notice'
import { getBeheerdMeetmoment } from '@/lib/cijfers/kern/cockpit-data'
import { beschermzinnen } from '@/lib/cijfers/kern/verborgen'
import type { Verbergbeeld } from '@/lib/cijfers/zekerheid/verbergbeeld'
import { getVerbergstand, type Verbergstand } from '@/lib/cijfers/zekerheid/verbergbeeld-data'
import { formatAantal, formatGetal } from '@/lib/platform/getal'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Akkoordsectie } from './akkoord'
import { Nagaanformulier } from './formulieren'

type Props = PageProps<'/meetmomenten/[meetmoment]/verborgen'>

export default async function Verborgen({ params, searchParams }: Props) {
  const { meetmoment: sleutel } = await params
  const { gevraagd, akkoord: genoteerd, weggehaald } = await searchParams
  const pad = `/meetmomenten/${sleutel}/verborgen`
  const actor = await requireActor(pad)
  const [meetmoment, stand] = await orNotFound(
    Promise.all([getBeheerdMeetmoment(actor, sleutel), getVerbergstand(actor, sleutel)]),
  )
  const { beeld, actueel, klus, akkoorden } = stand
  const bezig = !actueel && klus?.soort === 'bezig' ? klus : null
  const [nagaan, akkoord, weghalen] = await Promise.all([
    beginFormulier(actor, { naam: 'nagaan', pad }),
    beginFormulier(actor, { naam: 'akkoord', pad }),
    beginFormulier(actor, { naam: 'akkoordweghalen', pad }),
  ])
  return (
    <div className="space-y-6">
      <Paginatitel delen={['Wat niet wordt getoond', meetmoment.naam]} />
      <header className="space-y-2">
        <p className="text-sm">
          <a href={`/meetmomenten/${sleutel}`}>Meetmoment {meetmoment.naam}</a>
        </p>
        <h1>Wat niet wordt getoond: {meetmoment.naam}</h1>
        <p className="max-w-prose">
          {beschermzinnen[0]} Daarvoor laat de openbare editie cijfers weg, en zien regiocorrespondenten ze van een
          andere regio niet. {beschermzinnen[1]}
        </p>
      </header>
      {gevraagd !== undefined && actueel && <Uitkomst tone="good">Dit is nagegaan.</Uitkomst>}
      <Akkoorduitkomst akkoorden={akkoorden} genoteerd={genoteerd} weggehaald={weggehaald} />
      {bezig && (
        <Vordering begin={bezig} pad={pad} klaar={`${pad}?gevraagd`} titel="Wordt nagegaan" werk="Het nagaan">
          Tot het klaar is, kan er niets worden gepubliceerd.
        </Vordering>
      )}
      {!actueel && !bezig && (
        <Nagaanformulier begin={nagaan} meetmoment={sleutel}>
          {klus?.soort === 'mislukt' && <Notice tone="error">Dit is niet gelukt. {klus.zin}</Notice>}
          <p className="max-w-prose">
            {beeld
              ? 'Er is iets veranderd sinds dit is nagegaan. Wat hieronder staat, is van daarvoor.'
              : 'Nog niemand ging na of uit de cijfers te achterhalen is wat een gemeente antwoordde.'}{' '}
            Tot dat gedaan is, kan er niets worden gepubliceerd.
          </p>
        </Nagaanformulier>
      )}
      {beeld && (
        <>
          <Samenvatting beeld={beeld} />
          {beeld.blijft.length > 0 && <Blijft blijft={beeld.blijft} />}
          {meetmoment.vervangt && (
            <Akkoordsectie
              vervangt={meetmoment.vervangt}
              beeld={beeld}
              akkoorden={akkoorden}
              meetmoment={sleutel}
              begin={{ akkoord, weghalen }}
            />
          )}
          <section aria-labelledby="vragen" className="space-y-3">
            <h2 id="vragen">Per vraag</h2>
            {beeld.regels.length === 0 ? (
              <p>Bij elke vraag worden alle cijfers getoond: er is niets uit te achterhalen.</p>
            ) : (
              <Verbergtabel regels={beeld.regels} />
            )}
          </section>
        </>
      )}
    </div>
  )
}

/** How much would be certain, and how much is not shown for it. */
function Samenvatting({ beeld: { zeker, verborgen } }: { beeld: Verbergbeeld }) {
  const alles = zeker.iedereen + zeker.regio
  return (
    <section aria-labelledby="samen" className="max-w-prose space-y-2">
      <h2 id="samen">In het kort</h2>
      <p>
        Met alle cijfers erbij stonden <b>{formatGetal(alles)}</b> van de {formatGetal(zeker.van)} antwoorden vast:{' '}
        {formatGetal(zeker.iedereen)} voor iedereen, en nog {formatGetal(zeker.regio)} voor wie de antwoorden van een
        hele regio leest.
      </p>
      <p>
        Niet getoond {verborgen.regios.aantal === 1 ? 'wordt' : 'worden'} daarom{' '}
        <b>
          {formatGetal(verborgen.regios.aantal)} van de {formatGetal(verborgen.regios.van)}
        </b>{' '}
        cijfers van een regio bij een vraag, {formatGetal(verborgen.klassen.aantal)} van de{' '}
        {formatGetal(verborgen.klassen.van)} van een grootteklasse en {formatGetal(verborgen.land.aantal)} van de{' '}
        {formatGetal(verborgen.land.van)} van het land. Meer is er niet nodig: kwam er één bij, dan stond er weer een
        antwoord vast.
      </p>
    </section>
  )
}

function Blijft({ blijft }: Pick<Verbergbeeld, 'blijft'>) {
  return (
    <Notice tone="warning">
      <p>
        {formatAantal(blijft.length, 'uitkomst blijft', 'uitkomsten blijven')} toch te achterhalen, door wat eerder al
        openbaar werd:
      </p>
      <ul className="mt-2 list-disc pl-5">
        {blijft.map(({ code, antwoord: { staat, gemeenten } }) => (
          <li key={`${code} ${staat} ${gemeenten.join()}`}>
            vraag {code}: {gemeenten.join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type Uitkomstprops = {
  akkoorden: Verbergstand['akkoorden']
  genoteerd: string | string[] | undefined
  weggehaald: string | string[] | undefined
}

/** What came of noting agreement or taking it back, as long as it is so. */
function Akkoorduitkomst({ akkoorden, genoteerd, weggehaald }: Uitkomstprops) {
  const erbij = akkoorden.find(({ code }) => code === genoteerd)
  if (erbij)
    return (
      <Uitkomst key={erbij.code} tone="good">
        Het akkoord van {erbij.naam} is genoteerd. Er wordt opnieuw nagegaan wat niet wordt getoond.
      </Uitkomst>
    )
  if (typeof weggehaald !== 'string' || akkoorden.some(({ code }) => code === weggehaald)) return null
  return (
    <Uitkomst key={weggehaald} tone="good">
      Het akkoord is weggehaald. Er wordt opnieuw nagegaan wat niet wordt getoond.
    </Uitkomst>
  )
}
