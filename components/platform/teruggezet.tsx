import { Notice } from '@/components/ui/notice'
import { formatMoment } from '@/lib/platform/datum'

type Props = { teruggezet: { op: string; moment: string } | null }

/** Says of when the data are, for as long as they are those of a backup. */
export function Teruggezet({ teruggezet }: Props) {
  if (teruggezet === null) return null
  return (
    <Notice tone="info">
      De gegevens zijn op {formatMoment(teruggezet.op)} teruggezet uit een reservekopie van{' '}
      {formatMoment(teruggezet.moment)}. Wat daartussen is ingevuld of gewijzigd, is er niet meer.
    </Notice>
  )
}
