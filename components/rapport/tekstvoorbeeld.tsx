import { Notice } from '@/components/ui/notice'
import { onafdrukbaarIn } from '@/lib/rapport/document/onafdrukbaar'
import type { Tekstvoorbeeld } from '@/lib/rapport/rapporttekst-schema'
import { Onafdrukbaarmelding } from './onafdrukbaar'
import { Tekstblokken } from './tekstblokken'

/** What is to be repaired in a text before it is published, each with what would be right. */
export function Verwijzingsfouten({ fouten }: Pick<Tekstvoorbeeld, 'fouten'>) {
  return (
    <Notice tone="warning">
      <p className="font-semibold">
        {fouten.length === 1 ? 'In deze tekst staat één fout.' : `In deze tekst staan ${fouten.length} fouten.`}{' '}
        Publiceren kan pas als dat hersteld is.
      </p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {fouten.map(({ verwijzing, zin }, plaats) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same mistake can be made twice
          <li key={plaats} className="wrap-anywhere">
            <code className="rounded bg-white px-1">{verwijzing}</code> {zin}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** A text as the public will read it. */
export function Tekstvoorbeeldblok({ voorbeeld, loopt }: { voorbeeld: Tekstvoorbeeld; loopt: boolean }) {
  const { blokken, fouten } = voorbeeld
  return (
    <section aria-labelledby="voorbeeld" className="space-y-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id="voorbeeld">Voorbeeld</h2>
        <p className="text-inkt-zacht text-sm">
          {loopt ? 'Van wat het laatst is opgeslagen.' : 'Zo leest het publiek deze tekst, met de cijfers ingevuld.'}
        </p>
      </div>
      {fouten.length > 0 && <Verwijzingsfouten fouten={fouten} />}
      <Onafdrukbaarmelding tekens={onafdrukbaarIn('deze tekst', blokken)} />
      <div className="space-y-3 wrap-anywhere rounded border border-lijn bg-white p-4">
        {blokken.length > 0 ? (
          <Tekstblokken blokken={blokken} />
        ) : (
          <p className="text-inkt-zacht">Hier staat geen tekst. Het rapport slaat deze plek over.</p>
        )}
      </div>
    </section>
  )
}
