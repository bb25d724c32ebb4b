/** What looks at a criterion of itself, on every change. `axe` finds part of the faults; the walk goes along every page. */
type Toets = 'axe' | 'rondgang' | 'formulieren' | 'opslag' | 'zoeken' | 'zonder script' | 'kaart'

/** In which file of the tests it stands. */
export const toetsen: Record<Toets, { naam: string; bestand: string }> = {
  axe: { naam: 'axe op elke pagina', bestand: 'tests/e2e/eisen.ts' },
  rondgang: { naam: 'rondgang langs elke pagina', bestand: 'tests/e2e/rondgang.spec.ts' },
  formulieren: { naam: 'proeven met elk formulier', bestand: 'tests/e2e/formulieren.spec.ts' },
  opslag: { naam: 'proeven met opslaan tijdens het typen', bestand: 'tests/e2e/opslag.spec.ts' },
  zoeken: { naam: 'proeven met zoeken', bestand: 'tests/e2e/zoeken.spec.ts' },
  'zonder script': { naam: 'proeven zonder JavaScript', bestand: 'tests/e2e/zonder-script.spec.ts' },
  kaart: { naam: 'proeven met de kaart', bestand: 'tests/e2e/kaart.spec.ts' },
}

export type Criterium = {
  /** of WCAG 2.2 */
  nummer: string
  niveau: 'A' | 'AA'
  naam: string
  toetsen: readonly Toets[]
  /** what only a person can see; null: nothing more */
  mens: string | null
  /** the day on which a person last looked, ISO date; null: nobody did */
  bekekenOp: string | null
  /** why it is about nothing here; null: it is about something */
  nvt: string | null
}

type Rest = Partial<Pick<Criterium, 'toetsen' | 'mens' | 'bekekenOp' | 'nvt'>>

const criterium = (nummer: string, niveau: 'A' | 'AA', naam: string, rest: Rest): Criterium => ({
  nummer,
  niveau,
  naam,
  toetsen: [],
  mens: null,
  bekekenOp: null,
  nvt: null,
  ...rest,
})

const geenMedia = 'Er is geen geluid of video.'

/** Every criterion of WCAG 2.2 at level A and AA, in its order. The page about it and a test are made from this. */
export const criteria: readonly Criterium[] = [
  criterium('1.1.1', 'A', 'Niet-tekstuele content', {
    toetsen: ['axe'],
    mens: 'Zegt een tekst bij een grafiek of kaart hetzelfde als het beeld?',
  }),
  criterium('1.2.1', 'A', 'Louter-geluid en louter-videobeeld', { nvt: geenMedia }),
  criterium('1.2.2', 'A', 'Ondertiteling (vooraf opgenomen)', { nvt: geenMedia }),
  criterium('1.2.3', 'A', 'Audiodescriptie of media-alternatief', { nvt: geenMedia }),
  criterium('1.2.4', 'AA', 'Ondertiteling (live)', { nvt: geenMedia }),
  criterium('1.2.5', 'AA', 'Audiodescriptie (vooraf opgenomen)', { nvt: geenMedia }),
  criterium('1.3.1', 'A', 'Info en relaties', {
    toetsen: ['axe', 'rondgang'],
    mens: 'Is wat bij elkaar hoort ook voor wie luistert bij elkaar?',
  }),
  criterium('1.3.2', 'A', 'Betekenisvolle volgorde', { mens: 'Klopt de volgorde zonder opmaak?' }),
  criterium('1.3.3', 'A', 'Zintuiglijke eigenschappen', { mens: 'Wijst geen zin alleen met kleur, vorm of plaats?' }),
  criterium('1.3.4', 'AA', 'Weergavestand', { toetsen: ['axe'] }),
  criterium('1.3.5', 'AA', 'Identificeer het doel van de input', { toetsen: ['axe'] }),
  criterium('1.4.1', 'A', 'Gebruik van kleur', {
    toetsen: ['axe', 'rondgang'],
    mens: 'Is elk verschil ook zonder kleur te zien?',
  }),
  criterium('1.4.2', 'A', 'Geluidsbediening', { nvt: geenMedia }),
  criterium('1.4.3', 'AA', 'Contrast (minimum)', { toetsen: ['axe'] }),
  criterium('1.4.4', 'AA', 'Herschalen van tekst', { toetsen: ['axe'], mens: 'Werkt alles bij 200% tekst?' }),
  criterium('1.4.5', 'AA', 'Afbeeldingen van tekst', { mens: 'Is elke tekst echte tekst?' }),
  criterium('1.4.10', 'AA', 'Reflow', { toetsen: ['rondgang'] }),
  criterium('1.4.11', 'AA', 'Contrast van niet-tekstuele content', {
    mens: 'Is elke rand, elk teken en elk deel van een grafiek te onderscheiden?',
  }),
  criterium('1.4.12', 'AA', 'Tekstafstand', { toetsen: ['axe', 'rondgang'] }),
  criterium('1.4.13', 'AA', 'Content bij hover of focus', {
    toetsen: ['kaart'],
    mens: 'Gaat wat verschijnt weg met Escape, en blijft het staan als de muis erop komt?',
  }),
  criterium('2.1.1', 'A', 'Toetsenbord', {
    toetsen: ['axe', 'zoeken', 'kaart'],
    mens: 'Is alles te doen zonder muis?',
  }),
  criterium('2.1.2', 'A', 'Geen toetsenbordval', { toetsen: ['kaart'], mens: 'Komt men overal weer uit?' }),
  criterium('2.1.4', 'A', 'Enkel teken sneltoetsen', { toetsen: ['zoeken'] }),
  criterium('2.2.1', 'A', 'Timing aanpasbaar', {
    toetsen: ['formulieren', 'axe'],
    mens: 'Raakt niemand iets kwijt na acht uur stilte?',
  }),
  criterium('2.2.2', 'A', 'Pauzeren, stoppen, verbergen', { toetsen: ['axe'] }),
  criterium('2.3.1', 'A', 'Drie flitsen of beneden drempelwaarde', { mens: 'Flitst er niets?' }),
  criterium('2.4.1', 'A', 'Blokken omzeilen', { toetsen: ['axe'] }),
  criterium('2.4.2', 'A', 'Paginatitel', { toetsen: ['axe', 'rondgang'] }),
  criterium('2.4.3', 'A', 'Focusvolgorde', { mens: 'Volgt de focus de volgorde van het werk?' }),
  criterium('2.4.4', 'A', 'Linkdoel (in context)', {
    toetsen: ['axe', 'rondgang'],
    mens: 'Zegt elke link waar men komt?',
  }),
  criterium('2.4.5', 'AA', 'Meerdere manieren', { toetsen: ['zoeken'] }),
  criterium('2.4.6', 'AA', 'Koppen en labels', {
    toetsen: ['rondgang'],
    mens: 'Zeggen koppen en labels waar het over gaat?',
  }),
  criterium('2.4.7', 'AA', 'Focus zichtbaar', { mens: 'Is overal te zien waar de focus is?' }),
  criterium('2.4.11', 'AA', 'Focus niet bedekt (minimum)', { toetsen: ['rondgang', 'opslag'] }),
  criterium('2.5.1', 'A', 'Aanwijzergebaren', { nvt: 'Niets vraagt een gebaar met meer vingers of langs een baan.' }),
  criterium('2.5.2', 'A', 'Aanwijzerannulering', { mens: 'Gebeurt er pas iets bij het loslaten?' }),
  criterium('2.5.3', 'A', 'Label in naam', { toetsen: ['axe'] }),
  criterium('2.5.4', 'A', 'Bewegingsactivering', { nvt: 'Niets reageert op bewegen van het toestel.' }),
  criterium('2.5.7', 'AA', 'Sleepbewegingen', { nvt: 'Niets vraagt slepen.' }),
  criterium('2.5.8', 'AA', 'Grootte van het aanwijsgebied (minimum)', { toetsen: ['axe', 'rondgang'] }),
  criterium('3.1.1', 'A', 'Taal van de pagina', { toetsen: ['axe'] }),
  criterium('3.1.2', 'AA', 'Taal van onderdelen', { mens: 'Staat bij een zin in een andere taal welke taal dat is?' }),
  criterium('3.2.1', 'A', 'Bij focus', { mens: 'Verandert er niets als men ergens alleen maar langskomt?' }),
  criterium('3.2.2', 'A', 'Bij input', { toetsen: ['zonder script'], mens: 'Verandert de pagina pas na een knop?' }),
  criterium('3.2.3', 'AA', 'Consistente navigatie', { mens: 'Staat de weg overal op dezelfde plaats?' }),
  criterium('3.2.4', 'AA', 'Consistente identificatie', { mens: 'Heet hetzelfde overal hetzelfde?' }),
  criterium('3.2.6', 'A', 'Consistente hulp', { mens: 'Staat het contact overal op dezelfde plaats?' }),
  criterium('3.3.1', 'A', 'Foutidentificatie', { toetsen: ['formulieren'] }),
  criterium('3.3.2', 'A', 'Labels of instructies', {
    toetsen: ['axe'],
    mens: 'Is vooraf duidelijk wat er moet staan?',
  }),
  criterium('3.3.3', 'AA', 'Foutsuggestie', { toetsen: ['formulieren'] }),
  criterium('3.3.4', 'AA', 'Foutpreventie (wettelijk, financieel, gegevens)', { toetsen: ['formulieren', 'opslag'] }),
  criterium('3.3.7', 'A', 'Overbodige invoer', { toetsen: ['formulieren'] }),
  criterium('3.3.8', 'AA', 'Toegankelijke authenticatie (minimum)', {
    mens: 'Kan een wachtwoordbeheerder het wachtwoord invullen?',
  }),
  criterium('4.1.2', 'A', 'Naam, rol, waarde', { toetsen: ['axe'] }),
  criterium('4.1.3', 'AA', 'Statusberichten', { toetsen: ['opslag', 'formulieren'] }),
]
