import type { Celplaats, Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Groep } from '@/lib/cijfers/kern/indeling'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { type Regel, regelsOf } from '@/lib/cijfers/kern/regels'
import { compareCijfers, type Vergelijkingscel } from '@/lib/cijfers/kern/vergelijking'
import type { Publicatie } from '../../publicatie'

/** The figures of one line, by the name it has in a reference. */
export type Regelcijfers = {
  regel: Regel
  /** "vraag 3c", "thema 9", "fase 1" */
  titel: string
  /** null: the country is not shown */
  land: Celplaats | null
  /** by sleutel */
  groepen: ReadonlyMap<string, Celplaats>
  /** null: there is no meetmoment to compare with */
  vorige: Vergelijkingscel | null
}

type Groepkeuze = { soort: 'groep'; groep: Groep } | { soort: 'verborgen'; naam: string; reden: Verborgen }

/** Everything that a reference can print, ready to be asked. */
export type Cijferindex = {
  /** by what a reference calls them, in lower case: "3c", "thema-9", "fase-1" */
  regels: ReadonlyMap<string, Regelcijfers>
  /** grootteklassen and regio's, by sleutel */
  groepen: ReadonlyMap<string, Groepkeuze>
  land: Groep | null
  /** null: there is no meetmoment before; `groep` null: its country is not shown */
  vorig: { naam: string; groep: Groep | null } | null
}

const naamIn = ({ soort, sleutel, code }: Regel): string =>
  (soort === 'thema' ? `thema-${code.replace('.', '')}` : soort === 'fase' ? sleutel : code).toLowerCase()

const titelOf = (regel: Regel): string =>
  regel.soort === 'vraag' ? `vraag ${regel.code}` : naamIn(regel).replace('-', ' ')

/** Per line the cells of the groups of these rapporten, by sleutel of the group. */
function groepcellen(alleCijfers: readonly Cijfers[]): Map<string, Map<string, Celplaats>> {
  const found = new Map<string, Map<string, Celplaats>>()
  for (const cijfers of alleCijfers)
    for (const { sleutel, cellen } of regelsOf(cijfers)) {
      const byGroep = found.get(sleutel) ?? new Map<string, Celplaats>()
      found.set(sleutel, byGroep)
      for (const plaats of cellen) if (!byGroep.has(plaats.groep)) byGroep.set(plaats.groep, plaats)
    }
  return found
}

function groepenOf(alleCijfers: readonly Cijfers[]): Map<string, Groepkeuze> {
  const found = new Map<string, Groepkeuze>()
  for (const { groepen, verborgen } of alleCijfers) {
    for (const groep of groepen) if (!found.has(groep.sleutel)) found.set(groep.sleutel, { soort: 'groep', groep })
    for (const { sleutel, naam, reden } of verborgen)
      if (!found.has(sleutel)) found.set(sleutel, { soort: 'verborgen', naam, reden })
  }
  return found
}

function makeIndex({ landelijk, klassen, regios, vorig }: Publicatie): Cijferindex {
  const cellen = groepcellen([klassen, regios])
  const vorige = vorig && compareCijfers(landelijk, vorig)
  return {
    regels: new Map(
      regelsOf(landelijk).map((regel) => [
        naamIn(regel),
        {
          regel,
          titel: titelOf(regel),
          land: regel.cellen[0] ?? null,
          groepen: cellen.get(regel.sleutel) ?? new Map(),
          vorige: vorige?.get(regel.sleutel) ?? null,
        },
      ]),
    ),
    groepen: groepenOf([klassen, regios]),
    land: landelijk.groepen[0] ?? null,
    vorig: vorig && { naam: vorig.bron.naam, groep: vorig.groepen[0] ?? null },
  }
}

const made = new WeakMap<Publicatie, Cijferindex>()

/** The index of a publicatie. A publicatie never changes, so it is made once. */
export function cijferindexOf(publicatie: Publicatie): Cijferindex {
  const known = made.get(publicatie) ?? makeIndex(publicatie)
  made.set(publicatie, known)
  return known
}
