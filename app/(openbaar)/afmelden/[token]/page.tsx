import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { inZin } from '@/lib/platform/zin'
import { findAfmelding } from '@/lib/post/afmelding-data'
import { berichtsoort } from '@/lib/post/berichtsoort'

// The address holds who it is about: nothing of the page repeats it.
export const metadata: Metadata = {
  title: 'Afmelden',
  robots: { index: false, follow: false },
  alternates: { canonical: null },
  openGraph: null,
}

/** Looking at the link changes nothing: mail scanners look too. The button does, and so does the mail program by itself. */
export default async function Afmelden({ params }: PageProps<'/afmelden/[token]'>) {
  const { token } = await params
  const afmelding = await findAfmelding(token)
  if (!afmelding)
    return (
      <div className="max-w-prose space-y-4">
        <h1>Deze link werkt niet</h1>
        <Notice tone="warning">De link is niet helemaal overgenomen, of het account bestaat niet meer.</Notice>
      </div>
    )
  const soort = inZin(berichtsoort[afmelding.soort].naam)
  return (
    <div className="max-w-prose space-y-4">
      <h1>Afmelden</h1>
      {afmelding.afgemeld ? (
        <Notice tone="good">U bent afgemeld. U krijgt van ons geen {soort} meer.</Notice>
      ) : (
        <form action={`/api/afmelden/${encodeURIComponent(token)}`} method="post" className="space-y-4">
          <p>Wilt u van ons geen {soort} meer per mail? Mail over uw wachtwoord blijft u krijgen.</p>
          <Button type="submit">Meld mij af</Button>
        </form>
      )}
    </div>
  )
}
