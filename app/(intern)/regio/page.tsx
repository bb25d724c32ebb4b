import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Legenda } from '@/components/rapport/balk'
import { Regiotabel } from '@/components/regio/regiotabel'
import { ChoiceLinks } from '@/components/ui/choice-links'
import { Notice } from '@/components/ui/notice'
import { orNotFound } from '@/lib/auth/not-found'
import { requireActor } from '@/lib/auth/session'
import { choosesRegio, getRegiostand, listRegios, type Regio, type Regiostand } from '@/lib/data/regio'
import { formatDatum } from '@/lib/format/datum'
import { formatAantal, formatGetal } from '@/lib/format/getal'
import { regioSleutelSchema } from '@/lib/schemas/regio'

export const metadata: Metadata = { title: "Regio's" }

const pad = (sleutel: string) => `/regio?regio=${sleutel}`

/** A regiocorrespondent starts in the own regio; who sees every regio chooses one. */
export default async function RegioPagina({ searchParams }: PageProps<'/regio'>) {
  const { regio: gevraagd } = await searchParams
  const actor = await requireActor(
    typeof gevraagd === 'string' ? `/regio?regio=${encodeURIComponent(gevraagd)}` : '/regio',
  )
  const regios = await orNotFound(listRegios(actor))
  const [eigen] = regios
  if (gevraagd === undefined && (choosesRegio(actor) || !eigen)) return <Regiokeuze regios={regios} />
  const sleutel = regioSleutelSchema.safeParse(gevraagd ?? eigen?.sleutel)
  if (!sleutel.success) notFound()
  return (
    <Stand stand={await orNotFound(getRegiostand(actor, sleutel.data))} regios={regios} kiest={choosesRegio(actor)} />
  )
}

function Regiokeuze({ regios }: { regios: readonly Regio[] }) {
  return (
    <div className="space-y-5">
      <h1>Kies een regio</h1>
      <ul className="gap-x-8 space-y-3 sm:columns-2 lg:columns-3">
        {regios.map(({ sleutel, naam, subregios }) => (
          <li key={sleutel} className="break-inside-avoid">
            <a href={pad(sleutel)} className="inline-flex min-h-9 items-center font-semibold">
              {naam}
            </a>
            {subregios.length > 0 && (
              <ul className="pl-4 text-sm">
                {subregios.map((subregio) => (
                  <li key={subregio.sleutel}>
                    <a href={pad(subregio.sleutel)} className="inline-flex min-h-9 items-center">
                      {subregio.naam}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Stand({
  stand: { regio, ouder, ronde, peildag, gemeenten },
  regios,
  kiest,
}: {
  stand: Regiostand
  regios: readonly Regio[]
  kiest: boolean
}) {
  const ingevuld = gemeenten.reduce((sum, { voortgang }) => sum + voortgang.ingevuld, 0)
  const totaal = gemeenten.reduce((sum, { voortgang }) => sum + voortgang.totaal, 0)
  const binnen = regios.find(({ sleutel }) => sleutel === (ouder ?? regio).sleutel)
  const delen =
    binnen && binnen.subregios.length > 0 ? [{ ...binnen, naam: `Heel ${binnen.naam}` }, ...binnen.subregios] : []
  return (
    <div className="space-y-6">
      <header className="space-y-3">
        {kiest && (
          <a href="/regio" className="inline-flex min-h-9 items-center print:hidden">
            Alle regio's
          </a>
        )}
        <h1>{regio.naam}</h1>
        <p>
          {ronde.open
            ? `Op weg naar meetmoment ${ronde.open.naam}, met de stand op ${formatDatum(ronde.open.peildatum)}. `
            : `Vragenlijst ${ronde.versieNaam}. `}
          {formatAantal(gemeenten.length, 'gemeente', 'gemeenten')}, samen {formatGetal(ingevuld)} van{' '}
          {formatGetal(totaal)} antwoorden ingevuld.
        </p>
        {!kiest && regios.length > 1 && (
          <ChoiceLinks
            label="Regio"
            choices={regios.map(({ sleutel, naam }) => ({
              href: pad(sleutel),
              text: naam,
              current: sleutel === (ouder ?? regio).sleutel || sleutel === regio.sleutel,
            }))}
          />
        )}
        {delen.length > 0 && (
          <ChoiceLinks
            label="Deel"
            choices={delen.map(({ sleutel, naam }) => ({
              href: pad(sleutel),
              text: naam,
              current: sleutel === regio.sleutel,
            }))}
          />
        )}
      </header>
      {gemeenten.length > 0 ? (
        <>
          <Legenda />
          <Regiotabel
            gemeenten={gemeenten}
            toonSubregio={ouder === null}
            bijschrift={`Stand van ${formatDatum(ronde.vandaag)}. Over de streefdatum zijn de vragen die op ${formatDatum(peildag)} Ja hadden moeten zijn.`}
          />
        </>
      ) : (
        <Notice tone="info">In deze regio liggen nu geen gemeenten.</Notice>
      )}
    </div>
  )
}
