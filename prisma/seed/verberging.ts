import { keepVerberging, readVerbergvraag } from '../../lib/cijfers/zekerheid/verberging-data'
import { commandLineActor } from '../../lib/toegang/actor-data'
import { requireEverywhere } from '../../lib/toegang/require'
import { readVerberging } from './verberguitkomst'

export async function writeVerberging(meetmoment: string): Promise<void> {
  const bureau = requireEverywhere(commandLineActor('bureau'), 'meetmoment.bevriezen')
  await keepVerberging(bureau, await readVerbergvraag(bureau, meetmoment), readVerberging(meetmoment))
}
