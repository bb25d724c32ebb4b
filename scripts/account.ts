import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatMoment } from '../lib/platform/datum'
import { env } from '../lib/platform/env'
import { rollen } from '../lib/toegang/aanstelling'
import { type AccountInvoer, accountSchema } from '../lib/toegang/account-schema'
import { commandLineActor } from '../lib/toegang/actor-data'
import { type Accountuitkomst, addAccount } from '../lib/toegang/gebruiker-data'
import { linkHours } from '../lib/toegang/wachtwoord-data'
import { findRunning } from './start/running.mjs'

const uitleg = `Maakt een account, of geeft een bestaand account een rol erbij, en toont een link om een wachtwoord te kiezen.

  npm run account -- --rol bureau --email tineke@voorbeeld.nl --naam "Tineke Bakker"
  npm run account -- --rol projectleider --email petra@zwolle.nl --naam "Petra de Vries" --gemeente Zwolle
  npm run account -- --rol regiocorrespondent --email r.houben@voorbeeld.nl --regio zuid-limburg

  --rol       ${rollen.join(', ')}
  --email     het e-mailadres waarmee iemand inlogt
  --naam      voor- en achternaam; zonder naam wordt die uit het e-mailadres gemaakt
  --gemeente  naam of CBS-code (GM0193), alleen bij projectleider en meelezer
  --regio     sleutel van een regio of subregio (zuid-limburg), alleen bij regiocorrespondent
  --help      deze uitleg`

const wat: Record<Extract<Accountuitkomst, { token: string }>['soort'], string> = {
  gemaakt: 'Account gemaakt voor',
  toegevoegd: 'Rol toegevoegd voor',
  bestond_al: 'Deze rol was er al voor',
}

/** Wrong input; its message is for the person who typed it. */
class Verkeerd extends Error {}

function readOptions() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      options: { rol: text, email: text, naam: text, gemeente: text, regio: text, help: { type: 'boolean' } },
    }).values
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const option = /'(-[^' ]+)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Verkeerd(`De optie ${option} bestaat niet.`)
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new Verkeerd(`Bij de optie ${option} hoort een waarde.`)
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
      throw new Verkeerd(
        `Niet begrepen: ${/'([^']*)'/.exec(message)?.[1]}. Zet een naam met spaties tussen aanhalingstekens.`,
      )
    throw error
  }
}

function parseInvoer(options: Record<string, string | boolean | undefined>): AccountInvoer {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const parsed = accountSchema.safeParse(given)
  if (!parsed.success) throw new Verkeerd([...new Set(parsed.error.issues.map((issue) => issue.message))].join('\n'))
  return parsed.data
}

function printUitkomst(
  { rol, email }: AccountInvoer,
  { soort, naam, waar, token }: Extract<Accountuitkomst, { token: string }>,
) {
  const { AUTH_URL, PORT, TVS_DATA_DIR } = env()
  // The app may have been started with another PORT than this command.
  const site = findRunning(resolve(TVS_DATA_DIR)) ?? AUTH_URL ?? `http://localhost:${PORT}`
  const tot = new Date(Date.now() + linkHours * 3_600_000).toISOString()
  console.log(`${wat[soort]} ${naam} <${email}>: ${rol}${waar ? ` van ${waar}` : ''}.`)
  console.log(`Met deze link kiest ${naam} een wachtwoord. Hij werkt één keer, tot ${formatMoment(tot)}:`)
  console.log(new URL(`/wachtwoord/${token}`, site).href)
}

/** What a person can put right is a sentence; everything else is a fault of ours and shows where it happened. */
function describe(error: unknown): unknown {
  if (error instanceof Verkeerd) return `${error.message}\nUitleg: npm run account -- --help`
  if (error instanceof Error && error.message.startsWith('Omgevingsvariabele')) return error.message
  return error
}

async function main(): Promise<number> {
  const { help, ...options } = readOptions()
  if (help) {
    console.log(uitleg)
    return 0
  }
  const invoer = parseInvoer(options)
  const uitkomst = await addAccount(commandLineActor('beheerder'), invoer)
  if (!('token' in uitkomst)) throw new Verkeerd(uitkomst.zin)
  printUitkomst(invoer, uitkomst)
  return 0
}

try {
  process.exit(await main())
} catch (error) {
  console.error(describe(error))
  process.exit(1)
}
