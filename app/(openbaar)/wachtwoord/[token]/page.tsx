import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { beginOpenFormulier } from '@/lib/platform/formulier'
import { findWachtwoordlink } from '@/lib/toegang/wachtwoord-data'
import { WachtwoordForm } from './wachtwoord-form'

// The address holds the token: nothing of the page repeats it.
export const metadata: Metadata = {
  title: 'Wachtwoord kiezen',
  robots: { index: false, follow: false },
  alternates: { canonical: null },
  openGraph: null,
}

/** Looking at the link does not use it up: mail scanners look too. */
export default async function WachtwoordKiezen({ params }: PageProps<'/wachtwoord/[token]'>) {
  const { token } = await params
  const link = await findWachtwoordlink(token)
  if (!link) {
    return (
      <div className="max-w-prose space-y-4">
        <h1>Deze link werkt niet meer</h1>
        <Notice tone="warning">
          De link is al gebruikt, is te oud, of is niet helemaal overgenomen. Vraag de beheerder van het
          Transitie-Volgsysteem om een nieuwe link.
        </Notice>
      </div>
    )
  }
  return (
    <div className="max-w-md space-y-5">
      <h1>Kies uw wachtwoord</h1>
      <WachtwoordForm begin={beginOpenFormulier('wachtwoord')} token={token} email={link.email} />
    </div>
  )
}
