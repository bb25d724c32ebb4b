import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { gelijk, getal, opsomming } from '@/tests/fixtures/land/toets'
import { gevraagd, isVorige } from './veranderd'
import type { Zin, Zintoets } from './zin'

const telwoord = (woord: string | undefined) => (/^[eé]én$/i.test(woord ?? '') ? 1 : getal(woord ?? ''))

const vervallenIn = ({ land: { nu, vorig }, over, plek }: Zin): string[] => {
  const asked = new Set(vragenOf(nu.vragenlijst).map(({ sleutel }) => sleutel))
  const fasen = vorig?.vragenlijst.fasen ?? []
  const themas = fasen.flatMap((fase) => fase.themas.map((thema) => ({ ...thema, fase: String(fase.nummer) })))
  const here = themas.filter(({ sleutel, fase }) => (plek.startsWith('fase-') ? fase : sleutel) === over.sleutel)
  return here.flatMap(({ vragen }) => vragen.map(({ sleutel }) => sleutel)).filter((vraag) => !asked.has(vraag))
}

const nieuweIn = (zin: Zin) => zin.over.vragen.filter((vraag) => !gevraagd(zin).includes(vraag))
const codeIn = ({ land }: Zin, sleutel: string) =>
  vragenOf(land.nu.vragenlijst).find((vraag) => vraag.sleutel === sleutel)?.code

export const vragenlijstzinnen: readonly Zintoets[] = [
  {
    patroon: /^Van (.+) zijn er geen cijfers van het hele land\.$/,
    klopt: ([naam], zin) =>
      isVorige(zin, naam) &&
      (zin.land.vorig?.gemeenten.length === 0 || zin.land.publicatie.vorig?.groepen.length === 0),
  },
  {
    patroon: /^Geen van (?:de|deze) vragen is ook in (.+) gesteld\.$/,
    klopt: ([naam], zin) => isVorige(zin, naam) && gevraagd(zin).length === 0,
  },
  {
    patroon: /^Of gemeenten verder zijn dan toen, is dus niet te zeggen\.$/,
    klopt: (_, zin) => gevraagd(zin).length === 0,
  },
  {
    patroon: /^In (.+) (waren deze vragen|was deze vraag) er nog niet\.$/,
    klopt: ([naam, wat], zin) =>
      isVorige(zin, naam) &&
      gevraagd(zin).length === 0 &&
      (wat === 'was deze vraag') === (zin.over.vragen.length === 1),
  },
  {
    patroon: /^(Eén vraag is|[\d.]+ vragen zijn) ook in (.+) gesteld\.$/,
    klopt: ([aantal = '', naam], zin) =>
      isVorige(zin, naam) && gevraagd(zin).length === telwoord(aantal.replace(/ .*/, '')),
  },
  {
    patroon: /^Niet elke vraag is te vergelijken: (één vraag is|[\d.]+ vragen zijn) nieuw in deze meting\.$/,
    klopt: ([aantal = ''], zin) => nieuweIn(zin).length === telwoord(aantal.replace(/ .*/, '')),
  },
  {
    patroon: /^Nieuw in deze meting (is vraag|zijn de vragen) (.+): daarvan is geen eerder cijfer\.$/,
    klopt: ([wat, tekst = ''], zin) => {
      const nieuw = nieuweIn(zin).map((vraag) => codeIn(zin, vraag))
      const codes = zin.over.vragen.map((vraag) => codeIn(zin, vraag))
      const [first, last] = tekst.split(' tot en met ')
      const genoemd = last ? codes.slice(codes.indexOf(first), codes.indexOf(last) + 1) : opsomming(tekst)
      return gelijk(nieuw, genoemd) && (wat === 'is vraag') === (nieuw.length === 1)
    },
  },
  {
    patroon: /^Niet meer gevraagd, en in (.+) nog wel: (<.+>)\.$/,
    klopt: ([naam, tekst = ''], zin) =>
      isVorige(zin, naam) &&
      gelijk(
        opsomming(tekst).map((vraag) => vraag.slice(1, -1)),
        vervallenIn(zin),
      ),
  },
]
