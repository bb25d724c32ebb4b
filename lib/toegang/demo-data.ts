import { db } from '@/lib/platform/client-data'
import demo from '@/prisma/seed/data/demo-personas.json'

export type DemoPersona = { sleutel: string; naam: string; email: string; omschrijving: string }

/** The demo personas that this database holds; a database without demo data has none. */
export async function listDemoPersonas(): Promise<DemoPersona[]> {
  const rows = await db().gebruiker.findMany({
    where: { demoSleutel: { not: null }, actief: true },
    select: { demoSleutel: true },
  })
  const present = new Set(rows.map((row) => row.demoSleutel))
  return demo.personas
    .filter((persona) => present.has(persona.sleutel))
    .map(({ sleutel, naam, email, omschrijving }) => ({ sleutel, naam, email, omschrijving }))
}
