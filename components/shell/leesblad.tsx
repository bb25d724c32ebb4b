import type { ReactNode } from 'react'

/** A page of text to read. */
export function Leesblad({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <article className="leesblad max-w-prose">
      <h1>{titel}</h1>
      {children}
    </article>
  )
}
