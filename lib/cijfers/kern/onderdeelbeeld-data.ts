import { makeVerloop, type Verloop } from '@/lib/cijfers/verloop/verloop'
import type { Bron } from '@/lib/meetmoment/bron'
import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import { byNaam } from '@/lib/platform/volgorde'
import type { Actor } from '@/lib/toegang/actor-data'
import { mayInRegio } from '@/lib/toegang/policy'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import { type Fase, type Thema, themasOf, type Vraag, type Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import type { Beeldkeuze } from './beeld-schema'
import { type Cel, getoond, type VerborgenGroep } from './cijfers'
import type { Groep, Indeling } from './indeling'
import type { Raster } from './raster'
import { getRaster } from './raster-data'
import { regelsOf } from './regels'
import { seesEverything, visibleCijfers } from './zichtbaar'

/** A vraag or a thema, by its sleutel. */
export type Onderdeelsleutel = { soort: 'vraag' | 'thema'; sleutel: string }

/** `vraag` is null for a thema as a whole. */
type Onderdeel = { fase: Fase; thema: Thema; vraag: Vraag | null }

export type Groepcijfer = {
  groep: Groep
  cel: Cel
  /** may the actor see the gemeenten of this group? */
  open: boolean
}
export type Verdeling = { rijen: Groepcijfer[]; verborgen: VerborgenGroep[] }

export type Onderdeelbeeld = Pick<Momenten, 'bevroren' | 'ronde' | 'peildag'> & {
  bron: Bron
  /** as the chosen moment words it; null: its vragenlijst does not have it */
  onderdeel: Onderdeel | null
  /** as the newest moment that has it words it */
  bekend: Onderdeel
  /** the moments that have it, newest first */
  momenten: Bron[]
  land: Verdeling
  klassen: Verdeling
  regios: Verdeling
  /** null: not for this actor */
  provincies: Verdeling | null
  /** of the country: one line */
  verloop: Verloop
}

/**
 * One vraag or thema: how the country, its grootteklassen, regio's and provincies answered, and over time. Five queries,
 * and the first time two more for each frozen meetmoment, whatever the number of gemeenten.
 *
 * @throws NotFound for who may not see totals, for an unknown meetmoment, and for what no vragenlijst in use has
 */
export async function getOnderdeelbeeld(
  actor: Actor,
  asked: Onderdeelsleutel,
  keuze: Pick<Beeldkeuze, 'meetmoment' | 'noemer'>,
): Promise<Onderdeelbeeld> {
  const lezer = requireEverywhere(actor, 'totalen.lezen')
  const { ronde, gekozen, bevroren, peildag } = await findMomenten(actor, { meetmoment: keuze.meetmoment })
  const [nu, ...frozen] = await Promise.all([
    getRaster(lezer, { soort: 'nu', ronde }),
    ...bevroren.map((meetmoment) => getRaster(lezer, { soort: 'meetmoment', meetmoment })),
  ])
  const rasters = [nu, ...frozen]
  const found = rasters.flatMap((raster) => {
    const onderdeel = findOnderdeel(raster.vragenlijst, asked)
    return onderdeel ? [{ bron: raster.bron, onderdeel }] : []
  })
  const [newest] = found
  if (!newest) throw new NotFound(`${asked.soort} ${asked.sleutel}`)
  const sleutel = gekozen.soort === 'nu' ? 'nu' : gekozen.meetmoment.sleutel
  const raster = rasters.find(({ bron }) => bron.sleutel === sleutel) ?? nu
  const onderdeel = findOnderdeel(raster.vragenlijst, asked)
  const regel = `${asked.soort}-${asked.sleutel}`
  const makeVerdeling = (indeling: Indeling): Verdeling =>
    onderdeel
      ? verdeling(actor, raster, { indeling, noemer: keuze.noemer, thema: onderdeel.thema.sleutel }, regel)
      : { rijen: [], verborgen: [] }
  const landelijk = rasters
    .toReversed()
    .map((one) => visibleCijfers(actor, one, { indeling: 'landelijk', noemer: keuze.noemer }))
  return {
    bevroren,
    ronde,
    peildag,
    bron: raster.bron,
    onderdeel,
    bekend: newest.onderdeel,
    momenten: found.map(({ bron }) => bron),
    land: makeVerdeling('landelijk'),
    klassen: makeVerdeling('grootteklasse'),
    regios: makeVerdeling('regio'),
    provincies: seesEverything(actor) ? makeVerdeling('provincie') : null,
    verloop: makeVerloop(landelijk, (one) => one.sleutel === regel),
  }
}

function findOnderdeel(vragenlijst: Vragenlijst, { soort, sleutel }: Onderdeelsleutel): Onderdeel | null {
  for (const { fase, ...thema } of themasOf(vragenlijst)) {
    if (soort === 'thema' && thema.sleutel === sleutel) return { fase, thema, vraag: null }
    const vraag = soort === 'vraag' && thema.vragen.find((candidate) => candidate.sleutel === sleutel)
    if (vraag) return { fase, thema, vraag }
  }
  return null
}

function verdeling(
  actor: Actor,
  raster: Raster,
  keuze: { indeling: Indeling; noemer: Beeldkeuze['noemer']; thema: string },
  sleutel: string,
): Verdeling {
  const { groepen, verborgen, ...cijfers } = visibleCijfers(actor, raster, keuze)
  const regel = regelsOf(cijfers).find((candidate) => candidate.sleutel === sleutel)
  const rijen = groepen.flatMap((groep, index): Groepcijfer[] => {
    const cel = getoond(regel?.cellen[index])
    const open = keuze.indeling === 'regio' && mayInRegio(actor.aanstellingen, 'regiobeeld.lezen', groep.sleutel)
    return cel ? [{ groep, cel, open }] : []
  })
  const weg = groepen.flatMap(({ sleutel: groep, naam, aantalGemeenten }, index): VerborgenGroep[] => {
    const plaats = regel?.cellen[index]
    return plaats && 'verborgen' in plaats ? [{ sleutel: groep, naam, aantalGemeenten, reden: plaats.verborgen }] : []
  })
  const all = [...verborgen, ...weg]
  return { rijen, verborgen: keuze.indeling === 'grootteklasse' ? all : all.sort(byNaam) }
}
