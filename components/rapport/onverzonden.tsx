'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Tekstconcept } from '@/lib/rapport/tekstkast'
import { tekstkastOf } from './tekstverzending'

/** Texts of a rapport that this account typed in this browser and that were never saved. Silent when there are none. */
export function Onverzonden({ gebruikerId, meetmoment }: { gebruikerId: number; meetmoment: string }) {
  const [teksten, setTeksten] = useState<readonly Tekstconcept[]>([])
  useEffect(() => {
    setTeksten(
      tekstkastOf(gebruikerId)
        .list()
        .filter((tekst) => tekst.meetmoment === meetmoment),
    )
  }, [gebruikerId, meetmoment])
  if (teksten.length === 0) return null
  return (
    <Notice tone="warning">
      <p>
        <b>In deze browser staat tekst die nog niet is opgeslagen.</b> Open hem om dat alsnog te doen:
      </p>
      <ul className="flex flex-wrap gap-x-6">
        {teksten.map(({ plek, titel }) => (
          <li key={plek}>
            <a href={`/meetmomenten/${meetmoment}/rapport/${plek}`} className="inline-flex min-h-9 items-center">
              {titel}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
