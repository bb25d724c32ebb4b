'use client'

import { type ReactNode, useActionState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { removeGebruikerAction, renewLinkAction, withdrawAction } from './actions'

/** The second step of withdrawing: nothing happened yet. */
export function Intrekken({ aanstelling, naam, rol }: { aanstelling: number; naam: string; rol: string }) {
  const [state, action, pending] = useActionState(withdrawAction, null)
  return (
    <form action={action} className="max-w-prose space-y-3 rounded border border-lijn-sterk p-4">
      <h2>Aanstelling intrekken?</h2>
      {state && <Notice tone="error">{state.zin}</Notice>}
      <p>
        {naam} is daarna geen {rol} meer. Dat werkt meteen, ook als {naam} nu is ingelogd. Antwoorden die {naam} gaf,
        blijven staan.
      </p>
      <input type="hidden" name="aanstelling" value={aanstelling} />
      <Knoppen pending={pending}>Ja, intrekken</Knoppen>
    </form>
  )
}

/** A new link for a password: mailed, or shown once where no mail goes, because only its hash is kept. */
export function NieuweLink({ gebruiker, naam }: { gebruiker: number; naam: string }) {
  const [state, action, pending] = useActionState(renewLinkAction, null)
  const klaar = state !== null && state.soort !== 'fout'
  return (
    <form action={action} className="max-w-prose space-y-3 rounded border border-lijn-sterk p-4">
      <h2>Nieuwe link voor {naam}</h2>
      {state?.soort === 'fout' && <Notice tone="error">{state.zin}</Notice>}
      {state?.soort === 'verstuurd' && (
        <Notice tone="good">
          De link gaat per mail naar <span className="wrap-anywhere">{state.adres}</span>. Of dat lukt, ziet u bij{' '}
          <a href="/beheer/post">Post</a>.
        </Notice>
      )}
      {state?.soort === 'link' && (
        <Notice tone="good">
          <p>Geef deze link aan {naam}. Hij werkt één keer, 48 uur lang, en is alleen nu te zien.</p>
          <p className="mt-2 select-all break-all font-semibold">{state.adres}</p>
        </Notice>
      )}
      {!klaar && (
        <>
          <p>
            Met de link kiest {naam} zelf een nieuw wachtwoord. Een oudere link die nog niet gebruikt is, werkt dan niet
            meer. Het wachtwoord van nu blijft werken tot {naam} een nieuw kiest.
          </p>
          <input type="hidden" name="gebruiker" value={gebruiker} />
        </>
      )}
      <div className="flex flex-wrap gap-3">
        {!klaar && (
          <Button type="submit" disabled={pending}>
            Link maken
          </Button>
        )}
        <a href="/beheer" className={buttonClass('secondary')}>
          Terug naar de accounts
        </a>
      </div>
    </form>
  )
}

/** The second step of removing an account: says what goes and what stays. */
export function Verwijderen({ gebruiker, naam }: { gebruiker: number; naam: string }) {
  const [state, action, pending] = useActionState(removeGebruikerAction, null)
  return (
    <form action={action} className="max-w-prose space-y-3 rounded border border-lijn-sterk p-4">
      <h2>Account van {naam} verwijderen?</h2>
      {state && <Notice tone="error">{state.zin}</Notice>}
      <p>
        <b>Dit gaat weg:</b> naam, e-mailadres, wachtwoord, aanstellingen, links voor een wachtwoord en mail. Is {naam}{' '}
        nu ingelogd, dan stopt dat meteen.
      </p>
      <p>
        <b>Dit blijft:</b> antwoorden, teksten en besluiten, met hun geschiedenis. Daar staat dan geen naam meer bij.
        Cijfers en bevroren meetmomenten veranderen niet.
      </p>
      <p>U kunt dit niet terugdraaien.</p>
      <input type="hidden" name="gebruiker" value={gebruiker} />
      <Knoppen pending={pending}>Ja, verwijderen</Knoppen>
    </form>
  )
}

function Knoppen({ pending, children }: { pending: boolean; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" disabled={pending}>
        {children}
      </Button>
      <a href="/beheer" className={buttonClass('secondary')}>
        Nee, terug
      </a>
    </div>
  )
}
