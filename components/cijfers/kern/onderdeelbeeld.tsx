import { geenCijfer } from '@/components/cijfers/verloop/verlooptabel'
import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import { noemernamen } from '@/lib/cijfers/kern/cijfers'
import type { Groepcijfer, Onderdeelbeeld, Verdeling } from '@/lib/cijfers/kern/onderdeelbeeld-data'
import { verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { sortVerdeling, verdelingsorteringOf } from '@/lib/cijfers/kern/verdeling'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { formatDatum } from '@/lib/platform/datum'
import { OnbekendeSortering } from './beeldkeuzes'
import { type Sorteerkop, type Verdelingrij, Verdelingtabel } from './verdelingtabel'

type Props = { beeld: Onderdeelbeeld; keuze: Beeldkeuze; pad: string }

const rijOf = ({ groep, cel }: Groepcijfer): Verdelingrij => ({ sleutel: groep.sleutel, naam: groep.naam, inhoud: cel })

const verborgenRijen = ({ verborgen }: Verdeling): Verdelingrij[] =>
  verborgen.map(({ sleutel, naam, reden }) => ({ sleutel, naam, inhoud: verborgenreden[reden] }))

function sorteerkoppenOf(keuze: Beeldkeuze, pad: string) {
  const { kolom } = verdelingsorteringOf(keuze.sorteer)
  const kop = (one: 'naam' | 'ja' | 'ten_dele' | 'nee' | 'geen', sleutel: string | undefined): Sorteerkop => {
    const current = kolom === one
    const richting = current && keuze.richting === 'op' ? 'af' : 'op'
    return {
      href: `${beeldPad(pad, { ...keuze, sorteer: sleutel, richting })}#per-regio`,
      gesorteerd: current ? (keuze.richting === 'op' ? 'ascending' : 'descending') : undefined,
    }
  }
  return {
    naam: kop('naam', undefined),
    ja: kop('ja', 'ja'),
    ten_dele: kop('ten_dele', 'ten-dele'),
    nee: kop('nee', 'nee'),
    geen: kop('geen', 'geen'),
  }
}

function Verlooprijen({ beeld, keuze, context }: { beeld: Onderdeelbeeld; keuze: Beeldkeuze; context: string }) {
  const [regel] = beeld.verloop.regels
  if (!regel) return null
  const { noemer, regio, subregio, grootteklasse } = keuze
  const rijen = beeld.verloop.momenten.map(({ bron }, index): Verdelingrij => {
    const cel = regel.cellen[index] ?? { soort: 'geen_vraag' as const }
    const dag = bron.peildatum === null ? '' : `, ${formatDatum(bron.peildatum)}`
    return {
      sleutel: bron.sleutel,
      naam: `${bron.naam}${dag}`,
      inhoud: cel.soort === 'cel' ? cel.cel : geenCijfer(cel),
    }
  })
  return (
    <section aria-labelledby="verloop" className="space-y-2">
      <h2 id="verloop">Verloop</h2>
      {regel.beperkt && (
        <p className="text-sm">
          Niet elk moment had in dit thema dezelfde vragen.{' '}
          {regel.aantalVragen === 0
            ? 'Geen enkele vraag is gelijk gebleven, dus vergelijken kan niet.'
            : `Hier tellen alleen de vragen die bij elk cijfer horen: ${regel.aantalVragen}.`}
        </p>
      )}
      <Verdelingtabel kop="Moment" rijen={rijen} bijschrift={`Nederland op elk meetmoment en nu. ${context}`} />
      <p className="print:hidden">
        <a
          href={beeldPad('/verloop', { noemer, regio, subregio, grootteklasse, thema: beeld.bekend.thema.sleutel })}
          className="inline-flex min-h-9 items-center"
        >
          Verloop van alle vragen van dit thema
        </a>
      </p>
    </section>
  )
}

/** The figures of one vraag or thema: the country, its groups, and over time. */
export function Onderdeelcijfers({ beeld, keuze, pad }: Props) {
  const { land, klassen, regios, provincies, bron, ronde, bekend } = beeld
  const context = `Percentages van ${noemernamen[keuze.noemer]}. Tussen haakjes staat van hoeveel ${bekend.vraag ? 'gemeenten' : 'antwoorden'}.`
  const over = `${formatBron(bron, ronde)}. ${context}`
  const { kolom, naam: volgorde } = verdelingsorteringOf(keuze.sorteer)
  const { meetmoment, vergelijk, noemer } = keuze
  const naarRegio = { meetmoment, vergelijk, noemer, thema: bekend.thema.sleutel }
  const eigen = regios.rijen.filter(({ open }) => open)
  return (
    <>
      <section aria-labelledby="landelijk" className="space-y-2">
        <h2 id="landelijk">Nederland en de grootteklassen</h2>
        <Verdelingtabel
          kop="Groep"
          rijen={[
            ...land.rijen.map(rijOf),
            ...verborgenRijen(land),
            ...klassen.rijen.map(rijOf),
            ...verborgenRijen(klassen),
          ]}
          bijschrift={over}
        />
      </section>
      <Verlooprijen beeld={beeld} keuze={keuze} context={context} />
      <section id="per-regio" aria-labelledby="per-regio-kop" className="scroll-mt-4 space-y-2">
        <h2 id="per-regio-kop">Per regio</h2>
        {eigen.length > 0 && eigen.length < regios.rijen.length && (
          <p className="text-sm">
            U kunt doorklikken naar de gemeenten van {eigen.map(({ groep }) => groep.naam).join(' en ')}.
          </p>
        )}
        <OnbekendeSortering sorteer={keuze.sorteer} gevonden={kolom !== 'naam'} />
        <Verdelingtabel
          kop="Regio"
          sorteerkoppen={sorteerkoppenOf(keuze, pad)}
          rijen={[
            ...sortVerdeling(regios.rijen, kolom, keuze.richting).map((rij) => ({
              ...rijOf(rij),
              href: rij.open ? beeldPad('/regio', { ...naarRegio, regio: rij.groep.sleutel }) : undefined,
            })),
            ...verborgenRijen(regios),
          ]}
          bijschrift={`Per regio. ${over} Gesorteerd op ${volgorde}.`}
        />
      </section>
      {provincies && (
        <section aria-labelledby="per-provincie" className="space-y-2">
          <h2 id="per-provincie">Per provincie</h2>
          <Verdelingtabel kop="Provincie" rijen={provincies.rijen.map(rijOf)} bijschrift={`Per provincie. ${over}`} />
        </section>
      )}
    </>
  )
}
