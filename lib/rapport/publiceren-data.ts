import { countVerraad } from '@/lib/cijfers/zekerheid/verbergbeeld-data'
import { readVerbergvraag } from '@/lib/cijfers/zekerheid/verberging-data'
import { type Meetmomentstatus, telaat, weigering } from '@/lib/meetmoment/meetmoment'
import { db, type Transaction } from '@/lib/platform/client-data'
import { isoMoment } from '@/lib/platform/klok-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { hasDone, writeAudit } from '@/lib/toegang/audit-data'
import { type Allowed, NotFound, requireEverywhere } from '@/lib/toegang/require'
import { verifyMeetmomenten } from './controle-data'
import type { Publicatie } from './publicatie'
import { getPublicatie, tekstmerk } from './publicatie-data'
import { startRapport } from './rapporttekst-data'
import { type Plek, plekkenOf } from './tekst/plekken'
import { checkTeksten, type Tekstfout } from './tekst/verwijzing'
import { type Verzoek, type Verzoeksoort, verzoeksoortOf, verzoekweigering } from './verzoek'
import { findVerzoek } from './verzoek-data'

/** A meetmoment whose landelijke cijfers a rapport prints, though it is not public itself. */
type Ookopenbaar = {
  sleutel: string
  naam: string
  /** ISO moment; null: it never was public */
  ingetrokken: { op: string; reden: string } | null
}

export type Voorbeeld = {
  /** exactly what the public will see */
  publicatie: Publicatie
  /** what must be repaired in the text first */
  fouten: Tekstfout[]
  /** whether it says anything else than what is public now; true when nothing is */
  gewijzigd: boolean
  /** whether was looked into, as things are now, what of it would be certain */
  nagegaan: boolean
  /** how many antwoorden are certain in what is public now, published before anybody looked */
  verraadt: number
  /** the texts that nobody has looked at since they were drafted, and those that are empty */
  concepten: Plek[]
  leeg: Plek[]
  /** what becomes public along with it: the meetmoment it is compared with; null: nothing */
  ookOpenbaar: Ookopenbaar | null
  /** before the peildatum two are needed: how that stands; null: one is enough */
  samen: { soort: Verzoeksoort; verzoek: Verzoek | null } | null
  /** recognises all of this: a person publishes what that person looked at, and nothing else */
  gezien: string
}

type Publicatiestand = {
  status: Meetmomentstatus
  /** of the last publicatie, 0: none */
  nummer: number
  /** tekstmerk of what is public now */
  openbaar: string | null
  /** what is not shown: of what is public now, and of what is to be; null: nobody worked it out as things are now */
  openbareVerberging: number | null
  verberging: number | null
  /** plekken whose text is still as it was drafted */
  concepten: string[]
  vergelijking: Ookopenbaar | null
  /** whether the peildatum is still to come */
  vroeg: boolean
  nu: Date
}

async function readStand(
  bureau: Allowed<'meetmoment.publiceren'>,
  tx: Transaction,
  sleutel: string,
  at: Date | null = null,
): Promise<Publicatiestand> {
  const [stand] = await tx.$queryRaw<Omit<Publicatiestand, 'verberging'>[]>`
    SELECT m.status::text AS status, nu() AS nu,
           coalesce(m.peildatum > (coalesce(${at}::timestamptz, nu()) AT TIME ZONE 'Europe/Amsterdam')::date, true) AS vroeg,
           (SELECT coalesce(max(p.nummer), 0) FROM publicatie p WHERE p.meetmoment_id = m.id) AS nummer,
           (SELECT p.hash FROM publicatie p WHERE p.meetmoment_id = m.id AND p.withdrawn_at IS NULL) AS openbaar,
           (SELECT p.verberging_id FROM publicatie p WHERE p.meetmoment_id = m.id AND p.withdrawn_at IS NULL) AS "openbareVerberging",
           (SELECT coalesce(jsonb_agg(t.plek), '[]') FROM rapporttekst t WHERE t.meetmoment_id = m.id AND t.concept) AS concepten,
           (SELECT jsonb_build_object('sleutel', v.sleutel, 'naam', v.naam, 'ingetrokken',
              (SELECT jsonb_build_object('op', ${isoMoment('p.withdrawn_at')}, 'reden', p.intrekreden)
               FROM publicatie p WHERE p.meetmoment_id = v.id ORDER BY p.nummer DESC LIMIT 1))
            FROM meetmoment v WHERE v.id = m.vorig_id AND v.status <> 'gepubliceerd') AS vergelijking
    FROM meetmoment m WHERE m.sleutel = ${sleutel}`
  if (!stand) throw new NotFound(`meetmoment ${sleutel}`)
  const { gemaakt } = await readVerbergvraag(bureau, sleutel, tx)
  return { ...stand, verberging: gemaakt }
}

function ookOpenbaarOf({ vorig }: Publicatie, { vergelijking }: Publicatiestand): Ookopenbaar | null {
  return vorig ? vergelijking : null
}

const intussen = [
  'Iemand heeft de tekst gewijzigd nadat u het voorbeeld opende.',
  'Iemand heeft dit meetmoment intussen gepubliceerd of ingetrokken.',
  'Iemand heeft het meetmoment waarmee dit rapport vergelijkt intussen gepubliceerd of ingetrokken.',
  'Intussen is opnieuw nagegaan wat niet getoond mag worden.',
]

/** One part for each sentence of `intussen`. */
function merkOf(publicatie: Publicatie, stand: Publicatiestand): string {
  const { status, nummer } = stand
  const vergelijking = ookOpenbaarOf(publicatie, stand)?.sleutel ?? '-'
  return [tekstmerk(publicatie.teksten), `${status}-${nummer}`, vergelijking, stand.verberging ?? '-'].join(' ')
}

/** What is not as the person saw it, as a sentence; null: everything is. */
function ongezien(gezien: string, nu: string): string | null {
  const seen = gezien.split(' ')
  return intussen[nu.split(' ').findIndex((part, index) => part !== seen[index])] ?? null
}

/**
 * What publishing now would show, and what stands in the way.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function getVoorbeeld(actor: Actor, sleutel: string): Promise<Voorbeeld> {
  const bureau = requireEverywhere(actor, 'meetmoment.publiceren')
  await startRapport(actor, sleutel)
  const [publicatie, stand] = await Promise.all([
    getPublicatie(actor, sleutel, 'openbaar'),
    readStand(bureau, db(), sleutel),
  ])
  const gezien = merkOf(publicatie, stand)
  const verzoek = stand.vroeg ? await findVerzoek(bureau, db(), sleutel) : null
  const { gebruikerId } = actor
  const plekken = plekkenOf(publicatie.landelijk)
  return {
    publicatie,
    fouten: checkTeksten(publicatie),
    nagegaan: stand.verberging !== null,
    verraadt: await countVerraad(actor, sleutel),
    gewijzigd:
      stand.openbaar !== tekstmerk(publicatie.teksten) ||
      (stand.verberging !== null && stand.openbareVerberging !== stand.verberging),
    concepten: plekken.filter(({ sleutel: plek }) => stand.concepten.includes(plek)),
    leeg: plekken.filter(({ sleutel: plek }) => !publicatie.teksten.get(plek)?.trim()),
    ookOpenbaar: ookOpenbaarOf(publicatie, stand),
    samen: stand.vroeg ? { soort: verzoeksoortOf(verzoek, { gezien, gebruikerId }), verzoek } : null,
    gezien,
  }
}

export type Publiceeruitkomst = { soort: 'gepubliceerd'; nummer: number } | { soort: 'geweigerd'; zin: string }

export const nogNiet = 'Er is nog niet nagegaan of uit de cijfers te achterhalen is wat een gemeente antwoordde.'

const niets = (zin: string): Publiceeruitkomst => ({ soort: 'geweigerd', zin: `${zin} Er is niets gepubliceerd.` })

type Row = { id: number; naam: string; status: Meetmomentstatus }

/** Published again is allowed: the newer text takes the place of the older. */
function publiceerweigering({ naam, status }: Omit<Row, 'id'>): string | null {
  return status === 'gepubliceerd' ? null : weigering(naam, status, 'gepubliceerd')
}

/** Also holds what it compares with as it is: nobody publishes or withdraws that meanwhile. An earlier one never waits for a later one. */
async function lockMeetmoment(tx: Transaction, sleutel: string): Promise<Row> {
  const [meetmoment] = await tx.$queryRaw<Row[]>`
    SELECT id, naam, status::text AS status FROM meetmoment WHERE sleutel = ${sleutel} FOR UPDATE`
  if (!meetmoment) throw new NotFound(`meetmoment ${sleutel}`)
  await tx.$queryRaw`
    SELECT id FROM meetmoment WHERE id = (SELECT vorig_id FROM meetmoment WHERE id = ${meetmoment.id}) FOR SHARE`
  return meetmoment
}

/**
 * Makes a frozen meetmoment public as the person saw it; or, when it is public already, puts the newer text in its place.
 * Before the peildatum only who confirms what somebody else of the bureau asked for can.
 * Refused when a reference in the text is broken, when something no longer fits its seal, when the text is public already,
 * and when somebody changed the text, published or withdrew meanwhile.
 *
 * @param gezien of the Voorbeeld that the person looked at
 * @param at the moment to record; the demo seed replays history with it. Without: when the lock was there
 * @param also what has to be written along with it, or neither is
 */
export async function publishMeetmoment(
  actor: Actor,
  sleutel: string,
  gezien: string,
  { at, also }: { at?: Date; also?: (tx: Transaction, nummer: number) => Promise<void> } = {},
): Promise<Publiceeruitkomst> {
  const bureau = requireEverywhere(actor, 'meetmoment.publiceren')
  const meetmoment = await db().meetmoment.findUnique({ where: { sleutel }, select: { naam: true, status: true } })
  if (!meetmoment) throw new NotFound(`meetmoment ${sleutel}`)
  const refused = publiceerweigering(meetmoment)
  if (refused) return { soort: 'geweigerd', zin: refused }
  const { publicatie, fouten } = await getVoorbeeld(actor, sleutel)
  if (fouten.length > 0)
    return niets(
      `In de tekst van het rapport ${fouten.length === 1 ? 'staat een verwijzing of link die niet klopt' : `staan ${fouten.length} verwijzingen of links die niet kloppen`}. Herstel eerst de tekst.`,
    )
  const [controle] = await verifyMeetmomenten(actor, sleutel)
  if (!controle || controle.verschillen.length > 0)
    return niets('Dit meetmoment klopt niet meer met zijn zegel. Laat eerst uitzoeken wat er is gebeurd.')
  return db().$transaction(async (tx) => {
    const { id, ...locked } = await lockMeetmoment(tx, sleutel)
    const late = publiceerweigering(locked)
    if (late) return { soort: 'geweigerd', zin: late }
    // A statement of its own after the lock: it sees what others did until then, and the clock of now.
    const stand = await readStand(bureau, tx, sleutel, at ?? null)
    const merk = tekstmerk(publicatie.teksten)
    const audit = { handeling: 'meetmoment.publiceren', onderwerp: `meetmoment ${sleutel}` }
    const twice = stand.openbaar === merk && gezien.split(' ')[1]?.endsWith(`-${stand.nummer - 1}`)
    if (twice && (await hasDone(tx, actor, audit))) return { soort: 'gepubliceerd', nummer: stand.nummer }
    if (stand.verberging === null) return niets(nogNiet)
    if (stand.openbaar === merk && stand.openbareVerberging === stand.verberging)
      return niets('Er is niets veranderd sinds de laatste publicatie.')
    const anders = ongezien(gezien, merkOf(publicatie, stand))
    if (anders) return niets(`${anders} Bekijk het voorbeeld opnieuw.`)
    const verzoek = stand.vroeg ? await findVerzoek(bureau, tx, sleutel) : null
    const alleen = stand.vroeg
      ? verzoekweigering(verzoeksoortOf(verzoek, { gezien, gebruikerId: actor.gebruikerId }))
      : null
    if (alleen) return niets(alleen)
    const op = at ?? stand.nu
    const nummer = stand.nummer + 1
    await endPublicatie(tx, actor, id, op, null)
    await tx.$executeRaw`
      INSERT INTO publicatie (meetmoment_id, nummer, teksten, hash, published_at, published_by_id, verberging_id, vorige_verberging_id)
      VALUES (${id}, ${nummer}, ${JSON.stringify(Object.fromEntries(publicatie.teksten))}::jsonb, ${merk}, ${op}, ${actor.gebruikerId}::int, ${stand.verberging}, ${publicatie.verberging[1]})`
    await tx.$executeRaw`UPDATE meetmoment SET status = 'gepubliceerd', published_at = ${op} WHERE id = ${id}`
    await writeAudit(tx, actor, {
      ...audit,
      details: {
        nummer,
        ookOpenbaar: ookOpenbaarOf(publicatie, stand)?.sleutel ?? null,
        ...(verzoek && { verzoek: verzoek.id }),
      },
    })
    await also?.(tx, nummer)
    return { soort: 'gepubliceerd', nummer }
  })
}

/** @param op null: now, on the clock of the database */
async function endPublicatie(
  tx: Transaction,
  actor: Actor,
  id: number,
  op: Date | null,
  reden: string | null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE publicatie SET withdrawn_at = coalesce(${op}::timestamptz, nu()), withdrawn_by_id = ${actor.gebruikerId}, intrekreden = ${reden}
    WHERE meetmoment_id = ${id} AND withdrawn_at IS NULL`
}

/** Takes a published meetmoment back: the public no longer finds it. What was published, when and why it went, stays known. */
export async function withdrawPublicatie(
  actor: Actor,
  sleutel: string,
  reden: string,
): Promise<{ soort: 'ingetrokken' } | { soort: 'telaat'; zin: string }> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  return db().$transaction(async (tx) => {
    const { id, ...locked } = await lockMeetmoment(tx, sleutel)
    const audit = { handeling: 'meetmoment.intrekken', onderwerp: `meetmoment ${sleutel}`, details: { reden } }
    const zin = telaat('intrekken', locked)
    if (zin && locked.status === 'bevroren' && (await hasDone(tx, actor, audit))) return { soort: 'ingetrokken' }
    if (zin) return { soort: 'telaat', zin }
    await endPublicatie(tx, actor, id, null, reden)
    await tx.$executeRaw`UPDATE meetmoment SET status = 'bevroren', published_at = NULL WHERE id = ${id}`
    await writeAudit(tx, actor, audit)
    return { soort: 'ingetrokken' }
  })
}
