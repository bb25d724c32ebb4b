import { type Staat, staten } from '@/lib/vragenlijst/waarde'

export const totalen = ['gemeenten', 'ingevuld', 'deelname'] as const
export type Totaal = (typeof totalen)[number]

const vormen = ['percentage', 'aantal', 'verschil'] as const
type Cijfervorm = (typeof vormen)[number]

/** What a person meant by {{…}}. `groep` as it was written; null: the country. */
export type Verwijzing =
  | { soort: 'totaal'; totaal: Totaal; groep: string | null }
  /** regel as it was written: "3c", "thema-9" or "fase-1" */
  | { soort: 'cijfer'; regel: string; staat: Staat; vorm: Cijfervorm; groep: string | null }

export type Leesuitkomst = { soort: 'goed'; verwijzing: Verwijzing } | { soort: 'fout'; zin: string }

const fout = (zin: string): Leesuitkomst => ({ soort: 'fout', zin })
const keuzeStaat = 'ja, ten_dele, nee of geen (niet ingevuld)'

/** Reads what stands between {{ and }}. Capitals and spaces around it make no difference. */
export function readVerwijzing(inhoud: string): Leesuitkomst {
  const geschreven = inhoud.replace(/\s+/g, ' ').trim()
  if (geschreven === '') return fout('Deze verwijzing is leeg. Schrijf bijvoorbeeld {{3c.ja}}.')
  const [wat = '', groepstekst, ...meerGroepen] = geschreven.toLowerCase().split('|')
  if (meerGroepen.length > 0) return fout(`In “${geschreven}” staan twee groepen. Noem er één.`)
  if (groepstekst?.trim() === '')
    return fout(`Achter het streepje van “${geschreven}” ontbreekt de groep, zoals klein of vorig.`)
  const groep = groepstekst?.trim() ?? null
  const [onderwerp = '', antwoord, vorm, ...meer] = wat.split('.').map((part) => part.trim())
  const totaal = totalen.find((each) => each === onderwerp)
  if (totaal !== undefined)
    return antwoord === undefined
      ? { soort: 'goed', verwijzing: { soort: 'totaal', totaal, groep } }
      : fout(`Achter “${totaal}” hoort geen antwoord. Schrijf {{${totaal}}}.`)
  if (onderwerp === '') return fout(`In “${geschreven}” ontbreekt de vraag. Schrijf bijvoorbeeld {{3c.ja}}.`)
  if (!antwoord) return fout(`Zeg bij “${onderwerp}” welk antwoord: ${keuzeStaat}.`)
  const staat = staten.find((each) => each === antwoord)
  if (staat === undefined) return fout(`“${antwoord}” is geen antwoord. Kies ${keuzeStaat}.`)
  const gekozen = vormen.find((each) => each === (vorm ?? 'percentage'))
  if (gekozen === undefined || vorm === 'percentage' || meer.length > 0)
    return fout(`Achter “${onderwerp}.${staat}” kan alleen .aantal of .verschil staan.`)
  return { soort: 'goed', verwijzing: { soort: 'cijfer', regel: onderwerp, staat, vorm: gekozen, groep } }
}
