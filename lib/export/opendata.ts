import type { z } from 'zod'
import type { Gepubliceerdmeetmoment } from '@/lib/data/publicatie'
import { staten } from '@/lib/domain/waarde'
import type { Publicatie } from '@/lib/rapport/publicatie'
import type { Cel, Rapport, RapportFase, RapportThema } from '@/lib/rapport/rapport'
import { type Regel, regelsOf } from '@/lib/rapport/regels'
import type {
  meetmomentSchema,
  openVragenlijstSchema,
  Tellingenvraag,
  tellingenSchema,
  tellingSchema,
} from '@/lib/schemas/opendata'
import { type CsvCell, toCsv } from './csv'

export type OpenMeetmoment = z.output<typeof meetmomentSchema>
export type OpenTellingen = z.output<typeof tellingenSchema>

export function openMeetmoment(meetmoment: Gepubliceerdmeetmoment, fictief: boolean): OpenMeetmoment {
  const { sleutel: id, naam, peildatum, versie, versieNaam, bevrorenOp, gepubliceerdOp, publicatienummer } = meetmoment
  const { hash: sha256, aantalGemeenten, aantalIngevuld, vervangt, vervangenDoor } = meetmoment
  return {
    id,
    naam,
    peildatum,
    vragenlijst: { versie, naam: versieNaam },
    bevrorenOp,
    gepubliceerdOp,
    publicatienummer,
    sha256,
    aantalGemeenten,
    aantalIngevuld,
    vervangt: vervangt && { id: vervangt.sleutel, naam: vervangt.naam, reden: vervangt.reden },
    vervangenDoor: vervangenDoor && { id: vervangenDoor.sleutel, naam: vervangenDoor.naam },
    fictief,
  }
}

function telling(regel: Regel, cel: Cel): z.output<typeof tellingSchema> {
  const { ten_dele, ...aantallen } = cel.aantallen
  const { ten_dele: tenDelePct, ...percentages } = cel.percentages
  return {
    soort: regel.soort,
    sleutel: regel.sleutel.replace(/^(fase|thema|vraag)-/, ''),
    code: regel.code,
    naam: regel.naam,
    groep: cel.groep,
    n: cel.n,
    aantallen: { ...aantallen, tenDele: ten_dele },
    percentages: { ...percentages, tenDele: tenDelePct },
  }
}

const rapportOf: Record<Tellingenvraag['indeling'], (publicatie: Publicatie) => Rapport> = {
  landelijk: ({ landelijk }) => landelijk,
  grootteklasse: ({ klassen }) => klassen,
  regio: ({ regios }) => regios,
}

/** The lines of a Rapport that were asked: a fase with its themas and vragen, a thema with its vragen, or one vraag. */
function gevraagd({ fasen }: Rapport, { fase, thema, vraag }: Tellingenvraag): Regel[] {
  const inThema = (one: RapportThema): RapportThema => ({
    ...one,
    vragen: one.vragen.filter(({ sleutel }) => vraag === undefined || sleutel === vraag),
  })
  const inFase = (one: RapportFase): RapportFase => ({
    ...one,
    themas: one.themas.filter(({ sleutel }) => thema === undefined || sleutel === thema).map(inThema),
  })
  const regels = regelsOf({ fasen: fasen.filter(({ nummer }) => fase === undefined || nummer === fase).map(inFase) })
  if (vraag !== undefined) return regels.filter(({ soort }) => soort === 'vraag')
  return thema === undefined ? regels : regels.filter(({ soort }) => soort !== 'fase')
}

/** The counts of the public edition that were asked; null: there is no such fase, thema or vraag in this meetmoment. */
export function openTellingen(publicatie: Publicatie, vraag: Tellingenvraag): OpenTellingen | null {
  const rapport = rapportOf[vraag.indeling](publicatie)
  const regels = gevraagd(rapport, vraag)
  if (regels.length === 0) return null
  return {
    meetmoment: publicatie.bron.sleutel,
    sha256: publicatie.meetmoment.hash,
    indeling: vraag.indeling,
    fictief: publicatie.demo,
    groepen: rapport.groepen.map(({ sleutel, naam, aantalGemeenten, aantalIngevuld }) => ({
      sleutel,
      naam,
      aantalGemeenten,
      aantalIngevuld,
    })),
    verborgenGroepen: rapport.verborgen.map(({ sleutel, naam, aantalGemeenten, reden }) => ({
      sleutel,
      naam,
      aantalGemeenten,
      reden,
    })),
    tellingen: regels.flatMap((regel) => regel.cellen.map((cel) => telling(regel, cel))),
  }
}

const kolom = (staat: (typeof staten)[number]) => (staat === 'ten_dele' ? 'tenDele' : staat)

/** The same counts as CSV: a row for every line and group; a hidden group has a row without figures. */
export function openTellingenCsv({
  meetmoment,
  indeling,
  groepen,
  verborgenGroepen,
  tellingen,
}: OpenTellingen): string {
  const namen = new Map(groepen.map(({ sleutel, naam }) => [sleutel, naam]))
  const header: CsvCell[] = [
    ...['meetmoment', 'indeling', 'groep', 'groepnaam', 'soort', 'sleutel', 'code', 'naam', 'n'],
    ...staten,
    ...staten.map((staat) => `${staat}_pct`),
  ]
  const rows = tellingen.map(({ groep, soort, sleutel, code, naam, n, aantallen, percentages }): CsvCell[] => [
    ...[meetmoment, indeling, groep, namen.get(groep) ?? groep, soort, sleutel, code, naam, n],
    ...staten.map((staat) => aantallen[kolom(staat)]),
    ...staten.map((staat) => percentages[kolom(staat)]),
  ])
  const hidden = verborgenGroepen.map(({ sleutel, naam, reden }): CsvCell[] => [
    ...[meetmoment, indeling, sleutel, naam, 'verborgen', reden],
    ...Array.from({ length: header.length - 6 }, () => null),
  ])
  return toCsv([header, ...rows, ...hidden])
}

/** The vragenlijst as the meetmoment froze it. */
export function openVragenlijst(
  versie: string,
  { landelijk, meetmoment }: Publicatie,
): z.output<typeof openVragenlijstSchema> {
  return {
    versie,
    naam: meetmoment.versieNaam,
    fasen: landelijk.fasen.map(({ nummer, naam, streefdatum, themas }) => ({
      nummer,
      naam,
      streefdatum,
      themas: themas.map((thema) => ({
        sleutel: thema.sleutel,
        nummer: thema.nummer,
        naam: thema.naam,
        vragen: thema.vragen.map(({ sleutel, code, kort, tekst, uitleg, streefdatum: streef }) => ({
          sleutel,
          code,
          kort,
          tekst,
          uitleg,
          streefdatum: streef,
        })),
      })),
    })),
  }
}
