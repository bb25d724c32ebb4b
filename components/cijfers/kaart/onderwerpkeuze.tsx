import { ChoiceLinks } from '@/components/ui/choice-links'
import type { Kaartonderwerp } from '@/lib/cijfers/kaart/kaart'
import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import type { Vragenlijst } from '@/lib/vragenlijst/vragenlijst'

/** From fase to thema to vraag, as links: each step shows what lies within the one before. */
export function Onderwerpkeuze({
  pad,
  keuze,
  vragenlijst,
  onderwerp,
}: {
  pad: string
  keuze: Beeldkeuze
  vragenlijst: Vragenlijst
  onderwerp: Kaartonderwerp
}) {
  const { soort, fase, thema, vraag } = onderwerp
  const to = (over: Pick<Partial<Beeldkeuze>, 'fase' | 'thema' | 'vraag'>) =>
    beeldPad(pad, { ...keuze, fase: undefined, thema: undefined, vraag: undefined, ...over })
  return (
    <div className="space-y-3 print:hidden">
      <ChoiceLinks
        label="Fase"
        choices={vragenlijst.fasen
          .filter(({ themas }) => themas.length > 0)
          .map(({ nummer, naam }) => ({
            href: to({ fase: nummer }),
            text: `${nummer}. ${naam}`,
            current: nummer === fase.nummer,
          }))}
      />
      <ChoiceLinks
        label="Thema"
        choices={[
          { href: to({ fase: fase.nummer }), text: 'Hele fase', current: soort === 'fase' },
          ...fase.themas.map(({ sleutel, nummer, naam }) => ({
            href: to({ thema: sleutel }),
            text: `${nummer}. ${naam}`,
            current: soort !== 'fase' && sleutel === thema.sleutel,
          })),
        ]}
      />
      {soort !== 'fase' && (
        <ChoiceLinks
          label="Vraag"
          choices={[
            { href: to({ thema: thema.sleutel }), text: 'Heel het thema', current: soort === 'thema' },
            ...thema.vragen.map(({ sleutel, code, kort }) => ({
              href: to({ vraag: sleutel }),
              text: `${code} ${kort}`,
              current: sleutel === vraag?.sleutel,
            })),
          ]}
        />
      )}
    </div>
  )
}
