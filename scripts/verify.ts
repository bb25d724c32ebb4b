import { formatMoment } from '../lib/platform/datum'
import { readTeruggezet } from '../lib/platform/gezondheid-data'
import { verifyMeetmomenten } from '../lib/rapport/controle-data'
import { commandLineActor } from '../lib/toegang/actor-data'

// npm run verify: recomputes every hash and every stored count of all frozen meetmomenten, and of every kept file. Ends with code 1 if one differs.

try {
  const controles = await verifyMeetmomenten(commandLineActor('bureau'))
  for (const { sleutel, naam, hash, feiten, tellingen, bestanden, verschillen } of controles) {
    const goed = verschillen.length === 0
    console.log(
      `${goed ? 'goed ' : 'FOUT '} ${sleutel} (${naam}): ${feiten} feiten, ${tellingen} tellingen, ${bestanden} bestanden, sha256 ${hash}`,
    )
    for (const verschil of verschillen) console.log(`      ${verschil}`)
  }
  const teruggezet = await readTeruggezet()
  if (teruggezet)
    console.log(
      `Deze gegevens zijn teruggezet op ${formatMoment(teruggezet.op)}, met de stand van ${formatMoment(teruggezet.moment)}.`,
    )
  if (controles.length === 0) console.log('Er is nog geen bevroren meetmoment.')
  process.exit(controles.some(({ verschillen }) => verschillen.length > 0) ? 1 : 0)
} catch (error) {
  console.error(error instanceof Error && error.message.startsWith('Omgevingsvariabele') ? error.message : error)
  process.exit(1)
}
