import type { Cijfers, Vraagcijfers } from './cijfers'

/** A vraag that is no longer asked, as it was called and where it stood. */
export type VervallenVraag = Pick<Vraagcijfers, 'sleutel' | 'code' | 'kort'> & { fase: number; thema: string }

const vragenIn = ({ fasen }: Cijfers) =>
  fasen.flatMap((fase) =>
    fase.themas.flatMap((thema) => thema.vragen.map((vraag) => ({ vraag, fase: fase.nummer, thema: thema.sleutel }))),
  )

/** The vragen that the meetmoment before asked and this one does not, in its order. */
export function vervallenVragen({ landelijk, vorig }: { landelijk: Cijfers; vorig: Cijfers | null }): VervallenVraag[] {
  if (vorig === null) return []
  const asked = new Set(vragenIn(landelijk).map(({ vraag }) => vraag.sleutel))
  return vragenIn(vorig).flatMap(({ vraag: { sleutel, code, kort }, fase, thema }) =>
    asked.has(sleutel) ? [] : [{ sleutel, code, kort, fase, thema }],
  )
}
