import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Browser } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, expectAccessible, expectFits, kaart, openAs, test } from './persona'

// Freezes what the other tests answer for, so it comes after them: see playwright.config.ts.

async function openBezoeker(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(options)
  return { context, page: await context.newPage() }
}

test('het bureau bevriest het open meetmoment en rekent het na', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'bureau')
  await page.goto('/meetmomenten')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'mei 2014' }).click()
  await expect(page.getByText('vulden iets in')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Bevriezen…' }).click()
  await page.getByRole('button', { name: 'Ja, bevries meetmoment mei 2014' }).click()
  await expect(page.getByRole('heading', { name: 'Zegel' })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Alles nu narekenen' }).click()
  await expect(page.getByText(/Alles klopt\. 27\.404 feiten/)).toBeVisible()
  // Frozen never reopens, and a meetmoment that looks back cannot be opened.
  await page.goto('/meetmomenten/nieuw')
  await page.getByLabel('Naam').fill('te laat')
  await page.getByLabel('Peildatum').fill('2014-03-01')
  await page.getByRole('button', { name: 'Meetmoment plannen' }).click()
  await page.getByRole('button', { name: 'Open meetmoment te laat' }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'De peildatum van meetmoment te laat is voorbij.' }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Plan wijzigen of laten vervallen' }).click()
  await page.getByRole('button', { name: 'Laat dit plan vervallen' }).click()
  await expect(page.getByRole('heading', { name: 'Meetmomenten', level: 1 })).toBeVisible()
  await expect(page.getByText('te laat')).toHaveCount(0)
  await context.close()
})

test('van plan tot publicatie: elk cijfer is overal hetzelfde', async ({ browser }) => {
  test.setTimeout(360_000)
  const bureau = await openAs(browser, 'bureau')
  const tineke = bureau.page
  await tineke.goto('/meetmomenten/nieuw')
  await tineke.getByLabel('Naam').fill('de proef')
  await tineke.getByLabel('Peildatum').fill('2014-06-30')
  await tineke.getByLabel('Toelichting').fill('Om te zien of alles klopt.')
  await tineke.getByRole('button', { name: 'Meetmoment plannen' }).click()
  await tineke.getByRole('button', { name: 'Open meetmoment de proef' }).click()
  await expect(tineke.getByText('Sinds de opening is nog geen antwoord opgeslagen.')).toBeVisible()
  const pad = new URL(tineke.url()).pathname
  const sleutel = pad.split('/').at(-1) ?? ''

  const projectleider = await openAs(browser, 'projectleider', { javaScriptEnabled: false })
  await projectleider.page.goto('/vragenlijst/GM0193/thema/10')
  await kaart(projectleider.page, '10').getByText('Nee', { exact: true }).click()
  await projectleider.page.getByRole('button', { name: /opslaan/i }).click()
  await expect(projectleider.page.getByText(/opgeslagen/i).first()).toBeVisible()
  await projectleider.context.close()

  await tineke.goto(`${pad}/bevriezen`)
  await tineke.getByRole('button', { name: 'Ja, bevries meetmoment de proef' }).click()
  await expect(tineke.getByRole('heading', { name: 'Zegel' })).toBeVisible({ timeout: 30_000 })
  // Nothing is published before it is known what would give an antwoord away: the page waits for it by itself.
  await tineke.goto(`${pad}/publiceren`)
  await tineke.getByRole('link', { name: 'Kijk hoe ver dat is' }).click()
  await expectAccessible(tineke)
  await expect(tineke.getByRole('heading', { name: 'Per vraag' })).toBeVisible({ timeout: 240_000 })
  await expectAccessible(tineke)
  await tineke.goto(`/gemeente/GM0193?meetmoment=${sleutel}`)
  await expect(
    tineke.getByRole('listitem').filter({ hasText: 'lichte en zware ondersteuning' }).getByText('Nee', { exact: true }),
  ).toBeVisible()

  // A reference to nothing is an error before publishing, and is repaired at its place.
  await tineke.goto(`${pad}/rapport/samenvatting`)
  const tekst = tineke.getByRole('textbox').first()
  await tekst.fill('Van alle gemeenten zegt {{99z.ja}} Ja.')
  await expect(tineke.getByText(/Opgeslagen/).first()).toBeVisible()
  await tineke.goto(`${pad}/publiceren`)
  await expect(tineke.getByRole('alert').filter({ hasText: '{{99z.ja}}' })).toBeVisible()
  await expect(tineke.getByRole('button', { name: 'Maak meetmoment de proef openbaar' })).toHaveCount(0)
  await tineke.goto(`${pad}/rapport/samenvatting`)
  await tekst.fill('Op vraag 10 zegt {{10.nee}} van de gemeenten **Nee**.')
  await expect(tineke.getByText(/Opgeslagen/).first()).toBeVisible()
  expect((await tineke.request.get(`/metingen/${sleutel}`)).status()).toBe(404)
  await tineke.goto(`${pad}/publiceren`)
  // The peildatum is still to come: one asks, and another one confirms exactly what was asked for.
  await expect(tineke.getByRole('button', { name: /Maak meetmoment de proef openbaar/ })).toHaveCount(0)
  await expect(tineke.getByRole('listitem').filter({ hasText: /^Fase 1 .*: bevindingen$/ })).toBeVisible()
  const waarom = tineke.getByLabel('Waarom kan dit niet wachten tot de peildatum?')
  await waarom.fill('De Kamer vraagt erom.')
  await tineke.getByRole('button', { name: 'Vraag een collega om te publiceren' }).click()
  await expect(tineke.getByText('Uw verzoek is bewaard.')).toBeVisible()
  await expect(tineke.getByText('U kunt het niet zelf bevestigen.')).toBeVisible()
  await expectAccessible(tineke)
  const collega = await openAs(browser, 'bureau-collega', { javaScriptEnabled: false })
  await collega.page.goto(pad)
  await expect(collega.page.getByText(/^Tineke Bakker vroeg op .* U kunt het bekijken en bevestigen\.$/)).toBeVisible()
  await collega.page.goto(`${pad}/publiceren`)
  await expect(collega.page.getByText('De Kamer vraagt erom.')).toBeVisible()
  // A text that changed meanwhile was not asked for.
  const bevestig = collega.page.getByRole('button', { name: 'Bevestig: Maak meetmoment de proef openbaar' })
  await expect(bevestig).toBeVisible()
  await tineke.goto(`${pad}/rapport/samenvatting`)
  await tekst.fill('Op vraag 10 zegt {{10.nee}} van de gemeenten **Nee**. Dat is nieuw.')
  await expect(tineke.getByText(/Opgeslagen/).first()).toBeVisible()
  await bevestig.click()
  await expect(collega.page.getByText('Dat verzoek geldt niet meer:')).toBeVisible()
  await expect(bevestig).toHaveCount(0)
  await tineke.goto(`${pad}/publiceren`)
  await waarom.fill('De Kamer vraagt er nog steeds om.')
  await tineke.getByRole('button', { name: 'Vraag een collega om te publiceren' }).click()
  await expect(tineke.getByText('Uw verzoek is bewaard.')).toBeVisible()
  await collega.page.goto(`${pad}/publiceren`)
  await bevestig.click()
  await expect(collega.page.getByText('Dit meetmoment is openbaar')).toBeVisible()
  await collega.context.close()

  const { page: visitor, context } = await openBezoeker(browser, { javaScriptEnabled: false })
  await visitor.goto('/')
  await visitor.getByRole('link', { name: 'Meting de proef' }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('de proef')
  const summary = await visitor.getByText(/Op vraag 10 zegt \d+% van de gemeenten Nee\./).textContent()
  const percentage = Number(summary?.match(/(\d+)%/)?.[1])

  const api = await context.request.get(
    `/api/v1/meetmomenten/${sleutel}/tellingen?vraag=lichte-en-zware-ondersteuning-uitgewerkt`,
  )
  const [telling] = (await api.json()).tellingen
  expect(telling.percentages.nee).toBe(percentage)
  const csv = await (await context.request.get(`/metingen/${sleutel}/bestanden/cijfers.csv`)).text()
  const row = csv.split('\r\n').find((line) => /^[^;]*;landelijk;(?:[^;]*;){6}10;/.test(line))
  expect(row?.split(';').slice(10, 19).map(Number)).toEqual([
    telling.n,
    telling.aantallen.ja,
    telling.aantallen.tenDele,
    telling.aantallen.nee,
    telling.aantallen.geen,
    telling.percentages.ja,
    telling.percentages.tenDele,
    telling.percentages.nee,
    telling.percentages.geen,
  ])

  const { page: lezer, context: metScript } = await openBezoeker(browser)
  await lezer.goto(`/metingen/${sleutel}`)
  const [download] = await Promise.all([
    lezer.waitForEvent('download', { timeout: 60_000 }),
    lezer.getByRole('link', { name: 'Tabellenboek voor Excel (XLSX)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`tvs-${sleutel}-openbaar-tabellenboek.xlsx`)
  const files = unzipSync(fs.readFileSync(await download.path()))
  const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
  expect(strings).toContain('de proef')
  await metScript.close()
  for (const bestand of ['tabellenboek.ods', 'rapport.docx', 'rapport.pdf'])
    expect((await context.request.get(`/metingen/${sleutel}/bestanden/${bestand}`)).status(), bestand).toBe(200)

  // Taken back, it is gone for everybody, and can come again.
  await tineke.goto(`${pad}/publiceren`)
  await tineke.getByText('Publicatie intrekken', { exact: true }).first().click()
  await tineke.getByLabel('Waarom trekt u de publicatie in?').fill('Het was een proef.')
  await tineke.getByRole('button', { name: 'Publicatie intrekken' }).click()
  await expect(tineke.getByText('Dit meetmoment is niet openbaar.')).toBeVisible()
  expect((await visitor.goto(`/metingen/${sleutel}`))?.status()).toBe(410)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Meting de proef is ingetrokken')
  await expect(visitor.getByText('Het was een proef.')).toBeVisible()
  await expect(visitor.getByText(/heeft deze meting ingetrokken op \d+ \w+ 2014 om/)).toBeVisible()
  await tineke.goto(`/metingen/${sleutel}`)
  await expectAccessible(tineke)
  await expectFits(tineke)
  expect((await visitor.goto(`/metingen/${sleutel}/bestanden/rapport.pdf/wachten`))?.status()).toBe(410)
  for (const adres of [
    `/api/v1/meetmomenten/${sleutel}`,
    `/api/v1/meetmomenten/${sleutel}/tellingen`,
    `/metingen/${sleutel}/bestanden/rapport.pdf`,
  ]) {
    const gone = await context.request.get(adres)
    expect(gone.status(), adres).toBe(410)
    expect(gone.headers()['content-type']).toContain('application/problem+json')
    expect((await gone.json()).detail).toContain('Het was een proef.')
  }
  await context.close()
  await bureau.context.close()
})

test('de bestanden van een vervangen of ingetrokken publicatie blijven voor het bureau zoals zij waren', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { page: visitor, context } = await openBezoeker(browser)
  const meting = '/metingen/2014-01'
  const rapport = async () => (await context.request.get(`${meting}/bestanden/rapport.pdf`)).body()
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  const eerste = await rapport()
  await visitor.goto(meting)
  const downloads = visitor.getByRole('region', { name: 'Downloads' })
  await expect(downloads.getByRole('listitem').filter({ hasText: 'Rapport als PDF' })).toContainText(/\d kB/)
  await downloads.getByText('Controlegetallen (SHA-256)').click()
  await expect(downloads.getByText('Van publicatie 1.')).toBeVisible()
  await expect(downloads.getByText(sha256(eerste))).toBeVisible()
  await expectAccessible(visitor)
  await visitor.setViewportSize({ width: 360, height: 740 })
  await expectFits(visitor)

  const bureau = await openAs(browser, 'bureau')
  const tineke = bureau.page
  const pad = '/meetmomenten/2014-01'
  await tineke.goto(`${pad}/rapport/samenvatting`)
  await tineke.getByRole('textbox').first().fill('Een nieuwe samenvatting.')
  await expect(tineke.getByText(/Opgeslagen/).first()).toBeVisible()
  await tineke.goto(`${pad}/publiceren`)
  await tineke.getByRole('button', { name: 'Publiceer deze nieuwe tekst' }).click()
  await expect(tineke.getByText('Dit meetmoment is openbaar')).toBeVisible()
  const tweede = await rapport()
  expect(sha256(tweede)).not.toBe(sha256(eerste))
  await visitor.goto(meting)
  await downloads.getByText('Controlegetallen (SHA-256)').click()
  await expect(downloads.getByText(sha256(tweede))).toBeVisible()
  await expect(downloads.getByText(sha256(eerste))).toHaveCount(0)

  await tineke.goto(`${pad}/publiceren`)
  await tineke.getByText('Publicatie intrekken', { exact: true }).first().click()
  await tineke.getByLabel('Waarom trekt u de publicatie in?').fill('Er staat iets in dat niet klopt.')
  await tineke.getByRole('button', { name: 'Publicatie intrekken' }).click()
  await expect(tineke.getByText('Dit meetmoment is niet openbaar.')).toBeVisible()
  expect((await context.request.get(`${meting}/bestanden/rapport.pdf`)).status()).toBe(410)

  const uitgaven = tineke.getByRole('region', { name: 'Uitgaven' })
  for (const [nummer, bytes, waarom] of [
    [1, eerste, 'Toen vervangen door een nieuwere publicatie.'],
    [2, tweede, 'De reden: Er staat iets in dat niet klopt.'],
  ] as const) {
    const uitgave = uitgaven
      .getByRole('listitem')
      .filter({ hasText: `Publicatie ${nummer}` })
      .first()
    await expect(uitgave).toContainText(waarom)
    await uitgave.locator('summary').click()
    await expect(uitgave.getByText(sha256(bytes))).toBeVisible()
    const href = await uitgave
      .getByRole('link', { name: new RegExp(`^Rapport als PDF ?, publicatie ${nummer}$`) })
      .getAttribute('href')
    const reply = await tineke.request.get(href ?? '')
    expect(sha256(await reply.body())).toBe(sha256(bytes))
    expect(reply.headers().etag).toBe(`"${sha256(bytes)}"`)
    expect(reply.headers()['content-disposition']).toContain(`tvs-2014-01-publicatie-${nummer}-rapport.pdf`)
    const vreemde = await context.request.get(href ?? '', { maxRedirects: 0 })
    expect([vreemde.status(), vreemde.headers().location]).toEqual([307, expect.stringContaining('/inloggen')])
  }
  await expectAccessible(tineke)
  await tineke.setViewportSize({ width: 360, height: 740 })
  await expectFits(tineke)
  await context.close()
  await bureau.context.close()
})
