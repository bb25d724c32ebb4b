import { notFound } from 'next/navigation'
import { Wijzigingen } from '@/components/antwoord/wijzigingen'
import { Paginatitel } from '@/components/shell/paginatitel'
import { getGeschiedenis } from '@/lib/antwoord/antwoord-data'
import { getInvulling } from '@/lib/antwoord/invulling-data'
import { beginFormulier } from '@/lib/toegang/formulier-web'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { themasOf } from '@/lib/vragenlijst/vragenlijst'
import { restoreAction } from './actions'

type Props = PageProps<'/vragenlijst/[gemeente]/geschiedenis/[code]'>

export default async function Geschiedenis({ params }: Props) {
  const { gemeente: code, code: vraagcode } = await params
  const pad = `/vragenlijst/${code}/geschiedenis/${vraagcode}`
  const actor = await requireActor(pad)
  const invulling = await orNotFound(getInvulling(actor, code))
  const thema = themasOf(invulling.vragenlijst).find(({ vragen }) => vragen.some((vraag) => vraag.code === vraagcode))
  const vraag = thema?.vragen.find((candidate) => candidate.code === vraagcode)
  if (!thema || !vraag) notFound()
  const wijzigingen = await orNotFound(getGeschiedenis(actor, invulling.gemeente, vraag.id))
  const { magSchrijven, ronde } = invulling
  return (
    <div className="max-w-4xl space-y-5">
      <Paginatitel delen={[`Geschiedenis van ${vraag.code} ${vraag.kort}`, invulling.gemeente.naam]} />
      <a
        href={
          magSchrijven
            ? `/vragenlijst/${code}/thema/${thema.nummer}#vraag-${vraag.code}`
            : `/gemeente/${code}#vraag-${vraag.code}`
        }
        className="inline-flex min-h-9 items-center"
      >
        Terug naar vraag {vraag.code}
      </a>
      <header className="space-y-1">
        <h1>Geschiedenis van vraag {vraag.code}</h1>
        <p className="text-lg">{vraag.tekst}</p>
        <p className="text-inkt-zacht">{invulling.gemeente.naam}</p>
      </header>
      <Wijzigingen
        wijzigingen={wijzigingen}
        terugzetten={
          magSchrijven
            ? {
                begin: await beginFormulier(actor, { naam: 'terugzetten', pad }),
                action: restoreAction,
                plaats: {
                  gemeente: code,
                  vraag: vraag.sleutel,
                  versie: ronde.versie,
                  meetmoment: ronde.open?.sleutel ?? '',
                },
              }
            : null
        }
      />
    </div>
  )
}
