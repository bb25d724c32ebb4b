import type { Publicatie } from '@/lib/rapport/publicatie'
import { type Blad, datum, rij, tekst } from './blad'
import { kopblok } from './kopblok'
import { tabelblad } from './tabelblad'

/** The whole vragenlijst, as it was worded at this meetmoment. */
export function vragenblad(publicatie: Publicatie, naam: string): Blad {
  const rijen = publicatie.landelijk.fasen.flatMap((fase) =>
    fase.themas.flatMap((thema, themaplaats) =>
      thema.vragen.map(({ code, kort, tekst: vraag, uitleg, streefdatum }, plaats) => ({
        ...rij(
          'gewoon',
          tekst(code),
          tekst(kort),
          tekst(vraag),
          uitleg === null ? null : tekst(uitleg),
          datum(streefdatum),
          tekst(`${thema.nummer}. ${thema.naam}`),
          tekst(`${fase.nummer}. ${fase.naam}`),
        ),
        nieuweFase: themaplaats === 0 && plaats === 0,
      })),
    ),
  )
  const koppen = ['Code', 'Onderwerp', 'Vraag', 'Uitleg', 'Streefdatum', 'Thema', 'Fase']
  const { versieNaam } = publicatie.meetmoment
  return tabelblad(
    {
      naam,
      inhoud: `De hele vragenlijst: ${versieNaam}`,
      groep: null,
      breedtes: [6, 28, 62, 40, 17, 26, 26],
    },
    {
      boven: kopblok(publicatie, `De vragenlijst van ${publicatie.bron.naam}`, [
        'Een gemeente antwoordt op elke vraag Ja, Ten dele of Nee, of vult nog niets in. De streefdatum is de dag waarop het antwoord Ja hoort te zijn.',
      ]),
      kop: koppen.map(tekst),
      rijen,
      vasteKolommen: 2,
    },
  )
}
