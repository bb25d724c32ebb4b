import { enumerate } from '@/lib/aandachtspunten/zin'
import { alineas } from './bevindingen'
import { alsTekst } from './escape'
import { leegzinnen } from './leeg'
import { cijfer, type Faselijnen, geenVergelijking, type Lijn, type Lijnen, share, type Themalijnen } from './lijnen'
import { veranderzin } from './verandering'
import { meesteGelijken, streefdatumzin, zonderJa } from './zinnen'

/** From this share on a text says what an empty answer can mean. */
const veelLeeg = 10
const isVeelLeeg = ({ land }: Lijn) => share(land, 'geen') >= veelLeeg
const legeVraag =
  'Waarom een gemeente een vraag leeg laat, is niet bekend. Het onderwerp kan nog niet aan de orde zijn, maar de gemeente kan de vraag ook hebben overgeslagen. Niet ingevuld is daarom geen Nee.'

/** The vragen to which most gemeenten say Ten dele or Nee. None: nobody does, or too many to name. */
function meesteTwijfel(vragen: readonly Lijn[]): Lijn[] {
  const weight = ({ land }: Lijn) => land.aantallen.ten_dele + land.aantallen.nee
  const most = Math.max(...vragen.map(weight))
  const even = vragen.filter((vraag) => weight(vraag) === most)
  return most > 0 && even.length <= meesteGelijken ? even : []
}

const betekenisOf = ({ land }: Lijn) =>
  land.aantallen.ten_dele >= land.aantallen.nee
    ? 'Ten dele kan betekenen dat een gemeente net is begonnen, of dat zij bijna klaar is.'
    : 'Een Nee kan betekenen dat een gemeente nog niet is begonnen, of dat zij ervoor kiest om het niet te doen.'

/** What Ten dele and Nee can mean, where most gemeenten say so. */
function zonderJaZinnen(vragen: readonly Lijn[]): string[] {
  const twijfels = meesteTwijfel(vragen)
  const [first] = twijfels
  if (first === undefined) return []
  const waar =
    twijfels.length > 1
      ? `Ten dele of Nee wordt het vaakst gezegd op de vragen ${enumerate(twijfels.map(({ titel }) => titel))}.`
      : `Ten dele of Nee wordt ${vragen.length > 1 ? 'het vaakst ' : ''}gezegd op vraag ${first.titel}: daar zegt ${zonderJa(first)}.`
  const betekenissen = [...new Set(twijfels.map(betekenisOf))]
  return betekenissen.length === 1 ? [waar, ...betekenissen, 'Het cijfer zegt niet welke van de twee het is.'] : [waar]
}

/** Nobody read the toelichtingen for a draft, so that it says nothing of what stands in them. */
const nietGeteld = 'Gemeenten konden bij elk antwoord een toelichting schrijven. Die toelichtingen zijn niet geteld.'

function leegInThema({ lijn }: Themalijnen, fase: Faselijnen): string {
  if (!isVeelLeeg(lijn)) return ''
  const anders = share(lijn.land, 'geen') !== share(fase.lijn.land, 'geen')
  const inFase = anders ? `; in de hele fase is dat ${cijfer(fase.lijn, 'geen')}` : ''
  const wat = isVeelLeeg(fase.lijn)
    ? `Wat een lege vraag kan betekenen, staat bij fase ${fase.fase.nummer}.`
    : legeVraag
  return `Niet ingevuld is ${cijfer(lijn, 'geen')}${inFase}. ${wat}`
}

/** How the vragenlijst itself explained its vragen. */
function uitlegzin({ thema }: Themalijnen): string {
  return thema.vragen
    .flatMap(({ code, uitleg }) =>
      uitleg ? [`Bij vraag ${code} gaf de vragenlijst als uitleg: “${alsTekst(uitleg)}”`] : [],
    )
    .join(' ')
}

export function thematoelichting(thema: Themalijnen, fase: Faselijnen, lijnen: Lijnen): string {
  const { lijn, vragen } = thema
  const anders = lijn.streefdatums.join() !== fase.lijn.streefdatums.join()
  return alineas(
    [
      uitlegzin(thema),
      'Een Ja zegt dat een gemeente dit onderwerp voor zichzelf op orde vindt. Hoe goed het is geregeld, is niet gemeten.',
      anders || lijn.streefdatums.length > 1 ? streefdatumzin(lijn, lijnen) : '',
    ],
    [nietGeteld, ...zonderJaZinnen(vragen)],
    [leegInThema(thema, fase)],
  )
}

function vergelijking({ lijn, vragen }: Faselijnen, lijnen: Lijnen): string[] {
  const { vorig } = lijnen
  if (vorig === null)
    return ['Dit is de eerste meting. Of gemeenten verder zijn dan eerder, is er nog niet uit af te lezen.']
  const niet = geenVergelijking(lijnen)
  if (niet !== null) return [niet]
  const asked = vragen.filter(({ vorige }) => vorige?.soort === 'cel')
  if (asked.length === 0)
    return [
      `Geen van deze vragen is ook in ${vorig.naam} gesteld. Of gemeenten verder zijn dan toen, is dus niet te zeggen.`,
    ]
  return [
    `Waardoor een aandeel veranderde sinds ${vorig.naam}, is niet gemeten.`,
    veranderzin(lijn, `Vergeleken met ${vorig.naam}`, 'niet ingevuld in deze fase', 'geen') ?? leegzinnen(asked),
    asked.length < vragen.length ? 'Nieuwe vragen tellen niet mee in de vergelijking per vraag.' : '',
  ]
}

export function fasetoelichting(fase: Faselijnen, lijnen: Lijnen): string {
  const { lijn, vragen } = fase
  return alineas(
    [
      'Elke gemeente beoordeelt zichzelf. De cijfers zeggen dus niet hoe goed iets is geregeld, en ook niet wat inwoners ervan merken.',
    ],
    vragen.length > 1
      ? [
          'Een percentage van de hele fase gaat over alle antwoorden op alle vragen van de fase samen. Elke vraag telt even zwaar, ook als het ene onderwerp meer werk vraagt dan het andere. Twee gemeenten met hetzelfde aandeel Ja kunnen dus met heel andere onderwerpen klaar zijn.',
        ]
      : [],
    vergelijking(fase, lijnen),
    [isVeelLeeg(lijn) ? `Niet ingevuld is ${cijfer(lijn, 'geen')}. ${legeVraag}` : ''],
    [nietGeteld],
  )
}
