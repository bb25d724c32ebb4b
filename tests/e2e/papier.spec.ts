import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, kaart, logInAs, test } from './persona'

/** The text of each sheet. */
async function bladen(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return texts
}

test('papier heeft de hele toelichting, hoe lang zij ook is, en op elk blad het nummer', async ({ page }) => {
  await logInAs(page, 'projectleider')
  await page.goto('/vragenlijst/GM0193/thema/alle')
  const regels = Array.from({ length: 60 }, (_, index) => `Regel ${index + 1} van de toelichting.`)
  const veld = kaart(page, '5a').getByLabel('Toelichting')
  await veld.fill(regels.join('\n'))
  await expect(kaart(page, '5a').getByText(/^Opgeslagen/)).toBeVisible()
  const sheets = await bladen(await page.pdf({ preferCSSPageSize: true }))
  expect(sheets.join(' ')).toContain('Regel 60 van de toelichting.')
  for (const [index, sheet] of sheets.entries())
    expect(sheet.replace(/\s+/g, ' ')).toContain(`${index + 1} van ${sheets.length}`)
})
