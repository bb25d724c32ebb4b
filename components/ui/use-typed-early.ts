import { useState } from 'react'

type Early = { text: string; cursor: [number, number] }

/** React may take over a page in more than one go: what was found in the first is no longer there in the next. */
const found = new WeakMap<HTMLTextAreaElement, Early>()

function look(vak: Element | null | undefined, start: string): Early | null {
  if (!(vak instanceof HTMLTextAreaElement)) return null
  if (vak.value !== start) found.set(vak, { text: vak.value, cursor: [vak.selectionStart, vak.selectionEnd] })
  return found.get(vak) ?? null
}

/**
 * Keeps what was typed in a textarea before JavaScript came: while React takes over the page it puts back what the server sent.
 *
 * @param find the textarea, in the page as the server sent it
 * @param start what it was rendered with
 * @returns what puts it back, once the page is taken over
 */
export function useTypedEarly(find: () => Element | null | undefined, start: string) {
  const [early] = useState(() => (typeof document === 'undefined' ? null : look(find(), start)))
  return (vak: HTMLTextAreaElement | null | undefined) => {
    if (!early || !vak || vak.value !== start) return
    vak.value = early.text
    if (vak === document.activeElement) vak.setSelectionRange(...early.cursor)
  }
}
