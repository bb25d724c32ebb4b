import type { Cockpit } from '@/lib/cijfers/kern/cockpit-data'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import { percentage } from '@/lib/vragenlijst/percentage'
import { Fasenoverzicht } from './fasenoverzicht'

/** How far an open meetmoment is, and what freezing it now would give. */
export function OpenStand({ cockpit }: { cockpit: Cockpit }) {
  const { land, vorig } = cockpit
  const iets = land.gemeenten - land.volledigheid.niets
  return (
    <>
      <section aria-labelledby="stand" className="space-y-3">
        <h2 id="stand">Hoe ver gemeenten zijn</h2>
        <dl className="grid gap-3 sm:grid-cols-4">
          <Kerngetal naam="vulden iets in" aantal={iets} van={land.gemeenten} />
          <Kerngetal naam="vulden alles in" aantal={land.volledigheid.alles} van={land.gemeenten} />
          <Kerngetal
            naam={vorig ? `wijzigden iets sinds ${vorig.naam}` : 'wijzigden iets'}
            aantal={land.veranderd}
            van={land.gemeenten}
          />
          <Kerngetal naam="vulden nog niets in" aantal={land.volledigheid.niets} van={land.gemeenten} />
        </dl>
      </section>
      <Weken weken={cockpit.weken} gemeenten={land.gemeenten} />
      <Regios cockpit={cockpit} />
      <section aria-labelledby="nu-bevriezen" className="space-y-3">
        <h2 id="nu-bevriezen">Wat bevriezen nu zou geven</h2>
        <Fasenoverzicht cijfers={cockpit.cijfers} kop="h3" pad="/dashboard" />
        <p className="text-sm">
          <a href="/dashboard">Het hele landelijk beeld van nu</a>
        </p>
      </section>
    </>
  )
}

function Kerngetal({ naam, aantal, van }: { naam: string; aantal: number; van: number }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded border border-lijn p-3">
      <dt className="text-sm">{naam}</dt>
      <dd>
        <b className="block text-2xl tabular-nums">{formatGetal(aantal)}</b>
        <span className="text-inkt-zacht text-sm">
          {formatPercentage(percentage(aantal, van))} van {formatGetal(van)} gemeenten
        </span>
      </dd>
    </div>
  )
}

/** Bars and their table in one: a row per week. */
function Weken({ weken, gemeenten }: { weken: Cockpit['weken']; gemeenten: number }) {
  if (weken.length === 0) return <p>Sinds de opening is nog geen antwoord opgeslagen.</p>
  return (
    <section aria-labelledby="weken" className="space-y-2">
      <h2 id="weken">Sinds de opening, per week</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="stand-tabelvak" tabIndex={0} aria-label="Tabel: antwoorden per week">
        <table className="stand-tabel">
          <thead>
            <tr>
              <th scope="col">Week van</th>
              <th scope="col">Antwoorden opgeslagen</th>
              <th scope="col">Gemeenten die week</th>
              <th scope="col">Gemeenten tot nu toe</th>
              <td aria-hidden="true" className="tekening" />
            </tr>
          </thead>
          <tbody>
            {weken.map(({ week, wijzigingen, gemeenten: dieWeek, totNuToe }) => (
              <tr key={week}>
                <th scope="row">{formatDatum(week)}</th>
                <td>{formatGetal(wijzigingen)}</td>
                <td>{formatGetal(dieWeek)}</td>
                <td>{formatGetal(totNuToe)}</td>
                <td aria-hidden="true" className="tekening">
                  <svg
                    viewBox={`0 0 ${gemeenten || 1} 10`}
                    preserveAspectRatio="none"
                    aria-hidden="true"
                    className="h-3 w-40 bg-grijs-licht"
                    focusable="false"
                  >
                    <rect width={totNuToe} height="10" className="fill-merk" />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Regios({ cockpit: { regios, vorig } }: { cockpit: Cockpit }) {
  return (
    <section aria-labelledby="regios" className="space-y-2">
      <h2 id="regios">Per regio</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="stand-tabelvak" tabIndex={0} aria-label="Tabel: stand per regio">
        <table className="stand-tabel">
          <thead>
            <tr>
              <th scope="col">Regio</th>
              <th scope="col">Gemeenten</th>
              <th scope="col">Iets ingevuld</th>
              <th scope="col">Alles ingevuld</th>
              <th scope="col">{vorig ? `Gewijzigd sinds ${vorig.naam}` : 'Gewijzigd'}</th>
              <th scope="col">Nog niets</th>
            </tr>
          </thead>
          <tbody>
            {regios.map(({ sleutel, naam, gemeenten, volledigheid, veranderd }) => (
              <tr key={sleutel}>
                <th scope="row">
                  <a href={`/regio?regio=${sleutel}`}>{naam}</a>
                </th>
                <td>{formatGetal(gemeenten)}</td>
                <td>{formatGetal(gemeenten - volledigheid.niets)}</td>
                <td>{formatGetal(volledigheid.alles)}</td>
                <td>{formatGetal(veranderd)}</td>
                <td className={volledigheid.niets > 0 ? 'font-semibold text-rood-diep' : undefined}>
                  {formatGetal(volledigheid.niets)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
