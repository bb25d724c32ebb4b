import { inflateSync } from 'node:zlib'
import { XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { toPdf } from '@/lib/bestanden/pdf/pdf'
import type { Hoofdstuk, Rapportdocument, Tekstdeel } from '@/lib/rapport/document/document'
import { voorbeelddocument } from '../../../fixtures/rapportdocument'

type Entry = { dictionary: string; stream: string }

/** The objects of a PDF as pdfkit writes it, by number. */
function readObjects(bytes: Uint8Array): Map<string, Entry> {
  const text = Buffer.from(bytes).toString('latin1')
  const found = new Map<string, Entry>()
  for (const [, number = '', body = ''] of text.matchAll(/\n(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [dictionary = '', packed = ''] = body.split('\nstream\n')
    // By its length: what is packed may end in a line end of its own.
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
    const raw = Buffer.from(packed.slice(0, length), 'latin1')
    const stream = /FlateDecode/.test(dictionary) ? inflateSync(raw).toString('latin1') : raw.toString('utf8')
    found.set(number, { dictionary, stream })
  }
  return found
}

const reference = ({ dictionary }: Entry, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? ''

/** A chapter with a paragraph, a link and a figure that each go on on a next page. */
function lang({ hoofdstukken }: Rapportdocument): Hoofdstuk {
  const zin = 'Een zin die zo vaak terugkomt dat de alinea over de rand van de bladzijde loopt. '
  const figuur = hoofdstukken.flatMap(({ blokken }) => blokken).find((blok) => blok.soort === 'balken')
  if (figuur?.soort !== 'balken') throw new Error('the example has no bars')
  const balken = Array.from({ length: 20 }, () => figuur.balken.balken).flat()
  const delen: Tekstdeel[] = [
    { tekst: zin.repeat(40) },
    { tekst: zin.repeat(60), link: 'https://www.example.nl/' },
    { tekst: zin.repeat(20), vet: true },
  ]
  return {
    id: 'lang',
    niveau: 1,
    titel: 'Lang',
    blokken: [
      { soort: 'alinea', delen },
      { soort: 'lijst', genummerd: false, punten: [delen] },
      { soort: 'balken', balken: { ...figuur.balken, balken } },
    ],
  }
}

let objects: Map<string, Entry>
let entries: [string, Entry][]

beforeAll(async () => {
  const titel = 'Rapport <Wmo> & "Jeugd"'
  const document = voorbeelddocument()
  objects = readObjects(await toPdf({ ...document, titel, hoofdstukken: [...document.hoofdstukken, lang(document)] }))
  entries = [...objects]
})

const ofKind = (pattern: RegExp) => entries.filter(([, { dictionary }]) => pattern.test(dictionary))

describe('het rapport als PDF, volgens PDF/UA', () => {
  it('tekent niets dat geen inhoud of versiering heet', () => {
    const untagged = ofKind(/\/Type \/Page\n/).flatMap(([number, page]) => {
      let depth = 0
      const content = objects.get(reference(page, 'Contents'))?.stream ?? ''
      return content
        .replace(/<[0-9a-f]+>/g, '')
        .split(/\s+/)
        .filter((operator) => {
          if (operator === 'BDC' || operator === 'BMC') depth += 1
          if (operator === 'EMC') depth -= 1
          return depth < 0 || depth > 1 || (depth === 0 && /^(Tj|TJ|f|f\*|S|s|B|b|sh|Do)$/.test(operator))
        })
        .map((operator) => `${number} ${operator}`)
    })
    expect(untagged).toEqual([])
  })

  it('geeft elke link een plaats in de structuur en een omschrijving', () => {
    const pages = ofKind(/\/Type \/Page\n/).map(([number, { dictionary }]) => ({
      number,
      links: (/\/Annots \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '').match(/\d+(?= 0 R)/g) ?? [],
    }))
    expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(5)
    const wrong = pages.flatMap(({ number, links }) =>
      links.filter((link) => {
        const dictionary = objects.get(link)?.dictionary ?? ''
        const placed = ofKind(new RegExp(`/Obj ${link} 0 R\\n/Pg ${number} 0 R\\b`)).length === 1
        return !placed || !/\/StructParent \d/.test(dictionary) || !/\/Contents \([^)]/.test(dictionary)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('zegt bij elke lijst hoe de punten genummerd zijn, en bij elk figuur waar het staat', () => {
    const without = [
      ...ofKind(/\/S \/L\n/).filter(([, { dictionary }]) => !/ListNumbering \/(Decimal|Disc)/.test(dictionary)),
      ...ofKind(/\/S \/Figure\n/).filter(([, { dictionary }]) => !/\/BBox/.test(dictionary)),
    ]
    expect(without).toEqual([])
  })

  it('legt een thema in zijn fase: elk deel van een hoofdstuk in dat hoofdstuk', () => {
    const kindOf = (number: string) => /\/S \/(\w+)\n/.exec(objects.get(number)?.dictionary ?? '')?.[1]
    const parents = ofKind(/\/S \/Sect\n/).map(([, sect]) => kindOf(reference(sect, 'P')))
    const document = voorbeelddocument()
    expect(parents.toSorted()).toEqual(
      [...document.hoofdstukken, lang(document)].map(({ niveau }) => (niveau === 1 ? 'Document' : 'Sect')).toSorted(),
    )
    expect(parents).toContain('Sect')
  })

  it('beschrijft zichzelf in geldige XML, ook met een titel vol tekens', () => {
    const [xmp] = ofKind(/\/Type \/Metadata\n/)
    const text = (xmp?.[1].stream ?? '').replace(/<\?xpacket.*?\?>/g, '')
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).toContain('Rapport &lt;Wmo&gt; &amp; ')
  })

  it('belooft van geen letterbestand meer dan erin zit', () => {
    expect(ofKind(/\/CIDSet /)).toEqual([])
  })
})
