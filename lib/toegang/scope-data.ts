import { Prisma } from '@/lib/platform/client-data'
import type { Actor } from './actor-data'
import { type Handeling, type Zicht, zichtOf } from './policy'

/** A condition on gemeenten_op() AS p. The return type keeps a forgotten case from meaning "no filter". */
function condition(zicht: Zicht): Prisma.Sql {
  switch (zicht.soort) {
    case 'niets':
      return Prisma.sql`false`
    case 'alles':
      return Prisma.sql`true`
    case 'gemeente':
      return Prisma.sql`p.gemeente_id = ${zicht.gemeenteId}`
    case 'regio':
      return Prisma.sql`p.regio_sleutel = ${zicht.regio}`
    case 'subregio':
      return Prisma.sql`p.subregio_sleutel = ${zicht.subregio}`
  }
}

/** The gemeenten of gemeenten_op() AS p that this actor reaches with a handeling. */
export function scopeWhere(actor: Actor, handeling: Handeling): Prisma.Sql {
  const conditions = actor.aanstellingen.map((aanstelling) => condition(zichtOf(aanstelling, handeling)))
  return conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(conditions, ' OR ')})`
}
