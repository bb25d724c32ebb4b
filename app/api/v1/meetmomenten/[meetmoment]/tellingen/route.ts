import { bezoeker } from '@/lib/data/actor'
import { getGepubliceerd } from '@/lib/data/publicatie'
import { openTellingen, openTellingenCsv } from '@/lib/export/opendata'
import { indelingenOpenData, type Tellingenvraag, tellingenvraagSchema } from '@/lib/schemas/opendata'
import { alleenLezen, apiAntwoord, Onjuist } from '../../../antwoord'

const toegestaan: Record<keyof Tellingenvraag, string> = {
  indeling: indelingenOpenData.join(', '),
  fase: 'het nummer van een fase, zoals 2',
  thema: 'de sleutel van een thema',
  vraag: 'de sleutel van een vraag',
  formaat: 'json, csv',
}

/** @throws Onjuist with what is wrong and what would be right */
function parseVraag(url: string): Tellingenvraag {
  const { searchParams } = new URL(url)
  const namen = [...searchParams.keys()]
  const twice = namen.find((naam, index) => namen.indexOf(naam) !== index)
  if (twice !== undefined) throw new Onjuist(`De parameter ${twice} staat er meer dan één keer.`)
  const parsed = tellingenvraagSchema.safeParse(Object.fromEntries(searchParams))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys')
    throw new Onjuist(`De parameter ${issue.keys[0]} is er niet. Kies uit: ${Object.keys(toegestaan).join(', ')}.`)
  const naam = String(issue?.path[0]) as keyof Tellingenvraag
  throw new Onjuist(`De waarde van ${naam} klopt niet. Toegestaan: ${toegestaan[naam]}.`)
}

export async function GET(request: Request, { params }: RouteContext<'/api/v1/meetmomenten/[meetmoment]/tellingen'>) {
  const { meetmoment } = await params
  return apiAntwoord(request, async () => {
    const vraag = parseVraag(request.url)
    const { publicatie } = await getGepubliceerd(bezoeker, meetmoment)
    const tellingen = openTellingen(publicatie, vraag)
    if (!tellingen) throw new Onjuist('Deze combinatie van fase, thema en vraag komt in dit meetmoment niet voor.')
    const accept = request.headers.get('accept') ?? ''
    const csv = vraag.formaat
      ? vraag.formaat === 'csv'
      : /\btext\/csv\b/.test(accept) && !/application\/json/.test(accept)
    return csv
      ? { soort: 'csv', tekst: openTellingenCsv(tellingen), naam: `tvs-${meetmoment}-${vraag.indeling}.csv` }
      : { soort: 'json', waarde: tellingen }
  })
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT }
