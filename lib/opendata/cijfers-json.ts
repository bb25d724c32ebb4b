import type { Celplaats, Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Publicatie } from '@/lib/rapport/publicatie'
import type { Staat } from '@/lib/vragenlijst/waarde'
import { lijnenOf } from './lijnen'

// Everything is named one by one, so that a field that is added elsewhere never comes out by itself, and the order is fixed.

const bronOf = ({ bron: { sleutel: id, naam, peildatum, status } }: Pick<Cijfers, 'bron'>) => ({
  id,
  naam,
  peildatum,
  status,
})

const perStaat = <T>({ ja, ten_dele: tenDele, nee, geen }: Record<Staat, T>) => ({ ja, tenDele, nee, geen })

function celOf(plaats: Celplaats, vragen: readonly string[]) {
  if ('verborgen' in plaats) return { groep: plaats.groep, verborgen: plaats.verborgen }
  const { groep, n, aantallen, percentages, deel } = plaats
  return {
    groep,
    n,
    aantallen: perStaat(aantallen),
    percentages: perStaat(percentages),
    aantalVragen: deel?.vragen ?? vragen.length,
    verborgenVragen: deel ? deel.van - deel.vragen : 0,
  }
}

function cijfersOf(cijfers: Cijfers) {
  const { indeling, noemer, groepen, verborgen } = cijfers
  return {
    meetmoment: cijfers.bron.sleutel,
    indeling,
    noemer,
    groepen: groepen.map(({ sleutel, naam, aantalGemeenten, aantalIngevuld }) => ({
      sleutel,
      naam,
      aantalGemeenten,
      aantalIngevuld,
    })),
    verborgenGroepen: verborgen.map(({ sleutel, naam, aantalGemeenten, reden }) => ({
      sleutel,
      naam,
      aantalGemeenten,
      reden,
    })),
    regels: lijnenOf(cijfers).map(({ soort, fase, thema, sleutel, code, naam, vragen, cellen }) => ({
      soort,
      fase,
      thema,
      sleutel,
      code,
      naam,
      vragen,
      cellen: cellen.map((plaats) => celOf(plaats, vragen)),
    })),
  }
}

const vragenlijstOf = ({ meetmoment, landelijk }: Publicatie) => ({
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
})

/**
 * All figures of a publicatie as one JSON document. The same publicatie always gives the same text. `n` of a cell is the
 * denominator; a percentage that is null is n.v.t.: the group is empty. Of a group under `verborgenGroepen` there are no
 * figures, nor in a cell that says why it is `verborgen`. Names and codes are those of the API.
 */
export function toCijfersJson(publicatie: Publicatie): string {
  const { editie, meetmoment, landelijk, klassen, regios, vorig, programma, demo } = publicatie
  const { id: nummer, hash: sha256, bevrorenOp, toelichting, vervangt } = meetmoment
  const document = {
    meta: {
      meetmoment: {
        ...bronOf(publicatie),
        nummer,
        sha256,
        bevrorenOp,
        toelichting,
        vervangt: vervangt && { naam: vervangt.naam, reden: vervangt.reden },
      },
      vergelekenMet: vorig && bronOf(vorig),
      editie,
      publicatie: publicatie.publicatie && { nummer: publicatie.publicatie.nummer, op: publicatie.publicatie.op },
      programma,
      fictief: demo,
    },
    vragenlijst: vragenlijstOf(publicatie),
    landelijk: cijfersOf(landelijk),
    klassen: cijfersOf(klassen),
    regios: cijfersOf(regios),
    vorig: vorig && cijfersOf(vorig),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
