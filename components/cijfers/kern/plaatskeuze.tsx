import { buttonClass } from '@/components/ui/button'
import { ChoiceLinks } from '@/components/ui/choice-links'
import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import type { Plaats, Plaatskeuzes } from '@/lib/cijfers/kern/plaats'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { OverigeKeuzes } from './overige-keuzes'

const geenPlaats = {
  regio: undefined,
  subregio: undefined,
  provincie: undefined,
  grootteklasse: undefined,
  gemeente: undefined,
} as const

/** A list to choose from, as a form that works without JavaScript; the rest of the choices goes along. */
function Lijst({
  pad,
  keuze,
  name,
  label,
  options,
  current,
}: {
  pad: string
  keuze: Beeldkeuze
  name: 'regio' | 'provincie'
  label: string
  options: readonly { sleutel: string; naam: string }[]
  current: string | null
}) {
  return (
    <form action={pad} autoComplete="off" className="flex flex-wrap items-center gap-2 text-sm">
      <OverigeKeuzes keuze={{ ...keuze, ...geenPlaats }} />
      <label htmlFor={`kies-${name}`} className="font-semibold">
        {label}
      </label>
      <select
        id={`kies-${name}`}
        name={name}
        defaultValue={current ?? ''}
        required
        className="min-h-9 max-w-52 rounded border border-lijn-sterk bg-white px-2"
      >
        <option value="">Kies</option>
        {options.map(({ sleutel, naam }) => (
          <option key={sleutel} value={sleutel}>
            {naam}
          </option>
        ))}
      </select>
      <button type="submit" className={buttonClass('secondary', 'min-h-9! px-3! py-0!')}>
        Toon
      </button>
    </form>
  )
}

/** Where to look: the country, or one part of it at a time. */
export function Plaatskeuze({
  pad,
  keuze,
  plaats,
  plaatsen,
}: {
  pad: string
  keuze: Beeldkeuze
  plaats: Plaats
  plaatsen: Plaatskeuzes
}) {
  const link = (naam: string, deel: Partial<Beeldkeuze>, current: boolean) => ({
    href: beeldPad(pad, { ...keuze, ...geenPlaats, ...deel }),
    text: naam,
    current,
  })
  const isPlaats = (indeling: string, sleutel: string) => plaats.indeling === indeling && plaats.sleutel === sleutel
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3 print:hidden">
      <ChoiceLinks
        label="Waar"
        choices={[
          link('Nederland', {}, plaats.indeling === 'landelijk'),
          ...plaatsen.eigen.map(({ indeling, sleutel, naam }) =>
            link(naam, { [indeling]: sleutel }, isPlaats(indeling, sleutel)),
          ),
          ...grootteklassen.map((klasse) =>
            link(
              `${grootteklassenamen[klasse].verbogen} gemeenten`,
              { grootteklasse: klasse },
              isPlaats('grootteklasse', klasse),
            ),
          ),
          ...(['gemeente', 'subregio'].includes(plaats.indeling) &&
          !plaatsen.eigen.some(({ sleutel }) => sleutel === plaats.sleutel)
            ? [link(plaats.naam, { [plaats.indeling]: plaats.sleutel }, true)]
            : []),
        ]}
      />
      <Lijst
        pad={pad}
        keuze={keuze}
        name="regio"
        label="Regio"
        options={plaatsen.regios}
        current={plaats.indeling === 'regio' ? plaats.sleutel : null}
      />
      {plaatsen.provincies.length > 0 && (
        <Lijst
          pad={pad}
          keuze={keuze}
          name="provincie"
          label="Provincie"
          options={plaatsen.provincies}
          current={plaats.indeling === 'provincie' ? plaats.sleutel : null}
        />
      )}
    </div>
  )
}
