import { cleanText } from '@/lib/platform/tekst'

/** What stands in a textarea; marks that nobody sees are taken out of what was pasted, and the cursor stays. */
export function readTextarea(textarea: HTMLTextAreaElement): string {
  const { value, selectionStart } = textarea
  const text = cleanText(value)
  if (text === value) return text
  const cursor = cleanText(value.slice(0, selectionStart)).length
  writeTextarea(textarea, text)
  textarea.setSelectionRange(cursor, cursor)
  return text
}

/** Only what differs is written: setting a text, even to what it is, moves the cursor. */
export function writeTextarea(textarea: HTMLTextAreaElement, text: string): void {
  if (textarea.value !== text) textarea.value = text
}
