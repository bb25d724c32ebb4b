import type { Metadata } from 'next'
import { Uitkomst } from '@/components/platform/uitkomst'
import { Notice } from '@/components/ui/notice'
import { env } from '@/lib/platform/env'
import { beginOpenFormulier } from '@/lib/platform/formulier'
import { listDemoPersonas } from '@/lib/toegang/demo-data'
import { naarSchema } from '@/lib/toegang/inloggen-schema'
import { playPersonaAction } from './actions'
import { LoginForm } from './login-form'

export const metadata: Metadata = { title: 'Inloggen' }

/** Said by the form itself, because it must be heard: somebody thinks that a form was sent. */
const bewaard =
  'U bent uitgelogd, dus er is niets verstuurd. Wat u had ingevuld, is bewaard: het staat er weer als u met hetzelfde account inlogt.'

export default async function Inloggen({ searchParams }: PageProps<'/inloggen'>) {
  const query = await searchParams
  const naar = naarSchema.parse(query.naar)
  const personas = env().TVS_DEMO ? await listDemoPersonas() : []
  return (
    <div className="grid gap-10 md:grid-cols-2">
      <div className="space-y-5">
        <h1>Inloggen</h1>
        {query.uitgelogd !== undefined && <Uitkomst tone="good">U bent uitgelogd.</Uitkomst>}
        {query.gekozen !== undefined && (
          <Uitkomst tone="good">Uw wachtwoord is opgeslagen. U kunt ermee inloggen.</Uitkomst>
        )}
        {naar !== '/start' && <Notice tone="info">Log in om verder te gaan. Daarna komt u terug waar u was.</Notice>}
        <LoginForm begin={beginOpenFormulier('inloggen', query.bewaard === undefined ? null : bewaard)} naar={naar} />
        <p className="text-inkt-zacht text-sm">
          Wachtwoord vergeten of nog geen account? Vraag de beheerder van het Transitie-Volgsysteem om een link.
        </p>
      </div>
      {personas.length > 0 && (
        <section aria-labelledby="personas" className="space-y-3 rounded border border-lijn bg-vlak p-5">
          <h2 id="personas">Demonstratie: kijk mee als…</h2>
          <ul className="space-y-2">
            {personas.map(({ sleutel, naam, omschrijving }) => (
              <li key={sleutel}>
                <form action={playPersonaAction}>
                  <input type="hidden" name="persona" value={sleutel} />
                  <input type="hidden" name="naar" value={naar} />
                  <button
                    type="submit"
                    className="w-full rounded border border-lijn-sterk bg-white px-4 py-2 text-left hover:border-merk hover:bg-merk-licht"
                  >
                    <span className="block font-semibold text-merk">{naam}</span>
                    <span className="block text-sm">{omschrijving}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
