import type { Boekcel, Rij } from '@/lib/bestanden/tabellenboek/blad'
import { randkleur, type Stijl, stijlOf, stijlsleutel } from '@/lib/bestanden/tabellenboek/boekstijl'
import { kolompunten } from '../drukmaat'

/** Gives every look a name, and writes down what was named. */
export type Stijlen = {
  cel: (soort: Rij['soort'], cel: Boekcel) => string
  /**
   * @param breedte in characters
   * @param breuk with this column a new page begins
   */
  kolom: (breedte: number, breuk: boolean) => string
  /**
   * @param hoogte in points
   * @param breuk with this row a new page begins
   */
  rij: (hoogte: number, breuk: boolean) => string
  /** @param pagina the name of its master page */
  tabel: (pagina: string) => string
  /** of everything that was named so far */
  xml: () => string
}

const cijfer = '<number:number number:decimal-places="0" number:min-integer-digits="1"/>'

const getalvormen = `<number:number-style style:name="getal" number:language="nl" number:country="NL"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:percentage-style style:name="percentage">${cijfer}<number:text>%</number:text></number:percentage-style>
<number:number-style style:name="plus" style:volatile="true"><number:text>+</number:text>${cijfer}</number:number-style>
<number:number-style style:name="min" style:volatile="true"><number:text>−</number:text>${cijfer}</number:number-style>
<number:number-style style:name="verschil">${cijfer}<style:map style:condition="value()&gt;0" style:apply-style-name="plus"/><style:map style:condition="value()&lt;0" style:apply-style-name="min"/></number:number-style>
<number:date-style style:name="datum" number:language="nl" number:country="NL"><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>
`

const uitlijningen = { links: 'start', midden: 'center', rechts: 'end' } as const
const hoogten = { boven: 'top', midden: 'middle', onder: 'bottom' } as const

function celstijl(naam: string, stijl: Stijl): string {
  const vorm = stijl.vorm === 'tekst' ? '' : ` style:data-style-name="${stijl.vorm}"`
  const cel = [
    stijl.vulling ? ` fo:background-color="#${stijl.vulling}"` : '',
    stijl.rand ? ` fo:border="0.5pt solid #${randkleur}"` : '',
    stijl.gedraaid ? ' style:rotation-angle="90" style:rotation-align="none"' : '',
    ` fo:wrap-option="${stijl.terugloop ? 'wrap' : 'no-wrap'}" style:vertical-align="${hoogten[stijl.hoogte]}"`,
    ' style:text-align-source="fix" style:repeat-content="false"',
  ].join('')
  const letter = [
    ` fo:color="#${stijl.letter}" fo:font-size="${stijl.grootte}pt"`,
    stijl.vet ? ' fo:font-weight="bold"' : '',
    stijl.onderstreept ? ' style:text-underline-style="solid" style:text-underline-width="auto"' : '',
  ].join('')
  return `<style:style style:name="${naam}" style:family="table-cell" style:parent-style-name="Default"${vorm}><style:table-cell-properties${cel}/><style:paragraph-properties fo:text-align="${uitlijningen[stijl.uitlijning]}"/><style:text-properties${letter}/></style:style>\n`
}

const kolomstijl = (naam: string, breedte: number, breuk: boolean) =>
  `<style:style style:name="${naam}" style:family="table-column"><style:table-column-properties style:column-width="${kolompunten(breedte)}pt"${
    breuk ? ' fo:break-before="page"' : ''
  }/></style:style>\n`

const rijstijl = (naam: string, hoogte: number, breuk: boolean) =>
  `<style:style style:name="${naam}" style:family="table-row"><style:table-row-properties style:row-height="${hoogte}pt" style:use-optimal-row-height="false"${
    breuk ? ' fo:break-before="page"' : ''
  }/></style:style>\n`

const tabelstijl = (naam: string, pagina: string) =>
  `<style:style style:name="${naam}" style:family="table" style:master-page-name="${pagina}"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>\n`

export function makeStijlen(): Stijlen {
  const namen = new Map<string, string>()
  const regels: string[] = [getalvormen]
  const name = (key: string, begin: string, write: (naam: string) => string): string => {
    const known = namen.get(key)
    if (known !== undefined) return known
    const naam = `${begin}${namen.size + 1}`
    namen.set(key, naam)
    regels.push(write(naam))
    return naam
  }
  return {
    cel: (soort, cel) => name(`cel ${stijlsleutel(soort, cel)}`, 'ce', (naam) => celstijl(naam, stijlOf(soort, cel))),
    kolom: (breedte, breuk) => name(`kolom ${breedte} ${breuk}`, 'co', (naam) => kolomstijl(naam, breedte, breuk)),
    rij: (hoogte, breuk) => name(`rij ${hoogte} ${breuk}`, 'ro', (naam) => rijstijl(naam, hoogte, breuk)),
    tabel: (pagina) => name(`tabel ${pagina}`, 'ta', (naam) => tabelstijl(naam, pagina)),
    xml: () => regels.join(''),
  }
}
