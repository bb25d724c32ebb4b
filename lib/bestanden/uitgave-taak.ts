import type { Transaction } from '@/lib/platform/client-data'
import { askKlus, askKlusIn } from '@/lib/platform/klus-data'
import { type Publiceeruitkomst, publishMeetmoment } from '@/lib/rapport/publiceren-data'
import { type Actor, achtergrond } from '@/lib/toegang/actor-data'
import { klussleutelOf } from './bestelling'
import { bestandklus } from './bestelling-taak'
import { type Formaat, formaatnamen, formaten } from './formaten'
import { listBewaard } from './uitgave-data'

/** What takes longest comes last: who asks for a file meanwhile waits for those before it. */
const zwaar: readonly Formaat[] = ['docx', 'pdf', 'xlsx', 'ods']
const volgorde = [...formaten].sort((a, b) => zwaar.indexOf(a) - zwaar.indexOf(b))

/** Asks for every file of an uitgave, in the transaction that publishes it. */
async function askBestanden(tx: Transaction, meetmoment: string, nummer: number): Promise<void> {
  for (const formaat of volgorde)
    await askKlusIn(tx, bestandklus.naam, klussleutelOf({ soort: 'uitgave', meetmoment, nummer, formaat }), null)
}

/** Publishes as publishMeetmoment does, and has its files made right away: they are what everybody gets of it from then on. */
export function publishUitgave(actor: Actor, sleutel: string, gezien: string): Promise<Publiceeruitkomst> {
  return publishMeetmoment(actor, sleutel, gezien, { also: (tx, nummer) => askBestanden(tx, sleutel, nummer) })
}

/**
 * Asks for the files that are missing: of what was published before files were kept, withdrawn since or not, or by a command
 * line; and those that could not be made.
 */
export async function askOntbrekendeBestanden(): Promise<void> {
  for (const { meetmoment, nummer, bewaard } of await listBewaard(achtergrond))
    for (const formaat of volgorde)
      if (!bewaard.includes(formaatnamen[formaat].bestand))
        await askKlus(bestandklus.naam, klussleutelOf({ soort: 'uitgave', meetmoment, nummer, formaat }), null)
}
