import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Teruggezet } from '@/components/platform/teruggezet'
import { Uitkomst } from '@/components/platform/uitkomst'
import { Accountlijst, rolOf } from '@/components/toegang/accountlijst'
import { Notice } from '@/components/ui/notice'
import { formatAantal } from '@/lib/platform/getal'
import { readTeruggezet } from '@/lib/platform/gezondheid-data'
import { idSchema } from '@/lib/toegang/account-schema'
import type { Actor } from '@/lib/toegang/actor-data'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { type GebruikerMetAanstellingen, listGebruikers } from '@/lib/toegang/gebruiker-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { Intrekken, NieuweLink, Verwijderen } from './bevestiging'

export const metadata: Metadata = { title: 'Accounts' }

/** The step that the URL asks for stands above the list; without JavaScript it works the same. */
export default async function Beheer({ searchParams }: PageProps<'/beheer'>) {
  const actor = await requireActor('/beheer')
  const gebruikers = await orNotFound(listGebruikers(actor))
  const teruggezet = await readTeruggezet()
  const { ingetrokken, verwijderd, intrekken, link, verwijderen } = await searchParams
  const stap = { actor, gebruikers }
  return (
    <div className="space-y-5">
      <h1>Accounts</h1>
      <Teruggezet teruggezet={teruggezet} />
      {ingetrokken !== undefined && <Uitkomst tone="good">De aanstelling is ingetrokken.</Uitkomst>}
      {verwijderd !== undefined && <Uitkomst tone="good">Het account is verwijderd.</Uitkomst>}
      {intrekken !== undefined && <Intrekstap {...stap} id={idSchema.safeParse(intrekken).data} />}
      {link !== undefined && <Linkstap {...stap} id={idSchema.safeParse(link).data} />}
      {verwijderen !== undefined && <Verwijderstap {...stap} id={idSchema.safeParse(verwijderen).data} />}
      <p className="text-inkt-zacht">
        {formatAantal(gebruikers.length, 'account', 'accounts')}. Een nieuw account maakt u op de server, met{' '}
        <code>npm run account</code>.
      </p>
      <Accountlijst gebruikers={gebruikers} eigen={actor.gebruikerId} />
    </div>
  )
}

type Stap = { actor: Actor; gebruikers: readonly GebruikerMetAanstellingen[]; id: number | undefined }

async function Intrekstap({ actor, gebruikers, id }: Stap) {
  const gebruiker = gebruikers.find(({ aanstellingen }) => aanstellingen.some((aanstelling) => aanstelling.id === id))
  const aanstelling = gebruiker?.aanstellingen.find((candidate) => candidate.id === id)
  if (!gebruiker || !aanstelling)
    return <Notice tone="info">Deze aanstelling is er niet meer. Misschien is zij al ingetrokken.</Notice>
  const begin = await beginFormulier(actor, { naam: 'intrekken', pad: `/beheer?intrekken=${id}` })
  return <Intrekken begin={begin} aanstelling={aanstelling.id} naam={gebruiker.naam} rol={rolOf(aanstelling)} />
}

async function Linkstap({ actor, gebruikers, id }: Stap) {
  const gebruiker = gebruikers.find((candidate) => candidate.id === id)
  if (!gebruiker) return <Notice tone="info">Dit account is er niet.</Notice>
  const begin = await beginFormulier(actor, { naam: 'link', pad: `/beheer?link=${id}` })
  return (
    <NieuweLink key={gebruiker.id} begin={begin} gebruiker={gebruiker.id} naam={gebruiker.naam} keer={randomUUID()} />
  )
}

async function Verwijderstap({ actor, gebruikers, id }: Stap) {
  const gebruiker = gebruikers.find((candidate) => candidate.id === id)
  if (!gebruiker) return <Notice tone="info">Dit account is er niet meer. Misschien is het al verwijderd.</Notice>
  const begin = await beginFormulier(actor, { naam: 'verwijderen', pad: `/beheer?verwijderen=${id}` })
  return <Verwijderen key={gebruiker.id} begin={begin} gebruiker={gebruiker.id} naam={gebruiker.naam} />
}
