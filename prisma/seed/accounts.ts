import type { ClientBase } from 'pg'
import { makeWachtwoordlinkmail } from '../../lib/post/mails'
import type { Rol } from '../../lib/toegang/aanstelling'
import { policy } from '../../lib/toegang/policy'
import { readData } from './facts'
import { insertRows } from './insert'
import { demodagen } from './rondes'

type Demoaanstelling = { rol: Rol; gemeente?: string; regio?: string }
type Persona = { sleutel: string; naam: string; email: string; omschrijving: string; aanstellingen: Demoaanstelling[] }
type Collega = { naam: string; email: string; gemeente: string }

export function readPersonas(): { wachtwoord: string; personas: Persona[] } {
  return JSON.parse(readData('demo-personas.json'))
}

/** People beside the personas, so that the demo gemeenten were filled in by somebody. */
function readCollegas(): Persona[] {
  const collegas: Collega[] = JSON.parse(readData('demo-collegas.json'))
  return collegas.map(({ naam, email, gemeente }) => ({
    sleutel: `collega-${email.replace(/@.*/, '').replaceAll('.', '-')}`,
    naam,
    email,
    omschrijving: '',
    aanstellingen: [{ rol: 'projectleider', gemeente }],
  }))
}

function readAccounts(): Persona[] {
  return [...readPersonas().personas, ...readCollegas()]
}

/** E-mail addresses of who answers, by gemeente code. */
export function readAuteurs(): Map<string, string[]> {
  const auteurs = new Map<string, string[]>()
  for (const { email, aanstellingen } of readAccounts()) {
    for (const { rol, gemeente } of aanstellingen)
      if (gemeente && policy[rol]['antwoord.schrijven'] !== 'niets')
        auteurs.set(gemeente, [...(auteurs.get(gemeente) ?? []), email])
  }
  return auteurs
}

const since = '2013-08-26 09:00'

/** A mail to show in the post: the link with which a collega once chose a password. */
async function seedBericht(client: ClientBase): Promise<void> {
  await client.query(
    `INSERT INTO bericht (soort, gebruiker_id, adres, naam, inhoud, message_id, status, created_at, settled_at)
     SELECT 'wachtwoordlink', id, email, naam, $2::jsonb, '<demo-1@demo.tvs.example>', 'getoond', created_at, created_at
     FROM gebruiker WHERE email = $1`,
    ['marleen.bosch@demo.tvs.example', makeWachtwoordlinkmail(48)],
  )
}

/** From now on it is 2014 here. */
async function startKlok(client: ClientBase): Promise<void> {
  await client.query('INSERT INTO demoklok (eerste_dag, laatste_dag) VALUES ($1, $2)', [
    demodagen.eerste,
    demodagen.laatste,
  ])
}

/** The demo accounts; `demo_sleutel` marks them, and the database with them. */
export async function seedAccounts(client: ClientBase, wachtwoordHash: string): Promise<string> {
  const accounts = readAccounts()
  const aanstellingen = accounts.flatMap(({ email, aanstellingen }) =>
    aanstellingen.map(({ rol, gemeente = null, regio = null }) => ({ email, rol, gemeente, regio })),
  )
  await insertRows(
    client,
    { email: 'text', naam: 'text', sleutel: 'text', hash: 'text' },
    accounts.map((account) => ({ ...account, hash: wachtwoordHash })),
    `INSERT INTO gebruiker (email, naam, demo_sleutel, wachtwoord_hash, created_at)
     SELECT s.email, s.naam, s.sleutel, s.hash, '${since} Europe/Amsterdam' FROM_ROWS ORDER BY nr`,
  )
  const written = await insertRows(
    client,
    { email: 'text', rol: 'rol', gemeente: 'text', regio: 'text' },
    aanstellingen,
    `INSERT INTO aanstelling (gebruiker_id, rol, gemeente_id, regio_id, created_at)
     SELECT u.id, s.rol, g.id, r.id, '${since} Europe/Amsterdam' FROM_ROWS
     JOIN gebruiker u USING (email) LEFT JOIN gemeente g ON g.code = s.gemeente LEFT JOIN regio r ON r.sleutel = s.regio
     ORDER BY nr`,
  )
  await seedBericht(client)
  await startKlok(client)
  return `${accounts.length} accounts met ${written} aanstellingen`
}
