import { createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { areSameBytes } from '@/lib/platform/same-bytes'

function markOf(id: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`retour ${id}`).digest('hex').slice(0, 16)
}

/** The address to which a mail server returns what it cannot deliver: it names the bericht, and nobody else can make it up. */
export function retouradres(id: string, adres: string): string {
  return adres.replace('@', `+${id}-${markOf(id)}@`)
}

export type Retour = { id: string; reden: string }

/** The bericht that an address of ours names. */
function idIn(head: string): string | undefined {
  for (const [, id = '', mark = ''] of head.matchAll(/\+(\d{1,18})-([0-9a-f]{16})@/g))
    if (areSameBytes(Buffer.from(mark), Buffer.from(markOf(id)))) return id
  return undefined
}

/**
 * What a returned mail says (RFC 3464).
 *
 * @param raw the whole mail as it came in
 * @returns null when it is not about a mail of ours, or only says that delivering takes longer
 */
export function readRetour(raw: string): Retour | null {
  const [head = ''] = raw.split(/\r?\n\r?\n/)
  const id = idIn(head)
  if (id === undefined || /^Action:\s*(\S+)/im.exec(raw)?.[1]?.toLowerCase() !== 'failed') return null
  const field = (naam: string) => new RegExp(`^${naam}:\\s*(.+)$`, 'im').exec(raw)?.[1]?.trim()
  const status = field('Status')
  if (!status?.startsWith('5')) return null
  return { id, reden: field('Diagnostic-Code')?.replace(/^smtp;\s*/i, '') ?? status }
}
