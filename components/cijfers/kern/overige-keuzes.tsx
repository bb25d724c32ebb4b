import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'

/** In a form that chooses one thing: the choices that stay, as they stand in the URL. */
export function OverigeKeuzes({ keuze }: { keuze: Partial<Beeldkeuze> }) {
  return [...new URLSearchParams(beeldPad('', keuze).slice(1))].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
