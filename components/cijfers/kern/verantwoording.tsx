import type { ReactNode } from 'react'
import { type Cijfers, deelname, noemernamen, noemerOf } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import { formatIngevuld } from '@/lib/cijfers/kern/verborgen'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'

function Feit({ wat, children }: { wat: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-inkt-zacht text-sm">{wat}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** "396 van de 403 gemeenten vulden iets in (98%)" */
function deelnameZin(groep: Groep): string {
  const { aantalIngevuld, aantalGemeenten } = groep
  return `${formatIngevuld(aantalIngevuld)} van de ${formatGetal(aantalGemeenten)} gemeenten vulden iets in (${formatPercentage(deelname(groep))})`
}

function vergelekenMet(vorig: Cijfers | null): string {
  if (!vorig) return 'geen eerdere meting'
  const { naam, peildatum } = vorig.bron
  return peildatum === null ? `${naam}, de stand van dit moment` : `${naam}, peildatum ${formatDatum(peildatum)}`
}

/** What the figures are about: the meetmoment, its date, n and N, and what a percentage is a part of. */
export function Verantwoording({
  cijfers,
  groep,
  stand,
  vorig,
}: {
  cijfers: Cijfers
  groep: Groep
  stand: string
  vorig: Cijfers | null
}) {
  return (
    <dl className="grid gap-x-8 gap-y-3 rounded bg-vlak p-4 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4 print:p-0">
      <Feit wat="Stand">{stand}</Feit>
      <Feit wat="Ingevuld">{deelnameZin(groep)}</Feit>
      <Feit wat="Percentages van">
        {noemernamen[cijfers.noemer]} ({formatIngevuld(noemerOf(cijfers.noemer, groep))})
      </Feit>
      <Feit wat="Vergeleken met">{vergelekenMet(vorig)}</Feit>
    </dl>
  )
}
