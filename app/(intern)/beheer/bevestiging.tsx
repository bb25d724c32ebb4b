'use client'

import type { ReactNode } from 'react'
import { Formulier, Verzendknop } from '@/components/platform/formulier'
import { buttonClass } from '@/components/ui/button'
import type { Formulierbegin } from '@/lib/platform/formulier'
import { removeGebruikerAction, renewLinkAction, withdrawAction } from './actions'

const kader = 'max-w-prose space-y-3 rounded border border-lijn-sterk p-4'

type Intrekprops = { begin: Formulierbegin; aanstelling: number; naam: string; rol: string }

/** The second step of withdrawing: nothing happened yet. */
export function Intrekken({ begin, aanstelling, naam, rol }: Intrekprops) {
  return (
    <Formulier begin={begin} action={withdrawAction} hidden={{ aanstelling }} className={kader}>
      <h2>Aanstelling intrekken?</h2>
      <p>
        {naam} is daarna geen {rol} meer. Dat werkt meteen, ook als {naam} nu is ingelogd. Antwoorden die {naam} gaf,
        blijven staan.
      </p>
      <Knoppen>Ja, intrekken</Knoppen>
    </Formulier>
  )
}

type Gebruikerprops = { begin: Formulierbegin; gebruiker: number; naam: string }
/** `keer`: of which showing of the form, so that pressing twice makes one link. */
type Linkprops = Gebruikerprops & { keer: string }

/** A new link for a password: mailed, or shown once where no mail goes, because only its hash is kept. */
export function NieuweLink({ begin, gebruiker, naam, keer }: Linkprops) {
  return (
    <Formulier
      begin={begin}
      action={renewLinkAction}
      hidden={{ gebruiker, keer }}
      className={kader}
      done={({ soort, adres }) =>
        soort === 'verstuurd' ? (
          <p>
            De link gaat per mail naar <span className="wrap-anywhere">{adres}</span>. Of dat lukt, ziet u bij{' '}
            <a href="/beheer/post">Post</a>.
          </p>
        ) : (
          <>
            <p>Geef deze link aan {naam}. Hij werkt één keer, 48 uur lang, en is alleen nu te zien.</p>
            <p className="mt-2 select-all break-all font-semibold">{adres}</p>
          </>
        )
      }
    >
      {(state) => (
        <>
          <h2>Nieuwe link voor {naam}</h2>
          {state.soort !== 'gelukt' && (
            <p>
              Met de link kiest {naam} zelf een nieuw wachtwoord. Een oudere link die nog niet gebruikt is, werkt dan
              niet meer. Het wachtwoord van nu blijft werken tot {naam} een nieuw kiest.
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            {state.soort !== 'gelukt' && <Verzendknop>Link maken</Verzendknop>}
            <a href="/beheer" className={buttonClass('secondary')}>
              Terug naar de accounts
            </a>
          </div>
        </>
      )}
    </Formulier>
  )
}

/** The second step of removing an account: says what goes and what stays. */
export function Verwijderen({ begin, gebruiker, naam }: Gebruikerprops) {
  return (
    <Formulier begin={begin} action={removeGebruikerAction} hidden={{ gebruiker }} className={kader}>
      <h2>Account van {naam} verwijderen?</h2>
      <p>
        <b>Dit gaat weg:</b> naam, e-mailadres, wachtwoord, aanstellingen, links voor een wachtwoord en mail. Is {naam}{' '}
        nu ingelogd, dan stopt dat meteen.
      </p>
      <p>
        <b>Dit blijft:</b> antwoorden, teksten en besluiten, met hun geschiedenis. Daar staat dan geen naam meer bij.
        Cijfers en bevroren meetmomenten veranderen niet.
      </p>
      <p>U kunt dit niet terugdraaien.</p>
      <Knoppen>Ja, verwijderen</Knoppen>
    </Formulier>
  )
}

function Knoppen({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-3">
      <Verzendknop>{children}</Verzendknop>
      <a href="/beheer" className={buttonClass('secondary')}>
        Nee, terug
      </a>
    </div>
  )
}
