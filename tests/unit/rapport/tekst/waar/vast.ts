import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { altijd } from '@/tests/fixtures/land/toets'
import { alGevraagd } from '@/tests/fixtures/land/vergelijken'
import type { Zin, Zintoets } from './zin'

const mits = (tekst: string, klopt: (zin: Zin) => boolean): Zintoets => ({
  ...altijd(tekst),
  klopt: (_, zin) => klopt(zin),
})

const eerste = ({ land }: Zin) => land.vorig === null
const nietsGevraagd = ({ land, over }: Zin) => land.vorig !== null && alGevraagd(land, over.vragen).length === 0
const nietZonder =
  (patroon: RegExp) =>
  ({ ervoor }: Zin) =>
    patroon.test(ervoor.at(-1) ?? '')
const nieuw = ({ land, over }: Zin) => over.vragen.length - alGevraagd(land, over.vragen).length

export const vasteZinnen: readonly Zintoets[] = [
  ...[
    'Wie vulde in',
    'Het beeld per fase',
    'Wat aandacht vraagt',
    'Wat er veranderde',
    'Verschillen tussen grootteklassen',
  ].map((kop) => altijd(`# ${kop}`)),
  mits(
    'De percentages hieronder zijn van alle gemeenten, ook van de gemeenten die niets invulden.',
    ({ land }) => land.publicatie.landelijk.noemer === 'alle',
  ),
  mits(
    'Van deze meting worden geen cijfers van het hele land getoond, omdat er te weinig gemeenten meetellen.',
    ({ land }) => land.publicatie.landelijk.groepen.length === 0,
  ),
  altijd('Zo blijft verborgen wat één gemeente antwoordde.'),
  mits('Bij deze meting telden geen gemeenten mee.', ({ land }) => land.nu.gemeenten.length === 0),
  altijd('Er zijn dus geen cijfers.'),
  mits('Dit is de eerste meting.', eerste),
  mits('Er is nog niets om mee te vergelijken.', eerste),
  mits('Of gemeenten verder zijn dan eerder, is er nog niet uit af te lezen.', eerste),
  mits('Vergelijken kan dus niet.', nietZonder(/^Geen van de vragen|geen cijfers van het hele land\.$/)),
  mits('Er is dus geen eerder cijfer.', nietsGevraagd),
  mits('Nieuwe vragen tellen niet mee in de vergelijking per vraag.', (zin) => nieuw(zin) > 0),
  altijd('In een kleine groep telt één gemeente zwaar mee.'),
  altijd('Elke gemeente beoordeelt zichzelf.'),
  altijd('De cijfers zeggen dus niet hoe goed iets is geregeld, en ook niet wat inwoners ervan merken.'),
  ...[
    'Een percentage van de hele fase gaat over alle antwoorden op alle vragen van de fase samen.',
    'Elke vraag telt even zwaar, ook als het ene onderwerp meer werk vraagt dan het andere.',
    'Twee gemeenten met hetzelfde aandeel Ja kunnen dus met heel andere onderwerpen klaar zijn.',
  ].map((tekst) => mits(tekst, ({ over }) => over.vragen.length > 1)),
  altijd('Gemeenten konden bij elk antwoord een toelichting schrijven.'),
  altijd('Die toelichtingen zijn niet geteld.'),
  altijd('Een Ja zegt dat een gemeente dit onderwerp voor zichzelf op orde vindt.'),
  altijd('Hoe goed het is geregeld, is niet gemeten.'),
  mits('Waarom een gemeente een vraag leeg laat, is niet bekend.', nietZonder(/^Niet ingevuld is \d+%/)),
  altijd('Het onderwerp kan nog niet aan de orde zijn, maar de gemeente kan de vraag ook hebben overgeslagen.'),
  altijd('Niet ingevuld is daarom geen Nee.'),
  mits('Het cijfer zegt niet welke van de twee het is.', nietZonder(/ kan betekenen dat /)),
  {
    patroon: /^Bij vraag (\S+) gaf de vragenlijst als uitleg: “(.+)”$/,
    klopt: ([code, uitleg], { land, over }) =>
      vragenOf(land.nu.vragenlijst).some(
        (vraag) => over.vragen.includes(vraag.sleutel) && vraag.code === code && vraag.uitleg === uitleg,
      ),
  },
]
