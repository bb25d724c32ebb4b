import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Balken, Tabel, Tabelcel } from '@/lib/rapport/document/document'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'
import {
  balkkleur,
  balkwoorden,
  celregels,
  cleanTekst,
  isVet,
  kolomdelen,
  lijnkleur,
  merkkleur,
  staysWithNext,
  vlakkleur,
  zachtkleur,
} from '../documentcel'
import { tekstbreedte } from './bladmaat'
import { rijplaatje } from './plaatje'

const geen = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const lijn = { style: BorderStyle.SINGLE, size: 4, color: lijnkleur } as const
const dik = { style: BorderStyle.SINGLE, size: 8, color: merkkleur } as const
const randen = {
  top: geen,
  left: geen,
  right: geen,
  bottom: lijn,
  insideHorizontal: lijn,
  insideVertical: geen,
} as const
const marges = { top: 40, bottom: 40, left: 60, right: 60 } as const

/** Numbers get what they need; columns of words share the rest by how much they say. */
function breedten(tabel: Tabel): number[] {
  const parts = kolomdelen(tabel)
  return parts.map((part) => tekstbreedte * part)
}

function cell(
  cel: Tabelcel,
  width: number,
  { kop = false, getal = false, keepNext = false }: { kop?: boolean; getal?: boolean; keepNext?: boolean },
) {
  const regels = celregels(cel).map(cleanTekst)
  const right = cel.soort === 'getal' || cel.soort === 'cijfer' || cel.soort === 'verschil' || getal
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cel.soort === 'cijfer'
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: vlakkleur[cel.staat] } }
      : {}),
    children: [
      new Paragraph({
        style: 'Tabeltekst',
        keepNext,
        ...(right ? { alignment: AlignmentType.RIGHT } : {}),
        children: regels.map(
          (text, index) =>
            new TextRun({
              text,
              ...(kop || (cel.soort === 'cijfer' && index === 0) ? { bold: true } : {}),
              ...(cel.soort === 'verborgen' ? { italics: true } : {}),
              ...(index > 0 ? { break: 1, color: zachtkleur } : {}),
            }),
        ),
      }),
    ],
  })
}

/** A table with a header row that comes back on every page; a row is never split. */
export function tabelOf(tabel: Tabel): (Paragraph | Table)[] {
  const widths = breedten(tabel)
  const width = (index: number) => widths[index] ?? 0
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: tabel.koppen.map(
      ({ tekst, getal }, index) =>
        new TableCell({
          width: { size: width(index), type: WidthType.DXA },
          borders: { bottom: dik },
          verticalAlign: VerticalAlign.BOTTOM,
          children: [
            new Paragraph({
              style: 'Tabelkop',
              keepNext: true,
              ...(getal ? { alignment: AlignmentType.RIGHT } : {}),
              children: [new TextRun(cleanTekst(tekst))],
            }),
          ],
        }),
    ),
  })
  const rows = tabel.rijen.map(
    (tabelrij, rij) =>
      new TableRow({
        cantSplit: true,
        children: tabel.koppen.map(({ getal }, index) => {
          const cel = tabelrij.cellen[index] ?? { soort: 'tekst' as const, tekst: '' }
          return cell(cel, width(index), {
            kop: index === 0 && isVet(tabelrij),
            getal: getal && index > 0,
            keepNext: staysWithNext(tabel, rij),
          })
        }),
      }),
  )
  return [
    new Paragraph({ style: 'Bijschrift', keepNext: true, children: [new TextRun(cleanTekst(tabel.bijschrift))] }),
    new Table({
      width: { size: tekstbreedte, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: marges,
      borders: randen,
      rows: [header, ...rows],
    }),
  ]
}

const pixels = 200

/** The parts of a bar as so many pixels of each colour: the last pixel of a part is where its sum ends. */
function kleurenOf({ delen, n }: Balken['balken'][number]): string[] {
  const kleuren: string[] = []
  for (let pixel = 0; pixel < pixels; pixel++) {
    let sum = 0
    const deel = delen.find(({ aantal }) => {
      sum += aantal
      return (pixel + 0.5) * n < sum * pixels
    })
    kleuren.push(balkkleur[deel?.staat ?? 'geen'])
  }
  return kleuren
}

/** What the colours of the bars mean. */
function legenda(): Paragraph {
  return new Paragraph({
    style: 'Legenda',
    keepNext: true,
    children: staten.flatMap((staat) => [
      new TextRun({ text: '■ ', color: balkkleur[staat] }),
      new TextRun(`${stoplicht[staat].woord}    `),
    ]),
  })
}

/**
 * Stacked bars with the key of their colours: label, picture and the same in words, one row each, all on one page.
 *
 * @param metTabel a table of the same figures follows, and stays with them
 */
export function balkenOf({ bijschrift, balken }: Balken, metTabel: boolean): (Paragraph | Table)[] {
  const widths = [2700, 3400, 3538]
  const rows = balken.map((balk, index) => {
    const words = balkwoorden(balk)
    const picture = new ImageRun({
      type: 'png',
      data: rijplaatje(kleurenOf(balk)),
      transformation: { width: 216, height: 16 },
      altText: {
        name: cleanTekst(`Balk ${balk.label}`),
        title: cleanTekst(balk.label),
        description: cleanTekst(`${balk.label}: ${words}`),
      },
    })
    const contents = [[new TextRun(cleanTekst(balk.label))], balk.n > 0 ? [picture] : [], [new TextRun(words)]]
    return new TableRow({
      cantSplit: true,
      children: contents.map(
        (children, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              new Paragraph({
                style: column === 2 ? 'Balkwoorden' : 'Tabeltekst',
                keepNext: metTabel || index < balken.length - 1,
                children,
              }),
            ],
          }),
      ),
    })
  })
  return [
    new Paragraph({ style: 'Bijschrift', keepNext: true, children: [new TextRun(cleanTekst(bijschrift))] }),
    legenda(),
    new Table({
      width: { size: tekstbreedte, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: marges,
      borders: { ...randen, insideHorizontal: geen },
      rows,
    }),
  ]
}
