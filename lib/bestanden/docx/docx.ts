import {
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import { cleanTekst } from '@/lib/bestanden/documentcel'
import type { Blok, Hoofdstuk, Rapportdocument, Tekstdeel } from '@/lib/rapport/document/document'
import { blad, marge, tekstbreedte, voetmarge } from './bladmaat'
import { paginasOf } from './paginas'
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

/** @param diepte level of the chapter; koppen in it stand one below @param volgend what introduces a list stays with it */
function blokOf(blok: Blok, diepte: 1 | 2, lijst: () => number, volgend: Blok | undefined): Bodydeel {
  switch (blok.soort) {
    case 'kop':
      return [
        new Paragraph({
          heading: koppen[Math.min(3, diepte + blok.niveau - 3)] ?? koppen[3],
          children: runs(blok.delen),
        }),
      ]
    case 'alinea':
      return [new Paragraph({ keepNext: volgend?.soort === 'lijst', children: runs(blok.delen) })]
    case 'lijst': {
      const reference = blok.genummerd ? `nummers-${lijst()}` : 'punten'
      return blok.punten.map(
        (delen, index) =>
          new Paragraph({
            numbering: { reference, level: 0 },
            spacing: { after: index === blok.punten.length - 1 ? 160 : 60 },
            children: runs(delen),
          }),
      )
    }
    case 'melding':
      return [new Paragraph({ style: 'Melding', children: [new TextRun(cleanTekst(blok.tekst))] })]
    case 'tabel':
      return tabelOf(blok.tabel)
    case 'balken':
      return balkenOf(blok.balken)
  }
}

/** Word wants anchors of at most 40 characters. */
const anker = (index: number) => `h${index + 1}`

function hoofdstukOf(hoofdstuk: Hoofdstuk, index: number, lijst: () => number): Bodydeel {
  const { niveau, titel, blokken } = hoofdstuk
  return [
    new Paragraph({
      heading: niveau === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      pageBreakBefore: niveau === 1,
      children: [new Bookmark({ id: anker(index), children: [new TextRun(cleanTekst(titel))] })],
    }),
    ...blokken.flatMap((blok, at) => blokOf(blok, niveau, lijst, blokken[at + 1])),
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

/**
 * Links to every chapter with the number of its page. Word asks whether it may update fields when a document tells it to
 * on opening, in words that frighten; so each holds the number that we think it has, for who opens the file in anything,
 * and gets the right one when fields are updated: before printing, or with Ctrl+A and F9.
 */
function inhoudsopgave(rapport: Rapportdocument): Bodydeel {
  const paginas = paginasOf(rapport)
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: [new TextRun('Inhoud')] }),
    ...rapport.hoofdstukken.map(
      ({ titel, niveau }, index) =>
        new Paragraph({
          style: niveau === 1 ? 'Inhoud1' : 'Inhoud2',
          tabStops: [{ type: TabStopType.RIGHT, position: tekstbreedte, leader: 'dot' }],
          children: [
            new InternalHyperlink({ anchor: anker(index), children: [new TextRun(cleanTekst(titel))] }),
            new TextRun({ children: [new Tab()] }),
            new SimpleField(`PAGEREF ${anker(index)} \\h`, String(paginas[index] ?? 1)),
          ],
        }),
    ),
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
