import {
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import { cleanTekst } from '@/lib/bestanden/documentcel'
import type { Blok, Hoofdstuk, Rapportdocument, Tekstdeel } from '@/lib/rapport/document/document'
import { blad, marge, tekstbreedte, voetmarge } from './bladmaat'
import { anker, inhoudsopgave } from './inhoudsopgave'
import { nummeringen, stijlen } from './stijlen'
import { balkenOf, tabelOf } from './tabel'
import { makeReproducible } from './vast'

type Bodydeel = (Paragraph | Table)[]

const koppen = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

function runs(delen: readonly Tekstdeel[]): ParagraphChild[] {
  return delen.map(({ tekst, vet, schuin, link }) => {
    const look = { text: cleanTekst(tekst), ...(vet ? { bold: true } : {}), ...(schuin ? { italics: true } : {}) }
    return link
      ? new ExternalHyperlink({ link, children: [new TextRun({ ...look, style: 'Hyperlink' })] })
      : new TextRun(look)
  })
}

type Omgeving = {
  /** level of the chapter; koppen in it stand one below */
  diepte: 1 | 2
  lijst: () => number
  /** below a table stands some room */
  vorige: Blok | undefined
  /** what introduces a list stays with it, and a figure with the table of its figures */
  volgende: Blok | undefined
}

/** Room below a table, where what follows has none above it. */
const ruimteBoven = 160
const isTabel = (blok: Blok | undefined) => blok?.soort === 'tabel' || blok?.soort === 'balken'

function blokOf(blok: Blok, { diepte, lijst, vorige, volgende }: Omgeving): Bodydeel {
  const before = isTabel(vorige) ? ruimteBoven : undefined
  switch (blok.soort) {
    case 'kop': {
      const heading = koppen[Math.min(3, diepte + blok.niveau - 3)] ?? koppen[3]
      // What is a heading in a chapter is none of the contents: it looks the same, under another name.
      const look = heading === HeadingLevel.HEADING_2 ? { style: 'Tussenkop' } : { heading }
      return [new Paragraph({ ...look, children: runs(blok.delen) })]
    }
    case 'alinea':
      return [
        new Paragraph({
          keepNext: volgende?.soort === 'lijst',
          ...(before ? { spacing: { before } } : {}),
          children: runs(blok.delen),
        }),
      ]
    case 'lijst': {
      const reference = blok.genummerd ? `nummers-${lijst()}` : 'punten'
      return blok.punten.map(
        (delen, index) =>
          new Paragraph({
            numbering: { reference, level: 0 },
            spacing: {
              after: index === blok.punten.length - 1 ? 160 : 60,
              ...(before && index === 0 ? { before } : {}),
            },
            children: runs(delen),
          }),
      )
    }
    case 'melding':
      return [new Paragraph({ style: 'Melding', children: [new TextRun(cleanTekst(blok.tekst))] })]
    case 'tabel':
      return tabelOf(blok.tabel)
    case 'balken':
      return balkenOf(blok.balken, volgende?.soort === 'tabel')
  }
}

function hoofdstukOf(hoofdstuk: Hoofdstuk, index: number, lijst: () => number): Bodydeel {
  const { niveau, titel, blokken } = hoofdstuk
  return [
    new Paragraph({
      heading: niveau === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      pageBreakBefore: niveau === 1,
      children: [new Bookmark({ id: anker(index), children: [new TextRun(cleanTekst(titel))] })],
    }),
    ...blokken.flatMap((blok, at) =>
      blokOf(blok, { diepte: niveau, lijst, vorige: blokken[at - 1], volgende: blokken[at + 1] }),
    ),
  ]
}

function voorblad({ titel, ondertitel, kenmerken, melding }: Rapportdocument): Bodydeel {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cleanTekst(titel))] }),
    new Paragraph({ style: 'Ondertitel', children: [new TextRun(cleanTekst(ondertitel))] }),
    ...kenmerken.map(
      ({ naam, waarde }) =>
        new Paragraph({
          style: 'Kenmerk',
          children: [new TextRun({ text: `${cleanTekst(naam)}: `, bold: true }), new TextRun(cleanTekst(waarde))],
        }),
    ),
    ...(melding ? [new Paragraph({ style: 'Melding', children: [new TextRun(cleanTekst(melding))] })] : []),
  ]
}

/** At the foot of every page but the first: what everybody must know, and to the right its number. */
function voettekst(melding: string | null): Paragraph {
  return new Paragraph({
    style: 'Voet',
    tabStops: [{ type: TabStopType.RIGHT, position: tekstbreedte }],
    children: [
      new TextRun(cleanTekst(melding ?? '')),
      new TextRun({ children: [new Tab(), 'Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}

/** The rapport as a Word document. Same document, same bytes. */
export async function toDocx(rapport: Rapportdocument): Promise<Uint8Array> {
  const { titel, ondertitel, melding, herkomst, hoofdstukken } = rapport
  let lijsten = 0
  const lijst = () => {
    lijsten += 1
    return lijsten
  }
  const children = [
    ...voorblad(rapport),
    ...inhoudsopgave(rapport),
    ...hoofdstukken.flatMap((hoofdstuk, index) => hoofdstukOf(hoofdstuk, index, lijst)),
    // A body ends in a paragraph.
    ...(isTabel(hoofdstukken.at(-1)?.blokken.at(-1)) ? [new Paragraph({ style: 'Tabeltekst' })] : []),
  ]
  const voet = (text: string) => new Paragraph({ style: 'Voet', children: [new TextRun(cleanTekst(text))] })
  const document = new Document({
    title: cleanTekst(titel),
    subject: cleanTekst(ondertitel),
    creator: 'TransitieBureau',
    lastModifiedBy: 'TransitieBureau',
    description: `Meetmoment ${herkomst.meetmoment}, SHA-256 ${herkomst.hash}`,
    customProperties: [
      { name: 'Meetmoment', value: herkomst.meetmoment },
      { name: 'SHA-256', value: herkomst.hash },
      { name: 'Editie', value: herkomst.editie },
      { name: 'Programma', value: herkomst.programma },
    ],
    styles: stijlen,
    numbering: nummeringen(lijsten),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: blad.breedte, height: blad.hoogte },
            margin: { top: marge, bottom: voetmarge, left: marge, right: marge, header: 600, footer: 600 },
          },
        },
        headers: { default: new Header({ children: [voet(titel)] }), first: new Header({ children: [] }) },
        footers: {
          default: new Footer({ children: [voettekst(melding)] }),
          first: new Footer({ children: [] }),
        },
        children,
      },
    ],
  })
  return makeReproducible(new Uint8Array(await Packer.toBuffer(document)), herkomst.datum)
}
