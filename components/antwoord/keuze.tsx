import { type FocusEvent, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { staatIcon } from '@/components/vragenlijst/staat'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Waarde, waarden } from '@/lib/vragenlijst/waarde'

const checkedLook: Record<Waarde, string> = {
  ja: 'has-[:checked]:border-groen-diep has-[:checked]:bg-groen-licht has-[:checked]:text-groen-diep',
  ten_dele: 'has-[:checked]:border-oranje-diep has-[:checked]:bg-oranje-licht has-[:checked]:text-oranje-diep',
  nee: 'has-[:checked]:border-rood-diep has-[:checked]:bg-rood-licht has-[:checked]:text-rood-diep',
}
const iconColor: Record<Waarde, string> = { ja: 'text-groen-diep', ten_dele: 'text-oranje-diep', nee: 'text-rood-diep' }

type Props = {
  name: string
  waarde: Waarde | null
  /** `passing`: gone to with an arrow key, maybe on the way to another one */
  onChoose?: (passing: boolean) => void
  /** the focus is somewhere else now */
  onLeave?: () => void
}

/** Ja, Ten dele, Nee and wiping the answer: radios, so that they work by keyboard and without JavaScript. */
export function Keuze({ name, waarde, onChoose, onLeave }: Props) {
  const passing = useRef(false)
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onLeave?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only looks which key the radios inside it are moved with
    <div
      onKeyDown={({ key }) => {
        passing.current = key.startsWith('Arrow')
      }}
      onPointerDown={() => {
        passing.current = false
      }}
      onBlur={onBlur}
      className="flex flex-wrap items-center gap-2"
    >
      {waarden.map((value) => (
        <label
          key={value}
          className={`flex min-h-12 grow items-center justify-center sm:grow-0 gap-1.5 whitespace-nowrap rounded border-2 border-lijn-sterk bg-white px-1.5 sm:px-4 font-semibold hover:bg-vlak has-[:checked]:shadow-[inset_0_0_0_1px] has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-merk has-[:focus-visible]:outline-offset-2 sm:min-w-32 ${checkedLook[value]}`}
        >
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={waarde === value}
            onChange={() => onChoose?.(passing.current)}
            autoComplete="off"
            className="sr-only"
          />
          <Icon name={staatIcon[value]} className={`size-5 ${iconColor[value]}`} />
          {stoplicht[value].woord}
        </label>
      ))}
      <label className="group flex w-full sm:w-auto min-h-11 items-center gap-1.5 rounded px-2 text-inkt-zacht text-sm has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-merk">
        <input
          type="radio"
          name={name}
          value=""
          defaultChecked={waarde === null}
          onChange={() => onChoose?.(passing.current)}
          autoComplete="off"
          className="sr-only"
        />
        <span className="underline underline-offset-4 group-has-[:checked]:hidden">Antwoord wissen</span>
        <span className="hidden items-center gap-1.5 group-has-[:checked]:inline-flex">
          <Icon name="empty" />
          {stoplicht.geen.woord}
        </span>
      </label>
    </div>
  )
}
