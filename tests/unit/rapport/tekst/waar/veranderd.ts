import { gelijk, getal } from '@/tests/fixtures/land/toets'
import {
  alGevraagd,
  bleef,
  gangenIn,
  ging,
  groei,
  vanNaar,
  vraagplaats,
  vragenVanNaar,
} from '@/tests/fixtures/land/vergelijken'
import { plaatsOf } from './beeld'
import type { Zin, Zintoets } from './zin'

export const isVorige = ({ land }: Zin, naam: string | undefined) => naam === land.vorig?.bron.naam
export const gevraagd = ({ land, over }: Zin) => alGevraagd(land, over.vragen)
const groeiOf = ({ land }: Zin, vraag: string) => groei(land, vraagplaats(vraag))
const isSteeg = (werkwoord: string | undefined, tekst: string) => (werkwoord === 'steeg') === tekst.includes('(+')

/** "in dit thema" is said in the text of a thema, and of no other. */
const isWaar = ({ over, plek }: Zin, waar: string | undefined) =>
  plek.startsWith('fase-')
    ? waar === 'in deze fase'
    : waar === (over.vragen.length === 1 ? 'op deze vraag' : 'in dit thema')

/** The most changed one way of what is compared here: none that is not named changed more. */
function voorop(zin: Zin, genoemd: ReturnType<typeof gangenIn>, kant: 1 | -1, staat: 'ja' | 'geen' = 'ja'): boolean {
  const least = Math.min(...genoemd.map(({ punten }) => kant * punten))
  const rest = gevraagd(zin).filter((vraag) => genoemd.every((one) => one.vraag !== vraag))
  return (
    genoemd.every(({ vraag, waar }) => waar && gevraagd(zin).includes(vraag)) &&
    rest.every((vraag) => kant * groei(zin.land, vraagplaats(vraag), staat) <= least)
  )
}

/** From how many points a text says that niet ingevuld changed. */
const duidelijk = 10

export const veranderzinnen: readonly Zintoets[] = [
  {
    patroon: new RegExp(`^In fase (\\d+) (steeg|daalde) het aandeel Ja (${vanNaar})\\.$`),
    klopt: ([fase, werkwoord, tekst = ''], zin) =>
      isSteeg(werkwoord, tekst) && ging(zin.land, plaatsOf(zin, 'fase', fase), tekst),
  },
  {
    patroon: /^In fase (\d+) bleef het aandeel Ja (\d+)%\.$/,
    klopt: ([fase, hoeveel = ''], zin) => bleef(zin.land, plaatsOf(zin, 'fase', fase), hoeveel),
  },
  {
    patroon: new RegExp(
      `^Vergeleken met (.+) (steeg|daalde) (het aandeel Ja|niet ingevuld) (in deze fase|in dit thema|op deze vraag) (${vanNaar})\\.$`,
    ),
    klopt: ([naam, werkwoord, wat, waar, tekst = ''], zin) =>
      isVorige(zin, naam) &&
      isWaar(zin, waar) &&
      isSteeg(werkwoord, tekst) &&
      ging(zin.land, zin.over, tekst, wat === 'niet ingevuld' ? 'geen' : 'ja'),
  },
  {
    patroon:
      /^Vergeleken met (.+) bleef (het aandeel Ja|niet ingevuld) (in deze fase|in dit thema|op deze vraag) (\d+)%\.$/,
    klopt: ([naam, wat, waar, hoeveel = ''], zin) =>
      isVorige(zin, naam) &&
      isWaar(zin, waar) &&
      bleef(zin.land, zin.over, hoeveel, wat === 'niet ingevuld' ? 'geen' : 'ja'),
  },
  {
    patroon: new RegExp(`^Op vraag <([\\w-]+)> (steeg|daalde) het aandeel Ja (${vanNaar})\\.$`),
    klopt: ([vraag = '', werkwoord, tekst = ''], zin) =>
      gelijk(gevraagd(zin), [vraag]) && isSteeg(werkwoord, tekst) && ging(zin.land, vraagplaats(vraag), tekst),
  },
  {
    patroon: /^Op vraag <([\w-]+)> bleef het aandeel Ja (\d+)%\.$/,
    klopt: ([vraag = '', hoeveel = ''], zin) =>
      gelijk(gevraagd(zin), [vraag]) && bleef(zin.land, vraagplaats(vraag), hoeveel),
  },
  {
    patroon: new RegExp(`^Het meest (steeg|stegen) (${vragenVanNaar})\\.$`),
    klopt: ([werkwoord, tekst = ''], zin) => {
      const genoemd = gangenIn(zin.land, tekst)
      const even = gevraagd(zin).filter((vraag) => groeiOf(zin, vraag) === genoemd[0]?.punten)
      return (
        (werkwoord === 'steeg') === (genoemd.length === 1) &&
        genoemd.every(({ punten }) => punten > 0) &&
        gelijk(
          even,
          genoemd.map(({ vraag }) => vraag),
        ) &&
        voorop(zin, genoemd, 1)
      )
    },
  },
  {
    patroon: /^Het meest stegen ([\d.]+) vragen: elk \+(\d+) procentpunt(en)?\.$/,
    klopt: ([aantal = '', punten, meer], zin) => {
      const most = Math.max(...gevraagd(zin).map((vraag) => groeiOf(zin, vraag)))
      const even = gevraagd(zin).filter((vraag) => groeiOf(zin, vraag) === most)
      return most > 0 && most === Number(punten) && (most === 1) === (meer === '') && even.length === getal(aantal)
    },
  },
  {
    patroon: new RegExp(`^Een daling is er bij (${vragenVanNaar})\\.$`),
    klopt: ([tekst = ''], zin) => {
      const genoemd = gangenIn(zin.land, tekst)
      return (
        genoemd.every(({ waar }) => waar) &&
        gelijk(
          genoemd.map(({ vraag }) => vraag),
          gevraagd(zin).filter((vraag) => groeiOf(zin, vraag) < 0),
        )
      )
    },
  },
  {
    patroon: new RegExp(`^Op ([\\d.]+) vragen daalde het aandeel Ja, vooral op (${vragenVanNaar})\\.$`),
    klopt: ([aantal = '', tekst = ''], zin) =>
      gevraagd(zin).filter((vraag) => groeiOf(zin, vraag) < 0).length === getal(aantal) &&
      voorop(zin, gangenIn(zin.land, tekst), -1),
  },
  {
    patroon: /^Op alle vragen die ook in (.+) gesteld zijn, bleef het aandeel Ja in hele procenten gelijk\.$/,
    klopt: ([naam], zin) =>
      isVorige(zin, naam) && gevraagd(zin).length > 1 && gevraagd(zin).every((vraag) => groeiOf(zin, vraag) === 0),
  },
  {
    patroon: new RegExp(`^Niet ingevuld (steeg|daalde) het meest op (${vragenVanNaar})\\.$`),
    klopt: ([werkwoord, tekst = ''], zin) => {
      const [genoemd, kant] = [gangenIn(zin.land, tekst, 'geen'), werkwoord === 'steeg' ? 1 : -1] as const
      return genoemd.every(({ punten }) => kant * punten >= duidelijk) && voorop(zin, genoemd, kant, 'geen')
    },
  },
  {
    patroon: /^Waardoor een aandeel veranderde sinds (.+), is niet gemeten\.$/,
    klopt: ([naam], zin) => isVorige(zin, naam),
  },
]
