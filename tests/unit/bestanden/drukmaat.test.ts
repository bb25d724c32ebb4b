import { describe, expect, it } from 'vitest'
import { drukindeling, kolompunten } from '@/lib/bestanden/drukmaat'
import { toOds } from '@/lib/bestanden/ods/ods'
import { rijhoogte } from '@/lib/bestanden/rijhoogte'
import { makeTabellenboek } from '@/lib/bestanden/tabellenboek/tabellenboek'
import { toXlsx } from '@/lib/bestanden/xlsx/xlsx'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { attributesOf, findAll, parseXml, readText } from '@/tests/fixtures/rekenblad'

const publicatie = demoPublicatie('2014-01', 'openbaar')
const { bladen } = makeTabellenboek(publicatie)
const tabellen = bladen.flatMap((blad) => {
  const druk = drukindeling(blad)
  return blad.tabel && druk ? [{ blad, koprij: blad.tabel.koprij, breed: blad.tabel.druk, ...druk }] : []
})
/** What an A4 on its side has between margins, header and footer, in points. */
const papier = { breedte: 785, hoogte: 490 }

describe('het tabellenboek op papier', () => {
  it('begint alleen een nieuwe bladzijde waar een fase begint, en elke bladzijde past', () => {
    expect(tabellen.length).toBeGreaterThan(40)
    for (const { blad, koprij, breed, schaal, breuken } of tabellen) {
      const { naam, rijen, breedtes } = blad
      for (const breuk of breuken) {
        const rij = rijen[breuk]
        expect(rij?.soort === 'fase' || rij?.nieuweFase, naam).toBe(true)
      }
      if (!rijen.some(({ soort, nieuweFase }) => soort === 'fase' || nieuweFase)) continue
      const begins = [breed ? koprij : 0, ...breuken]
      const hoogten = begins.map((begin, index) => {
        const rows = rijen.slice(begin, begins[index + 1])
        return [...(index > 0 ? rijen.slice(koprij, koprij + 1) : []), ...rows].reduce(
          (sum, rij) => sum + rijhoogte(rij, breedtes),
          0,
        )
      })
      expect((Math.max(...hoogten) * schaal) / 100, naam).toBeLessThanOrEqual(papier.hoogte)
      const breedte = breedtes.slice(0, breed?.breuk).reduce((sum, tekens) => sum + kolompunten(tekens), 0)
      expect((breedte * schaal) / 100, naam).toBeLessThanOrEqual(papier.breedte)
    }
    expect(tabellen.flatMap(({ breuken }) => breuken).length).toBeGreaterThan(tabellen.length)
  })

  it('wordt uit de XLSX en de ODS op dezelfde schaal en met dezelfde bladzijden gedrukt', async () => {
    const [xlsx, ods] = await Promise.all([toXlsx(publicatie), toOds(publicatie)])
    const content = readText(ods, 'content.xml')
    const rows = new Set(
      [...content.matchAll(/style:name="(\w+)" style:family="table-row"><[^>]*fo:break-before="page"/g)].map(
        ([, naam]) => naam,
      ),
    )
    const tables = content.split('<table:table table:name=').slice(1)
    for (const [index, blad] of bladen.entries()) {
      const druk = drukindeling(blad)
      const sheet = parseXml(readText(xlsx, `xl/worksheets/sheet${index + 1}.xml`))
      const breaks = findAll(findAll(sheet, 'rowBreaks'), 'brk').map((node) => Number(attributesOf(node).id))
      expect(breaks, blad.naam).toEqual(druk?.breuken ?? [])
      const [setup] = findAll(sheet, 'pageSetup').map(attributesOf)
      if (druk) expect(Number(setup?.scale), blad.naam).toBe(druk.schaal)
      const odsRows = [...(tables[index] ?? '').matchAll(/<table:table-row table:style-name="(\w+)"/g)]
      expect(
        odsRows.flatMap(([, naam], row) => (rows.has(naam) ? [row] : [])),
        blad.naam,
      ).toEqual(druk?.breuken ?? [])
    }
  })
})
