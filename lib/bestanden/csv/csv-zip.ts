import { strToU8 } from 'fflate'
import { herkomstzin } from '@/lib/bestanden/herkomst'
import { type Blad, type Boekcel, nvt } from '@/lib/bestanden/tabellenboek/blad'
import { inhoudsblad } from '@/lib/bestanden/tabellenboek/kopblok'
import { makeTabellenboek, type Tabellenboek } from '@/lib/bestanden/tabellenboek/tabellenboek'
import { toZip } from '@/lib/bestanden/zip'
import { celtekst } from '@/lib/platform/celtekst'
import { type CsvCell, toCsv } from '@/lib/platform/csv'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { toCijfersCsv } from './cijfers-csv'

function waardeOf(cel: Boekcel): CsvCell {
  if (cel === null) return null
  switch (cel.soort) {
    case 'tekst':
      return cel.tekst
    case 'getal':
      return cel.getal
    case 'percentage':
      return cel.percentage
    case 'verschil':
      return cel.punten
    case 'datum':
      return cel.datum
    case 'nvt':
      return nvt
  }
}

const leadsBack = (cel: Boekcel | undefined) => cel?.soort === 'tekst' && cel.naar === inhoudsblad

/** Every row as wide as the table, for programs that ask for that; the line that leads back to the contents leads nowhere here. */
function rowsOf({ rijen, breedtes }: Blad): CsvCell[][] {
  return rijen
    .filter(({ cellen: [first] }) => !leadsBack(first))
    .map(({ cellen }) => breedtes.map((_, column) => waardeOf(cellen[column] ?? null)))
}

/** "07-ii-t-gooi.csv": letters that every system can write. */
function bestandsnaam({ naam }: Blad, index: number): string {
  const plain = naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
  return `${String(index + 1).padStart(2, '0')}-${plain || 'blad'}.csv`
}

function leesmij({ titel, onderwerp, herkomst, bladen }: Tabellenboek): string {
  const lijst = bladen.map(
    (blad, index) => `${bestandsnaam(blad, index)}\n  ${celtekst(blad.naam)}: ${celtekst(blad.inhoud)}`,
  )
  return `${celtekst(titel)}
${celtekst(onderwerp)}
${celtekst(herkomstzin(herkomst))}

Elk bestand is een blad van het tabellenboek, met dezelfde cijfers als de XLSX en de ODS. Elke regel van een bestand heeft
evenveel kolommen. Boven elke tabel staat waar die over gaat; de eerste regel die met "Soort", "Regio" of een ander
kolomhoofd begint is de kop.

alle-cijfers.csv is voor wie verder rekent: één regel voor elke groep en vraag, met de kop op de eerste regel. De
kolommen heten zoals in de open data (/open-data).
- meetmoment: het kenmerk van het meetmoment.
- indeling: landelijk, grootteklasse of regio.
- groep, groepnaam: de sleutel van de groep, en haar naam.
- soort: altijd vraag.
- fase, thema: het nummer van de fase, en de sleutel van het thema.
- sleutel, code, naam: de vraag. Haar sleutel blijft gelijk als zij een andere code of tekst krijgt.
- n: waar de percentages een deel van zijn, het aantal gemeenten in de groep.
- ja, ten_dele, nee, geen: het aantal antwoorden. Geen is niet ingevuld. Samen zijn ze n.
- ja_pct, ten_dele_pct, nee_pct, geen_pct: het percentage, een heel getal. Leeg is n.v.t.: de groep is leeg.
- verborgen: waarom er van deze groep of vraag in deze editie geen cijfers staan. klein: te weinig gemeenten. afleidbaar:
  een te kleine groep zou uit te rekenen zijn. zeker: te zien zou zijn wat een gemeente antwoordde. Leeg: alles staat er.
- aantal_vragen, verborgen_vragen: over hoeveel vragen de regel gaat, en hoeveel er niet zijn meegeteld. Hier 1 en 0.
- meetmoment_nummer, sha256, programma, editie: waar het bestand van is gemaakt, en door welke versie van het programma.

Zo zijn de bestanden geschreven
- UTF-8 met een teken vooraan waaraan Excel dat herkent (BOM). Excel met Nederlandse instellingen opent ze goed.
- Puntkomma tussen de kolommen, regeleinde CR LF, aanhalingstekens om tekst met zo'n teken erin.
- Getallen zonder punt of komma. Percentages zijn hele getallen: 77 is 77%. Datums als 2014-01-17.
- Begint een tekst met =, +, - of @, dan staat er een aanhalingsteken (') voor, zodat een rekenprogramma dat niet als
  formule uitvoert.

De bestanden
${lijst.join('\n')}
`.replaceAll('\n', '\r\n')
}

/** The tabellenboek as a zip of CSV files, one for each sheet. The same publicatie always gives the same bytes. */
export async function toCsvZip(publicatie: Publicatie): Promise<Uint8Array> {
  const boek = makeTabellenboek(publicatie)
  return toZip(
    [
      { name: 'LEESMIJ.txt', bytes: strToU8(`\uFEFF${leesmij(boek)}`) },
      { name: 'alle-cijfers.csv', bytes: strToU8(toCijfersCsv(publicatie, 'excel')) },
      ...boek.bladen.map((blad, index) => ({
        name: bestandsnaam(blad, index),
        bytes: strToU8(toCsv(rowsOf(blad), 'excel')),
      })),
    ],
    boek.herkomst.datum,
  )
}
