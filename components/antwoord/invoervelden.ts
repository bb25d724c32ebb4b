import { readTextarea, writeTextarea } from '@/components/platform/tekstveld'
import type { Antwoordinhoud } from '@/lib/antwoord/inhoud'
import { waarden } from '@/lib/vragenlijst/waarde'

/** What stands in the inputs of a vraag. */
export function readInhoud(fieldset: HTMLFieldSetElement): Antwoordinhoud {
  const checked = fieldset.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value
  const textarea = fieldset.querySelector('textarea')
  return {
    waarde: waarden.find((waarde) => waarde === checked) ?? null,
    toelichting: textarea ? readTextarea(textarea) : '',
  }
}

/** Puts an antwoord in the inputs of a vraag. */
export function writeInhoud(fieldset: HTMLFieldSetElement, { waarde, toelichting }: Antwoordinhoud): void {
  for (const radio of fieldset.querySelectorAll<HTMLInputElement>('input[type=radio]'))
    radio.checked = radio.value === (waarde ?? '')
  const textarea = fieldset.querySelector('textarea')
  if (textarea) writeTextarea(textarea, toelichting)
}
