import { ChoiceLinks } from '@/components/ui/choice-links'
import { Notice } from '@/components/ui/notice'
import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import { noemernamen, noemers } from '@/lib/cijfers/kern/cijfers'
import { keuzenamen } from './keuzenamen'

type Moment = { sleutel: string; naam: string }
const nu: Moment = { sleutel: 'nu', naam: 'Nu' }

/**
 * The choices that every screen of figures has, as links, so that a view can be mailed and bookmarked. Says so when a
 * moment is compared with itself.
 *
 * @param gekozen the sleutel of what is shown
 * @param vergelijking the sleutel of what it is compared with; undefined: this screen does not compare
 * @param noemer whether this screen has percentages of a group
 */
export function Beeldkeuzes({
  pad,
  keuze,
  bevroren,
  gekozen,
  vergelijking,
  noemer = true,
}: {
  pad: string
  keuze: Beeldkeuze
  bevroren: readonly Moment[]
  gekozen: string
  vergelijking?: string | null | undefined
  noemer?: boolean
}) {
  return (
    <>
      <div className="flex flex-wrap gap-x-8 gap-y-3 print:hidden">
        <ChoiceLinks
          label="Meetmoment"
          choices={[nu, ...bevroren].map(({ sleutel, naam }) => ({
            href: beeldPad(pad, { ...keuze, meetmoment: sleutel, vergelijk: undefined }),
            text: naam,
            current: sleutel === gekozen,
          }))}
        />
        {vergelijking !== undefined && (
          <ChoiceLinks
            label="Vergelijk met"
            choices={[nu, ...bevroren]
              .filter(({ sleutel }) => sleutel !== gekozen)
              .map(({ sleutel, naam }) => ({
                href: beeldPad(pad, { ...keuze, vergelijk: sleutel }),
                text: naam,
                current: sleutel === vergelijking,
              }))}
          />
        )}
        {noemer && <Noemerkeuze pad={pad} keuze={keuze} />}
      </div>
      {vergelijking === gekozen && (
        <Notice tone="warning">U vergelijkt een moment met zichzelf. Kies bij “Vergelijk met” een ander moment.</Notice>
      )}
    </>
  )
}

/** Of whom the percentages are. */
export function Noemerkeuze({ pad, keuze }: { pad: string; keuze: Beeldkeuze }) {
  return (
    <ChoiceLinks
      label="Percentages van"
      choices={noemers.map((one) => ({
        href: beeldPad(pad, { ...keuze, noemer: one }),
        text: noemernamen[one],
        current: one === keuze.noemer,
      }))}
    />
  )
}

/** Says which parts of the address could not be read; the page then shows its usual view. */
export function KromAdres({ onleesbaar }: { onleesbaar: readonly string[] }) {
  return (
    onleesbaar.length > 0 && (
      <Notice tone="warning">
        Het adres van deze pagina klopt niet helemaal ({onleesbaar.map((key) => keuzenamen[key] ?? key).join(', ')}). U
        ziet daarom de gewone weergave.
      </Notice>
    )
  )
}

/** Says that a table has no such column to sort by. "naam" is the order that every table has by itself. */
export function OnbekendeSortering({ sorteer, gevonden }: { sorteer: string | undefined; gevonden: boolean }) {
  return (
    !gevonden &&
    sorteer !== undefined &&
    sorteer !== 'naam' && (
      <Notice tone="warning">
        Het adres vraagt om een volgorde die deze tabel niet heeft. U ziet daarom de gewone volgorde.
      </Notice>
    )
  )
}
