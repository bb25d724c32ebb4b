import { xml } from '../celtekst'

/** The properties of the document as XMP, with the identifier of PDF/UA-1 (ISO 14289-1, 5). */
export function xmpOf(properties: {
  titel: string
  onderwerp: string
  auteur: string
  trefwoorden: string
  programma: string
  date: Date
}): string {
  const { titel, onderwerp, auteur, trefwoorden, programma, date } = properties
  const moment = date.toISOString().replace(/\.\d+Z$/, 'Z')
  return `<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
  <dc:format>application/pdf</dc:format>
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(titel)}</rdf:li></rdf:Alt></dc:title>
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(onderwerp)}</rdf:li></rdf:Alt></dc:description>
  <dc:creator><rdf:Seq><rdf:li>${xml(auteur)}</rdf:li></rdf:Seq></dc:creator>
  <dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
  <xmp:CreateDate>${moment}</xmp:CreateDate>
  <xmp:ModifyDate>${moment}</xmp:ModifyDate>
  <xmp:MetadataDate>${moment}</xmp:MetadataDate>
  <xmp:CreatorTool>${xml(programma)}</xmp:CreatorTool>
  <pdf:Producer>PDFKit</pdf:Producer>
  <pdf:Keywords>${xml(trefwoorden)}</pdf:Keywords>
</rdf:Description>
`
}
