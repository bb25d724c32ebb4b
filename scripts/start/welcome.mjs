import { readFileSync } from 'node:fs'
import path from 'node:path'
import { StartFailure } from './failure.mjs'
import { root } from './root.mjs'
import { inSeconds } from './step.mjs'

/** @typedef {{ naam: string, email: string, omschrijving: string }} Persona */
/** @typedef {{ wachtwoord: string, personas: Persona[] }} Demo */

const file = 'prisma/seed/data/demo-personas.json'

/** @returns {Demo} */
function readDemo() {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
  } catch {
    throw new StartFailure(`Het bestand ${file} met de demo-accounts ontbreekt of is beschadigd.`)
  }
}

/**
 * Prints where the app is, and who can log in where that is no secret.
 *
 * @param {{ port: number, host: string, demo: boolean, started: number }} app started: by performance.now()
 */
export function welcome({ port, host, demo, started }) {
  const open = host === 'localhost' ? '' : ` (luistert op ${host})`
  console.log(
    `\nHet Transitie-Volgsysteem staat klaar op http://localhost:${port}${open} na ${inSeconds(performance.now() - started)}.`,
  )
  if (demo) {
    const { wachtwoord, personas } = readDemo()
    console.log(
      `\nDemonstratie met fictieve antwoorden. Inloggen kan met één klik op de inlogpagina, of met wachtwoord "${wachtwoord}", als:`,
    )
    for (const { email, naam, omschrijving } of personas) console.log(`  ${email}  ${naam}, ${omschrijving}`)
  }
  console.log('\nStoppen: Ctrl-C.')
}
