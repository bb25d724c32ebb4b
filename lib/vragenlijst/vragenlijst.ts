/** The vragenlijst as one version or one frozen meetmoment words it. Dates are ISO dates (2014-04-01). */

export type Vraag = {
  id: number
  /** identity across versions */
  sleutel: string
  /** as printed in this version: 3c */
  code: string
  kort: string
  tekst: string
  uitleg: string | null
  streefdatum: string
}
export type Thema = { sleutel: string; nummer: number; naam: string; vragen: Vraag[] }
export type Fase = { nummer: number; naam: string; streefdatum: string; themas: Thema[] }
export type Vragenlijst = { fasen: Fase[] }

export function vragenOf(vragenlijst: Vragenlijst): Vraag[] {
  return vragenlijst.fasen.flatMap((fase) => fase.themas.flatMap((thema) => thema.vragen))
}

export function themasOf(vragenlijst: Vragenlijst): (Thema & { fase: Fase })[] {
  return vragenlijst.fasen.flatMap((fase) => fase.themas.map((thema) => ({ ...thema, fase })))
}
