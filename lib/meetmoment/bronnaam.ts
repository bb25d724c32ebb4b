import { formatDatum, formatMoment } from '@/lib/platform/datum'

type Genoemdebron = { naam: string; peildatum: string | null }

/**
 * What figures are about, in words: "Meetmoment januari 2014, peildatum 17 januari 2014".
 *
 * @param peildatum null: the living state of this moment
 * @param ronde the moment it is, and the meetmoment that the living state is on its way to
 */
export function formatBron(
  { naam, peildatum }: Genoemdebron,
  { nu, open }: { nu: string; open: { naam: string; peildatum: string } | null },
): string {
  if (peildatum !== null) return `Meetmoment ${naam}, peildatum ${formatDatum(peildatum)}`
  const doel = open ? `, voor meetmoment ${open.naam} (peildatum ${formatDatum(open.peildatum)})` : ''
  return `Nu, ${formatMoment(nu)}${doel}`
}
