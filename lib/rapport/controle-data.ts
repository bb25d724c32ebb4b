import { getoond, makeCijfers } from '@/lib/cijfers/kern/cijfers'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { readFrozenRaster } from '@/lib/cijfers/kern/raster-data'
import type { Meetmomentstatus } from '@/lib/meetmoment/meetmoment'
import { db } from '@/lib/platform/client-data'
import { recordNagerekend } from '@/lib/platform/gezondheid-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { type Allowed, NotFound, requireEverywhere } from '@/lib/toegang/require'
import { staten } from '@/lib/vragenlijst/waarde'
import { tekstmerk } from './publicatie-data'

export type Controle = {
  sleutel: string
  naam: string
  /** the hash as it was stored at the freeze */
  hash: string
  /** how many feiten and how many stored counts were recomputed */
  feiten: number
  tellingen: number
  /** how many kept files of its publicaties were read whole */
  bestanden: number
  /** what differs, each a Dutch sentence that names the row; empty: nothing */
  verschillen: string[]
}

type Frozen = {
  id: number
  sleutel: string
  naam: string
  peildatum: string
  status: Meetmomentstatus
  versie: string
  versieNaam: string
  vervangenDoor: null
  hash: string
  feiten: number
}

/** No more sentences than a person can read. */
const maxVerschillen = 50

/**
 * Recomputes every hash and every stored count of the frozen meetmomenten from their feiten, past everything that this
 * process keeps, and the texts and files of what was published, and names what differs. Eight queries for each meetmoment. When all
 * were recomputed, that is kept with its outcome.
 *
 * @param sleutel only this one
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function verifyMeetmomenten(actor: Actor, sleutel?: string): Promise<Controle[]> {
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  const frozen = await db().$queryRaw<Frozen[]>`
    SELECT m.id, m.sleutel, m.naam, to_char(m.peildatum, 'YYYY-MM-DD') AS peildatum, m.status::text AS status, '' AS versie,
           m.versie_naam AS "versieNaam", NULL AS "vervangenDoor", m.hash,
           (SELECT count(*)::int FROM meetmoment_feit f WHERE f.meetmoment_id = m.id) AS feiten
    FROM meetmoment m
    WHERE m.frozen_at IS NOT NULL AND (${sleutel ?? null}::text IS NULL OR m.sleutel = ${sleutel ?? null})
    ORDER BY m.peildatum, m.id`
  if (sleutel !== undefined && frozen.length === 0) throw new NotFound(`meetmoment ${sleutel}`)
  const controles: Controle[] = []
  for (const meetmoment of frozen) controles.push(await verify(bureau, meetmoment))
  if (sleutel === undefined) await recordNagerekend(controles.every(({ verschillen }) => verschillen.length === 0))
  return controles
}

async function verify(bureau: Allowed<'meetmoment.bevriezen'>, meetmoment: Frozen): Promise<Controle> {
  const { sleutel, naam, hash, feiten } = meetmoment
  const publicaties = await checkPublicaties(meetmoment)
  const { bestanden, veranderd } = await checkBestanden(meetmoment)
  const zegels = await checkZegels(meetmoment)
  const telling = await checkTellingen(meetmoment, await readFrozenRaster(bureau, meetmoment))
  return {
    sleutel,
    naam,
    hash,
    feiten,
    tellingen: telling.tellingen,
    bestanden,
    verschillen: [...publicaties, ...veranderd, ...zegels, ...telling.verschillen].slice(0, maxVerschillen),
  }
}

type Zegel = { soort: 'gemeente' | 'vraag'; sleutel: string; naam: string | null; bewaard: boolean; nu: boolean }

/** The seals that no longer fit. Where a gemeente and a vraag both differ, their feit does. */
async function checkZegels({ id, hash }: Frozen): Promise<string[]> {
  const [row] = await db().$queryRaw<{ hash: string; afwijkend: Zegel[] }[]>`
    WITH nu AS MATERIALIZED (SELECT * FROM meetmoment_zegels(${id}))
    SELECT meetmoment_hash(${id}, (SELECT frozen_at FROM meetmoment WHERE id = ${id}), (SELECT json_agg(row_to_json(nu)) FROM nu)) AS hash,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('soort', x.soort, 'sleutel', x.sleutel, 'bewaard', x.bewaard, 'nu', x.nu,
                'naam', coalesce(g.naam, v.code || ' ' || v.kort)) ORDER BY x.soort, x.sleutel), '[]')
       FROM (
         SELECT soort, sleutel, b.zegel IS NOT NULL AS bewaard, n.zegel IS NOT NULL AS nu
         FROM (SELECT soort, sleutel, zegel FROM meetmoment_zegel WHERE meetmoment_id = ${id}) b
         FULL JOIN nu n USING (soort, sleutel) WHERE b.zegel IS DISTINCT FROM n.zegel
       ) x
       LEFT JOIN meetmoment_gemeente g ON x.soort = 'gemeente' AND g.meetmoment_id = ${id} AND g.code = x.sleutel
       LEFT JOIN meetmoment_vraag v ON x.soort = 'vraag' AND v.meetmoment_id = ${id} AND v.vraag_sleutel = x.sleutel) AS afwijkend`
  if (!row) throw new Error('a query over one row gave none')
  const zinnen = zegelzinnen(row.afwijkend)
  if (zinnen.length === 0 && row.hash !== hash)
    return [
      'Na het bevriezen is de naam, de peildatum, de toelichting, de vergelijking of het moment van bevriezen veranderd.',
    ]
  return zinnen
}

function zegelzinnen(afwijkend: readonly Zegel[]): string[] {
  const wie = ({ sleutel, naam }: Zegel) => (naam === null ? sleutel : `${naam} (${sleutel})`)
  const verdwenen = afwijkend.filter(({ bewaard, nu }) => !bewaard || !nu)
  if (verdwenen.length > 0)
    return verdwenen.map((zegel) =>
      zegel.nu
        ? `De ${zegel.soort} ${wie(zegel)} is er na het bevriezen bij gekomen.`
        : `De ${zegel.soort} ${zegel.sleutel} is na het bevriezen verdwenen.`,
    )
  const gemeenten = afwijkend.filter(({ soort }) => soort === 'gemeente')
  const vragen = afwijkend.filter(({ soort }) => soort === 'vraag')
  if (vragen.length === 0)
    return gemeenten.map((zegel) => `De gegevens van de gemeente ${wie(zegel)} zijn niet meer zoals bij het bevriezen.`)
  if (gemeenten.length === 0)
    return vragen.map((zegel) => `De tekst of plaats van vraag ${wie(zegel)} is niet meer zoals bij het bevriezen.`)
  return gemeenten.flatMap((gemeente) =>
    vragen.map(
      (vraag) => `Het feit van gemeente ${wie(gemeente)} op vraag ${wie(vraag)} is niet meer zoals bij het bevriezen.`,
    ),
  )
}

async function checkPublicaties({ id }: Frozen): Promise<string[]> {
  const publicaties = await db().publicatie.findMany({ where: { meetmomentId: id }, orderBy: { nummer: 'asc' } })
  return publicaties
    .filter(({ teksten, hash }) => tekstmerk(new Map(Object.entries(teksten as Record<string, string>))) !== hash)
    .map(({ nummer }) => `De tekst van publicatie ${nummer} is niet meer zoals zij is gepubliceerd.`)
}

type Bestandcontrole = { nummer: number; bestand: string; goed: boolean }

/** PostgreSQL reads the bytes: none of them come here. */
async function checkBestanden({ id }: Frozen): Promise<{ bestanden: number; veranderd: string[] }> {
  const rows = await db().$queryRaw<Bestandcontrole[]>`
    SELECT nummer, bestand, encode(sha256(bytes), 'hex') = sha256 AS goed
    FROM publicatiebestand WHERE meetmoment_id = ${id} ORDER BY nummer, bestand`
  const veranderd = rows
    .filter(({ goed }) => !goed)
    .map(({ nummer, bestand }) => `Het bestand ${bestand} van publicatie ${nummer} is niet meer zoals het is bewaard.`)
  return { bestanden: rows.length, veranderd }
}

type Telling = { indeling: string; groep: string; vraagId: number; aantallen: string }
type Groeptelling = { indeling: string; groep: string; gemeenten: number; ingevuld: number }

/** Counts again, the way every screen and file does, and holds it against what was stored. */
async function checkTellingen({ id }: Frozen, raster: Raster): Promise<{ tellingen: number; verschillen: string[] }> {
  const [tellingen, groepen] = await Promise.all([
    db().$queryRaw<Telling[]>`
      SELECT indeling, groep, vraag_id AS "vraagId", concat_ws(' ', ja, ten_dele, nee, geen) AS aantallen
      FROM meetmoment_telling WHERE meetmoment_id = ${id}`,
    db().$queryRaw<Groeptelling[]>`
      SELECT indeling, groep, aantal_gemeenten AS gemeenten, aantal_ingevuld AS ingevuld
      FROM meetmoment_groep WHERE meetmoment_id = ${id}`,
  ])
  const stored = new Map(tellingen.map((row) => [`${row.indeling} ${row.groep} ${row.vraagId}`, row.aantallen]))
  const storedGroepen = new Map(
    groepen.map((row) => [`${row.indeling} ${row.groep}`, `${row.ingevuld} van ${row.gemeenten}`]),
  )
  const verschillen: string[] = []
  const compare = (onderwerp: string, bewaard: string | undefined, nu: string) => {
    if (bewaard !== nu) verschillen.push(`${onderwerp}: bewaard ${bewaard ?? 'niets'}, opnieuw geteld ${nu}.`)
  }
  let seen = 0
  for (const indeling of ['landelijk', 'grootteklasse', 'regio'] as const) {
    const cijfers = makeCijfers(raster, { indeling })
    const vragen = cijfers.fasen.flatMap(({ themas }) => themas.flatMap((thema) => thema.vragen))
    for (const [index, groep] of cijfers.groepen.entries()) {
      if (groep.aantalGemeenten === 0) continue
      const plaats = `${indeling} ${groep.sleutel}`
      compare(
        `Groep ${groep.naam}, ingevuld`,
        storedGroepen.get(plaats),
        `${groep.aantalIngevuld} van ${groep.aantalGemeenten}`,
      )
      storedGroepen.delete(plaats)
      for (const { id: vraagId, code, cellen } of vragen) {
        const aantallen = getoond(cellen[index])?.aantallen
        const nu = aantallen ? staten.map((staat) => aantallen[staat]).join(' ') : 'niets'
        compare(
          `Telling ${groep.naam}, vraag ${code} (Ja, Ten dele, Nee, Niet ingevuld)`,
          stored.get(`${plaats} ${vraagId}`),
          nu,
        )
        stored.delete(`${plaats} ${vraagId}`)
        seen += 1
      }
    }
  }
  for (const plaats of [...stored.keys(), ...storedGroepen.keys()])
    verschillen.push(`Telling ${plaats}: bewaard, maar zonder feiten.`)
  return { tellingen: seen, verschillen }
}
