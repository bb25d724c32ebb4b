import { Notice } from '@/components/ui/notice'
import type { Onafdrukbaar } from '@/lib/rapport/document/onafdrukbaar'

/** Which characters the PDF cannot print, and where they stand. */
export function Onafdrukbaarmelding({ tekens }: { tekens: readonly Onafdrukbaar[] }) {
  if (tekens.length === 0) return null
  return (
    <Notice tone="warning">
      <p>
        <span className="font-semibold">
          {tekens.length === 1 ? 'Eén teken kan' : `${tekens.length} tekens kunnen`} niet in de PDF.
        </span>{' '}
        Daar staat dan een vraagteken, of de letter zonder accent. Kies liever een ander teken.
      </p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {tekens.map(({ teken, code, waar, rond }) => (
          <li key={`${waar} ${code}`} className="wrap-anywhere">
            <span className="font-semibold">{teken}</span> ({code}) in {waar}: “{rond}”
          </li>
        ))}
      </ul>
    </Notice>
  )
}
