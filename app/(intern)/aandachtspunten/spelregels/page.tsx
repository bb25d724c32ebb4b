import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { spelregels, volgorderegels } from '@/lib/aandachtspunten/spelregels'
import { beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { mayAnywhere } from '@/lib/toegang/policy'
import { requireActor } from '@/lib/toegang/session-web'

export const metadata: Metadata = { title: 'Zo komen aandachtspunten tot stand' }

export default async function Spelregels({ searchParams }: PageProps<'/aandachtspunten/spelregels'>) {
  const { meetmoment, vergelijk } = parseBeeld(await searchParams).keuze
  const actor = await requireActor(beeldPad('/aandachtspunten/spelregels', { meetmoment, vergelijk }))
  if (!mayAnywhere(actor.aanstellingen, 'totalen.lezen')) notFound()
  return (
    <div className="max-w-prose space-y-6">
      <a
        href={beeldPad('/aandachtspunten', { meetmoment, vergelijk })}
        className="inline-flex min-h-9 items-center print:hidden"
      >
        Terug naar de aandachtspunten
      </a>
      <h1>Zo komen aandachtspunten tot stand</h1>
      <p>
        Een computer legt de cijfers langs vaste regels. Elke zin noemt de getallen waar hij op steunt. De regels zeggen
        niet waarom iets zo is. Dat oordeel is aan u.
      </p>
      {spelregels.map(({ regel, naam, uitleg }) => (
        <section key={regel} id={regel} className="space-y-1">
          <h2>{naam}</h2>
          <p>{uitleg}</p>
        </section>
      ))}
      <section className="space-y-1">
        <h2>Samennemen en volgorde</h2>
        {volgorderegels.map((zin) => (
          <p key={zin}>{zin}</p>
        ))}
      </section>
    </div>
  )
}
