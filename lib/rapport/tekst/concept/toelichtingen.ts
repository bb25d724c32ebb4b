import { enumerate } from '@/lib/aandachtspunten/zin'
import { alineas } from './bevindingen'
import { alsTekst } from './escape'
import { cijfer, type Faselijnen, geenVergelijking, type Lijn, type Lijnen, share, type Themalijnen } from './lijnen'
import { meesteGelijken, streefdatumzin, zonderJa } from './zinnen'

/** From this share on a text says what an empty answer can mean. */
const veelLeeg = 10
const isVeelLeeg = ({ land }: Lijn) => share(land, 'geen') >= veelLeeg
const legeVraag =
  'Waarom een gemeente een vraag leeg laat, is niet bekend. Het onderwerp kan nog niet aan de orde zijn, maar de gemeente kan de vraag ook hebben overgeslagen. Niet ingevuld is daarom geen Nee.'

/** The vragen to which most gemeenten say Ten dele or Nee: there toelichtingen tell most. None: nobody does, or too many to name. */
function meesteTwijfel(vragen: readonly Lijn[]): Lijn[] {
  const weight = ({ land }: Lijn) => share(land, 'ten_dele') + share(land, 'nee')
  const most = Math.max(...vragen.map(weight))
  const even = vragen.filter((vraag) => weight(vraag) === most)
  return most > 0 && even.length <= meesteGelijken ? even : []
}

const betekenisOf = ({ land }: Lijn) =>
  share(land, 'ten_dele') >= share(land, 'nee')
    ? 'Ten dele kan betekenen dat een gemeente net is begonnen, of dat zij bijna klaar is.'
    : 'Een Nee kan betekenen dat een gemeente nog niet is begonnen, of dat zij ervoor kiest om het niet te doen.'

function achtergrond(vragen: readonly Lijn[]): string[] {
  const twijfels = meesteTwijfel(vragen)
  const [first] = twijfels
  const start =
    'Gemeenten konden bij elk antwoord een toelichting schrijven. Die geven achtergrond, maar zijn niet geteld.'
  if (first === undefined) return [start]
  const bij =
    twijfels.length > 1
      ? `Ze zijn vooral van belang bij de vragen ${enumerate(twijfels.map(({ titel }) => titel))}: daar wordt het vaakst Ten dele of Nee gezegd.`
      : `Ze zijn vooral van belang bij vraag ${first.titel}: daar zegt ${zonderJa(first)}.`
  const waar = vragen.length > 1 ? bij : `Ze zijn hier van belang: van de gemeenten zegt ${zonderJa(first)}.`
  const betekenissen = [...new Set(twijfels.map(betekenisOf))]
  return betekenissen.length === 1
    ? [start, waar, ...betekenissen, 'Het cijfer zegt niet welke van de twee het is.']
    : [start, waar]
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
    achtergrond(vragen),
    [
      isVeelLeeg(lijn)
        ? `Niet ingevuld is ${cijfer(lijn, 'geen')}; in de hele fase is dat ${cijfer(fase.lijn, 'geen')}. ${isVeelLeeg(fase.lijn) ? `Wat een lege vraag kan betekenen, staat bij fase ${fase.fase.nummer}.` : legeVraag}`
        : '',
    ],
  )
}

function vergelijking({ vragen }: Faselijnen, lijnen: Lijnen): string[] {
  const { vorig, land } = lijnen
  if (vorig === null)
    return ['Dit is de eerste meting. Of gemeenten verder zijn dan eerder, is er nog niet uit af te lezen.']
  const niet = geenVergelijking(lijnen)
  if (niet !== null) return [niet]
  const nieuw = vragen.filter(({ vorige }) => vorige?.soort === 'nieuw')
  if (nieuw.length === vragen.length)
    return [
      `Geen van deze vragen is ook in ${vorig.naam} gesteld. Of gemeenten verder zijn dan toen, is dus niet te zeggen.`,
    ]
  const meer = vorig.groep !== null && vorig.groep.aantalIngevuld < land.aantalIngevuld
  return [
    `Een hoger aandeel Ja dan in ${vorig.naam} kan twee oorzaken hebben: gemeenten zijn verder, of er vulden meer gemeenten in. Deze cijfers houden die twee niet uit elkaar.`,
    meer ? 'In deze meting vulden {{ingevuld}} gemeenten iets in, de vorige keer {{ingevuld|vorig}}.' : '',
    nieuw.length > 0 ? 'Nieuwe vragen tellen niet mee in de vergelijking per vraag.' : '',
  ]
}

export function fasetoelichting(fase: Faselijnen, lijnen: Lijnen): string {
  const { lijn } = fase
  return alineas(
    [
      'Elke gemeente beoordeelt zichzelf. De cijfers zeggen dus niet hoe goed iets is geregeld, en ook niet wat inwoners ervan merken.',
    ],
    [
      'Een percentage van de hele fase gaat over alle antwoorden op alle vragen van de fase samen. Elke vraag telt even zwaar, ook als het ene onderwerp meer werk vraagt dan het andere. Twee gemeenten met hetzelfde aandeel Ja kunnen dus met heel andere onderwerpen klaar zijn.',
    ],
    vergelijking(fase, lijnen),
    [isVeelLeeg(lijn) ? `Niet ingevuld is ${cijfer(lijn, 'geen')}. ${legeVraag}` : ''],
    [
      'Bij de antwoorden konden gemeenten een toelichting schrijven. Die laten zien waar verschillen vandaan kunnen komen, zoals een besluit dat nog langs de raad moet of werk dat samen met buurgemeenten gebeurt. Zulke redenen staan niet in de cijfers.',
    ],
  )
}
