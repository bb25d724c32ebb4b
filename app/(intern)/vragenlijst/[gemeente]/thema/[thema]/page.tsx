import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { Opslagbelofte } from '@/components/antwoord/opslagbelofte'
import { ThemaFormulier } from '@/components/antwoord/thema-formulier'
import { Themalinks } from '@/components/antwoord/themalinks'
import { teruggekomenMeldingen, type VraagOpPagina } from '@/components/antwoord/themapagina'
import { Paginatitel } from '@/components/shell/paginatitel'
import { passes } from '@/lib/antwoord/filter'
import { getInvulling } from '@/lib/antwoord/invulling-data'
import { type GesteldeVraag, gesteldeVraag } from '@/lib/antwoord/stand'
import { filterSchema, themaSchema } from '@/lib/antwoord/vragenlijst-url-schema'
import { fingerprint, readTouched } from '@/lib/antwoord/was'
import { formatDatum } from '@/lib/platform/datum'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { themasOf, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { saveThemaAction } from './actions'

type Props = PageProps<'/vragenlijst/[gemeente]/thema/[thema]'>

function onPage(vraag: GesteldeVraag, peildag: string): VraagOpPagina {
  const {
    sleutel,
    code,
    tekst,
    uitleg,
    streefdatum,
    nieuw,
    version,
    updatedAt,
    updatedBy,
    vanUzelf,
    vorige,
    waarde,
    toelichting,
  } = vraag
  const bewaard = { waarde, toelichting: toelichting ?? '' }
  const overStreefdatum = streefdatum < peildag
  return {
    sleutel,
    code,
    tekst,
    uitleg,
    streefdatum,
    overStreefdatum,
    nieuw,
    bewaard,
    version,
    updatedAt,
    updatedBy,
    vanUzelf,
    was: fingerprint(bewaard),
    vorige,
  }
}

export default async function Themapagina({ params, searchParams }: Props) {
  const { gemeente: code, thema: segment } = await params
  const pad = `/vragenlijst/${code}/thema/${segment}`
  const actor = await requireActor(pad)
  const isFormReply = (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false
  const invulling = await orNotFound(getInvulling(actor, code))
  if (!invulling.magSchrijven || actor.gebruikerId === null) redirect(`/vragenlijst/${code}`)
  const themaKeuze = themaSchema.safeParse(segment)
  const themas = themasOf(invulling.vragenlijst).filter(
    ({ nummer }) => themaKeuze.data === 'alle' || themaKeuze.data === nummer,
  )
  const [thema] = themas
  if (!thema) notFound()

  const { ronde, peildag } = invulling
  const filter = filterSchema.parse((await searchParams).filter)
  const standen = themas.flatMap(({ vragen }) => vragen.map((vraag) => gesteldeVraag(vraag, invulling.standen)))
  const begin = await beginFormulier(actor, { naam: 'thema', pad })
  const vragen = standen.map((vraag) => onPage(vraag, peildag))
  const meldingen = teruggekomenMeldingen(readTouched(begin.staat.ingevuld), vragen)
  const passing = new Set(standen.filter((vraag) => passes(filter, vraag, peildag)).map(({ sleutel }) => sleutel))
  // In the reply to a form, what was not saved must be on the page, whatever a colleague made of it meanwhile.
  const shown = vragen.filter(({ sleutel }) => isFormReply || sleutel in meldingen || passing.has(sleutel))
  const alle = themaKeuze.data === 'alle'
  const titel = alle ? 'Alle vragen' : `${thema.nummer}. ${thema.naam}`
  const volgend = alle ? undefined : themasOf(invulling.vragenlijst).find(({ nummer }) => nummer > thema.nummer)
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_15rem]">
      <Paginatitel delen={[titel, invulling.gemeente.naam]} />
      <div className="space-y-5">
        <header className="space-y-1">
          <p className="text-inkt-zacht">
            {alle ? `Vragenlijst ${ronde.versieNaam}` : `Fase ${thema.fase.nummer}: ${thema.fase.naam}`}
          </p>
          <h1>{titel}</h1>
          {ronde.open && (
            <p className="text-inkt-zacht">
              Voor meetmoment {ronde.open.naam}, met de stand op {formatDatum(ronde.open.peildatum)}.
            </p>
          )}
          <Opslagbelofte />
        </header>
        <ThemaFormulier
          key={`${pad} ${filter}`}
          begin={{ ...begin, meldingen }}
          action={saveThemaAction}
          volgend={
            volgend
              ? { pad: `/vragenlijst/${code}/thema/${volgend.nummer}`, naam: `${volgend.nummer}. ${volgend.naam}` }
              : null
          }
          vragen={shown}
          filter={filter}
          standen={standen.map(({ sleutel, streefdatum, nieuw }) => ({ sleutel, streefdatum, nieuw }))}
          waarden={Object.fromEntries(
            vragenOf(invulling.vragenlijst).map(({ sleutel }) => [
              sleutel,
              invulling.standen.get(sleutel)?.waarde ?? null,
            ]),
          )}
          ronde={{
            gebruikerId: actor.gebruikerId,
            gemeente: code,
            naam: invulling.gemeente.naam,
            versie: ronde.versie,
            meetmoment: ronde.open?.sleutel ?? null,
            vorigNaam: ronde.vorig?.naam ?? null,
            pad,
            peildag,
          }}
        />
      </div>
      <Themalinks gemeente={code} fasen={invulling.vragenlijst.fasen} here={alle ? null : thema.nummer} />
    </div>
  )
}
