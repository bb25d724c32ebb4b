import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { version as programma } from '@/package.json'
import { makeBestand } from '../lib/bestanden/bestand'
import { toCijfersCsv, toIndelingenCsv } from '../lib/bestanden/csv/cijfers-csv'
import { type Formaat, formaatnamen, formaten } from '../lib/bestanden/formaten'
import { findOpenbaarBestand } from '../lib/bestanden/uitgave-data'
import { meetmomentkeuzeSchema } from '../lib/cijfers/kern/beeld-schema'
import { type Editie, edities } from '../lib/cijfers/kern/editie'
import { getCijfersPerIndeling } from '../lib/cijfers/kern/landelijkbeeld-data'
import { isFrozen } from '../lib/meetmoment/meetmoment'
import { listMeetmomenten } from '../lib/meetmoment/meetmoment-data'
import type { Csvvorm } from '../lib/platform/csv'
import { getGepubliceerd, getPublicatie } from '../lib/rapport/publicatie-data'
import { startRapport } from '../lib/rapport/rapporttekst-data'
import { type Actor, commandLineActor } from '../lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '../lib/toegang/require'

const uitleg = `Schrijft een meetmoment als bestand: cijfers, tabellenboek of rapport.

  npm run -s rapport -- --meetmoment 2014-01 > januari-2014.csv
  npm run -s rapport -- --meetmoment 2014-01 --formaat xlsx --uit tabellenboek.xlsx
  npm run -s rapport -- --meetmoment nu

  --meetmoment  de sleutel van een bevroren meetmoment (2014-01), of "nu" voor de stand van dit moment (alleen als csv)
  --formaat     ${formaten.join(', ')}; csv is de gewone keuze
  --editie      "bureau" (alle cijfers, de gewone keuze) of "openbaar" (zonder de cijfers van te kleine groepen: precies
                het bestand dat openbaar is; is het meetmoment niet openbaar, dan een proef)
  --uit         het bestand; zonder --uit gaat alles naar standaarduitvoer. Een csv krijgt met --uit puntkomma's, voor
                Excel, en zonder --uit komma's, voor andere programma's
  --help        deze uitleg`

/** Wrong input; its message is for the person who typed it. */
class Verkeerd extends Error {}

function readOptions() {
  try {
    return parseArgs({
      options: {
        meetmoment: { type: 'string' },
        editie: { type: 'string', default: 'bureau' },
        formaat: { type: 'string', default: 'csv' },
        uit: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new Verkeerd(`Deze opdracht is niet begrepen: ${process.argv.slice(2).join(' ')}`, { cause: error })
  }
}

type Options = ReturnType<typeof readOptions>

async function make({ meetmoment, editie: gevraagd, formaat: gekozen, uit }: Options): Promise<string | Uint8Array> {
  if (meetmoment === undefined)
    throw new Verkeerd('Geef aan van welk meetmoment u de cijfers wilt: --meetmoment 2014-01, of --meetmoment nu.')
  const keuze = meetmomentkeuzeSchema.safeParse(meetmoment)
  if (!keuze.success) throw new Verkeerd(`"${meetmoment}" is geen meetmoment. Een voorbeeld: 2014-01, of nu.`)
  const editie = edities.find((candidate) => candidate === gevraagd)
  if (!editie) throw new Verkeerd(`"${gevraagd}" is geen editie. Kies uit: ${edities.join(', ')}.`)
  const formaat = formaten.find((candidate) => candidate === gekozen)
  if (!formaat) throw new Verkeerd(`"${gekozen}" is geen formaat. Kies uit: ${formaten.join(', ')}.`)
  const actor = commandLineActor('bureau')
  try {
    const kept = await findKept(actor, keuze.data, { editie, formaat, uit })
    if (kept) return kept
    if (formaat === 'csv') return await cijfers(actor, keuze.data, editie, uit === undefined ? 'algemeen' : 'excel')
    if (keuze.data === 'nu') throw new Verkeerd('De stand van nu is er alleen als csv. Kies een bevroren meetmoment.')
    await startRapport(actor, keuze.data)
    return await makeBestand(await publicatieOf(actor, keuze.data, editie), formaat)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const lezer = requireEverywhere(actor, 'vragenlijst.lezen')
    const bevroren = (await listMeetmomenten(lezer)).filter(({ status }) => isFrozen(status))
    throw new Verkeerd(
      `Er is geen meetmoment ${meetmoment}. Kies uit: ${['nu', ...bevroren.map(({ sleutel }) => sleutel)].join(', ')}.`,
    )
  }
}

/** What everybody gets of what is public. A csv on standard output is another one. */
async function findKept(
  actor: Actor,
  sleutel: string,
  { editie, formaat, uit }: { editie: Editie; formaat: Formaat; uit: string | undefined },
): Promise<Uint8Array | undefined> {
  if (editie !== 'openbaar' || (formaat === 'csv' && uit === undefined)) return undefined
  return (await findOpenbaarBestand(actor, sleutel, formaatnamen[formaat].bestand))?.bytes
}

/** On standard output for other programs; a file is for Excel, as the download is. An open meetmoment is the stand of now. */
async function cijfers(actor: Actor, sleutel: string, editie: Editie, vorm: Csvvorm): Promise<string> {
  const alleCijfers = await getCijfersPerIndeling(actor, sleutel, editie)
  return alleCijfers.some(({ bron }) => bron.status === 'nu')
    ? toIndelingenCsv(alleCijfers, { meetmoment: null, programma, editie }, vorm)
    : toCijfersCsv(await publicatieOf(actor, sleutel, editie), vorm)
}

/** The public edition is the one that was published, to the byte; what is not public, as it would be now. */
async function publicatieOf(actor: Actor, sleutel: string, editie: Editie): Promise<Publicatie> {
  if (editie === 'bureau') return getPublicatie(actor, sleutel, editie)
  try {
    return (await getGepubliceerd(actor, sleutel)).publicatie
  } catch (error) {
    if (error instanceof NotFound) return getPublicatie(actor, sleutel, editie)
    throw error
  }
}

/** Resolves when everything is handed over, also to a pipe that reads slowly. */
function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())))
}

/** What a person can put right is a sentence; everything else is a fault of ours and shows where it happened. */
function describe(error: unknown): unknown {
  if (error instanceof Verkeerd) return `${error.message}\nUitleg: npm run rapport -- --help`
  if (error instanceof Error && error.message.startsWith('Omgevingsvariabele')) return error.message
  return error
}

// Who reads only the first lines (head) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
try {
  const options = readOptions()
  if (options.help) await print(`${uitleg}\n`)
  else if (options.uit === undefined) await print(await make(options))
  else await writeFile(options.uit, await make(options))
  process.exit(0)
} catch (error) {
  console.error(describe(error))
  process.exit(1)
}
