import { text } from 'node:stream/consumers'
import { readRetour } from '../lib/post/retour'
import { recordRetour } from '../lib/post/retour-data'
import { commandLineActor } from '../lib/toegang/actor-data'

// npm run -s retour < mail: what a mail server returned. It ends well for mail that is not about ours too: a mail server
// that hears of an error would return the return.

try {
  const retour = readRetour(await text(process.stdin))
  const known = retour !== null && (await recordRetour(commandLineActor('beheerder'), retour))
  console.error(
    known ? `Bericht ${retour.id} is teruggekomen.` : 'Dit is geen mail die terugkwam: er is niets veranderd.',
  )
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
