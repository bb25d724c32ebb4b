import { AlignmentType, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx'
import { merkkleur, zachtkleur } from '../documentcel'

/** Also named in headings: a program that knows these styles by itself would give them a letter of its own. */
const font = 'Calibri'

const kop = (size: number, before: number, color: string = merkkleur) => ({
  run: { font, size, bold: true, color },
  paragraph: {
    spacing: { before, after: 120, line: 240, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
})

/** A heading within a chapter, as large as that of a part of it. */
const { run, paragraph } = kop(28, 360)
const tussenkop = { run, paragraph: { ...paragraph, outlineLevel: 1 } }

const alinea = (id: string, run: object, spacing: object, extra: object = {}) => ({
  id,
  name: id,
  basedOn: 'Normal',
  run,
  paragraph: { spacing, ...extra },
})

/** How the rapport looks; sizes are half points. */
export const stijlen: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font, size: 22, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 60, bold: true, color: merkkleur },
      paragraph: { spacing: { before: 2400, after: 200, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: kop(36, 240),
    heading2: kop(28, 360),
    heading3: kop(24, 240, '17212B'),
    heading4: kop(22, 200, '17212B'),
    hyperlink: { run: { color: merkkleur, underline: {} } },
  },
  paragraphStyles: [
    alinea('Ondertitel', { size: 28, color: zachtkleur }, { after: 600 }),
    alinea('Kenmerk', {}, { after: 40 }),
    alinea('Melding', { bold: true, color: '7A4A00' }, { before: 200, after: 200 }),
    { id: 'Inhoudkop', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', ...kop(36, 240) },
    { id: 'Tussenkop', name: 'Tussenkop', basedOn: 'Normal', next: 'Normal', ...tussenkop },
    // Under the names that Word itself gives them, so that it keeps these looks when it makes the contents anew.
    { ...alinea('TOC1', { bold: true }, { before: 100, after: 20 }), name: 'toc 1' },
    { ...alinea('TOC2', {}, { after: 0 }, { indent: { left: 400 } }), name: 'toc 2' },
    alinea('Bijschrift', { size: 18, color: zachtkleur }, { before: 160, after: 60 }),
    alinea('Tabeltekst', { size: 18 }, { after: 0, line: 240, lineRule: LineRuleType.AUTO }),
    alinea('Legenda', { size: 16, color: zachtkleur }, { after: 60 }),
    alinea('Balkwoorden', { size: 16, color: zachtkleur }, { after: 0, line: 240, lineRule: LineRuleType.AUTO }),
    alinea('Tabelkop', { size: 18, bold: true }, { after: 0, line: 240, lineRule: LineRuleType.AUTO }),
    alinea('Voet', { size: 16, color: zachtkleur }, { after: 0 }),
  ],
}

const niveau = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 500, hanging: 300 } } },
  },
]

/** One numbering for all bullets; each numbered list has its own, so that it starts at 1. */
export function nummeringen(lijsten: number): NonNullable<IPropertiesOptions['numbering']> {
  return {
    config: [
      { reference: 'punten', levels: niveau(LevelFormat.BULLET, '•') },
      ...Array.from({ length: lijsten }, (_, index) => ({
        reference: `nummers-${index + 1}`,
        levels: niveau(LevelFormat.DECIMAL, '%1.'),
      })),
    ],
  }
}
