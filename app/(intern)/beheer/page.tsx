import type { Metadata } from 'next'
import { Accountlijst, rolOf } from '@/components/toegang/accountlijst'
import { Notice } from '@/components/ui/notice'
import { formatAantal } from '@/lib/platform/getal'
import { idSchema } from '@/lib/toegang/account-schema'
import { type GebruikerMetAanstellingen, listGebruikers } from '@/lib/toegang/gebruiker-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Intrekken, NieuweLink, Verwijderen } from './bevestiging'

export const metadata: Metadata = { title: 'Accounts' }

/** The step that the URL asks for stands above the list; without JavaScript it works the same. */
export default async function Beheer({ searchParams }: PageProps<'/beheer'>) {
  const actor = await requireActor('/beheer')
  const gebruikers = await orNotFound(listGebruikers(actor))
  const { ingetrokken, verwijderd, intrekken, link, verwijderen } = await searchParams
  return (
    <div className="space-y-5">
      <h1>Accounts</h1>
      {ingetrokken !== undefined && <Notice tone="good">De aanstelling is ingetrokken.</Notice>}
      {verwijderd !== undefined && <Notice tone="good">Het account is verwijderd.</Notice>}
      {intrekken !== undefined && <Intrekstap gebruikers={gebruikers} id={idSchema.safeParse(intrekken).data} />}
      {link !== undefined && <Linkstap gebruikers={gebruikers} id={idSchema.safeParse(link).data} />}
      {verwijderen !== undefined && <Verwijderstap gebruikers={gebruikers} id={idSchema.safeParse(verwijderen).data} />}
      <p className="text-inkt-zacht">
        {formatAantal(gebruikers.length, 'account', 'accounts')}. Een nieuw account maakt u op de server, met{' '}
        <code>npm run account</code>.
      </p>
      <Accountlijst gebruikers={gebruikers} eigen={actor.gebruikerId} />
    </div>
  )
}

type Stap = { gebruikers: readonly GebruikerMetAanstellingen[]; id: number | undefined }

function Intrekstap({ gebruikers, id }: Stap) {
  const gebruiker = gebruikers.find(({ aanstellingen }) => aanstellingen.some((aanstelling) => aanstelling.id === id))
  const aanstelling = gebruiker?.aanstellingen.find((candidate) => candidate.id === id)
  if (!gebruiker || !aanstelling)
    return <Notice tone="info">Deze aanstelling is er niet meer. Misschien is zij al ingetrokken.</Notice>
  return <Intrekken aanstelling={aanstelling.id} naam={gebruiker.naam} rol={rolOf(aanstelling)} />
}

function Linkstap({ gebruikers, id }: Stap) {
  const gebruiker = gebruikers.find((candidate) => candidate.id === id)
  if (!gebruiker) return <Notice tone="info">Dit account is er niet.</Notice>
  return <NieuweLink key={gebruiker.id} gebruiker={gebruiker.id} naam={gebruiker.naam} />
}

function Verwijderstap({ gebruikers, id }: Stap) {
  const gebruiker = gebruikers.find((candidate) => candidate.id === id)
  if (!gebruiker) return <Notice tone="info">Dit account is er niet meer. Misschien is het al verwijderd.</Notice>
  return <Verwijderen key={gebruiker.id} gebruiker={gebruiker.id} naam={gebruiker.naam} />
}
