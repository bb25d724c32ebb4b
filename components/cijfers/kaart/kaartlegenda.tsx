import { type Kaartonderwerp, stipsoorten, treden } from '@/lib/cijfers/kaart/kaart'
import { type Grootteklasse, grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { stipsoortnaam } from './kaarttekst'
import { Stipteken } from './stipteken'

function Vak({ soort }: { soort: string }) {
  return (
    <svg viewBox="0 0 24 16" className={`tegel ${soort} legendavak`} aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="23" height="15" rx="2" />
    </svg>
  )
}

/** What the colours of the tiles mean. */
export function Tegellegenda({ verborgen, nvt }: { verborgen: boolean; nvt: boolean }) {
  return (
    <ul className="kaartlegenda" aria-label="Betekenis van de kleuren van de tegels">
      <li className="wat alleen kleur">Deel Ja. Donkerder is meer.</li>
      {treden.map(({ sleutel, van, tot }) => (
        <li key={sleutel} className="kleur">
          <Vak soort={sleutel} />
          {`${van}–${tot}%`}
        </li>
      ))}
      {verborgen && (
        <li>
          <Vak soort="verborgen" />
          niet getoond
        </li>
      )}
      {nvt && (
        <li>
          <Vak soort="nvt" />
          n.v.t.
        </li>
      )}
    </ul>
  )
}

const stralen: Record<Grootteklasse, number> = { klein: 3.2, middelgroot: 4.6, groot: 6.6 }

/** What the shapes, colours and sizes of the dots mean. */
export function Stippenlegenda({ soort }: { soort: Kaartonderwerp['soort'] }) {
  return (
    <div>
      <ul className="kaartlegenda" aria-label="Betekenis van de tekens">
        {soort !== 'vraag' && <li className="wat alleen">Deel Ja. Donkerder is meer.</li>}
        {(soort === 'vraag' ? stipsoorten(soort) : [...stipsoorten(soort)].reverse()).map((one) => (
          <li key={one}>
            <Stipteken soort={one} />
            {kort(one) ?? stipsoortnaam(one, soort)}
          </li>
        ))}
      </ul>
      <ul className="kaartlegenda" aria-label="Betekenis van de grootte">
        <li className="wat">Grootte:</li>
        {grootteklassen.map((klasse) => (
          <li key={klasse}>
            <svg viewBox="-8 -8 16 16" className="grootteteken" aria-hidden="true" focusable="false">
              <circle r={stralen[klasse]} />
            </svg>
            {grootteklassenamen[klasse].naam.toLowerCase()}
          </li>
        ))}
      </ul>
    </div>
  )
}

function kort(soort: string): string | null {
  const trede = treden.find(({ sleutel }) => sleutel === soort)
  return trede ? `${trede.van}–${trede.tot}%` : null
}
