import { expect, expectAccessible, expectFits, logInAs, openAs, test } from './persona'

// What was chosen on one page of Inzicht holds on the next, and an address that asks for what is not there says so.

test.describe('Tineke van het TransitieBureau', () => {
  test('opent van een gefilterd percentage precies die gemeenten', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/dashboard/regios?grootteklasse=klein&noemer=ingevuld')
    const rij = page.getByRole('row', { name: /^West-Brabant/ })
    const [, aantal] = /van (\d+) gemeenten/.exec(await rij.getByRole('rowheader').innerText()) ?? []
    await rij.getByRole('cell').nth(8).getByRole('link').click()
    await expect(page).toHaveURL(/noemer=ingevuld&grootteklasse=klein&regio=west-brabant&thema=[a-z-]+$/)
    await expect(page.getByText('Alleen gemeenten uit de klasse klein.')).toBeVisible()
    const tabel = page.getByRole('table', { name: /lampje/ })
    await expect(tabel.locator('tbody').getByRole('row')).toHaveCount(Number(aantal))
    await expect(tabel.locator('tfoot').getByRole('rowheader').first()).toContainText(
      new RegExp(`West-Brabant, alleen klein\\s*\\d+ van ${aantal} gemeenten`),
    )
    await expectAccessible(page)
    await tabel.locator('tbody').getByRole('rowheader').first().getByRole('link').click()
    await page.getByRole('link', { name: 'Terug naar regio West-Brabant' }).click()
    await expect(page.getByText('Alleen gemeenten uit de klasse klein.')).toBeVisible()
    await page.getByRole('link', { name: 'Alle gemeenten van West-Brabant' }).click()
    await expect(page.getByLabel('Gemeenten van grootte')).toHaveValue('')
    await expect(page.getByText('Alleen gemeenten uit')).toHaveCount(0)
  })

  test('leest wat er aan een adres niet klopt', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/regio?regio=Krom%20')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kies een regio')
    await expect(page.getByText('klopt niet helemaal (regio)')).toBeVisible()
    await page.goto('/verloop?regio=Krom%20&noemer=x')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verloop: Nederland')
    await expect(page.getByText('klopt niet helemaal (percentages van, regio)')).toBeVisible()
    for (const pad of [
      '/regio?regio=twente&sorteer=xyz',
      '/dashboard/regios?sorteer=xyz',
      '/vraag/kadernota-opgesteld?sorteer=xyz',
      '/veranderd?sorteer=xyz',
    ]) {
      await page.goto(pad)
      await expect(page.getByText('een volgorde die deze tabel niet heeft'), pad).toBeVisible()
    }
    for (const pad of ['/dashboard', '/veranderd', '/regio?regio=twente', '/tegenstrijdig', '/dashboard/regios']) {
      await page.goto(`${pad}${pad.includes('?') ? '&' : '?'}meetmoment=2014-01&vergelijk=2014-01`)
      await expect(page.getByText('U vergelijkt een moment met zichzelf.'), pad).toHaveCount(1)
    }
    await page.goto('/dashboard?meetmoment=2014-01&vergelijk=nu')
    await expect(page.getByText('Nu, de stand van dit moment')).toBeVisible()
    await page.goto('/kaart?fase=1&thema=toegang')
    await expect(page.getByText(/Het adres noemt ook een andere fase\. U ziet thema 9 van fase 3\./)).toBeVisible()
  })

  test('leest van één gemeente woorden en geen percentages', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/veranderd?gemeente=GM0193')
    const tabel = page.getByRole('region', { name: 'Tabel: wat veranderde er per thema en vraag' })
    await expect(tabel).toContainText(/\d+ van \d+ naar \d+ van \d+ Ja/)
    await expect(tabel).toContainText(/bleef (Ja|Ten dele|Nee|Niet ingevuld)/)
    await expect(page.getByRole('main')).not.toContainText('%')
    await expectAccessible(page)
    await tabel.getByRole('link', { name: /^3a / }).click()
    await page.getByRole('link', { name: 'Naar het antwoord van Zwolle' }).click()
    await expect(page).toHaveURL(/\/gemeente\/GM0193\?.*#vraag-3a$/)
    await page.goto('/veranderd?gemeente=GM0193')
    await page.getByRole('link', { name: 'Alle antwoorden van Zwolle' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zwolle: antwoorden')
  })

  test('verliest geen keuze onderweg', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/aandachtspunten?meetmoment=2014-01')
    await page.getByRole('link', { name: 'zo komen ze tot stand' }).click()
    await page.getByRole('link', { name: 'Terug naar de aandachtspunten' }).click()
    await expect(page).toHaveURL('/aandachtspunten?meetmoment=2014-01')
    await page.goto('/vraag/kadernota-opgesteld?noemer=ingevuld')
    await page.getByRole('link', { name: 'Verloop van alle vragen van dit thema' }).click()
    await expect(page).toHaveURL(/\/verloop\?noemer=ingevuld&thema=/)
    await page.goto('/verloop?regio=zuid-limburg&noemer=ingevuld')
    await page
      .getByRole('table')
      .getByRole('link', { name: /^3\. Krachtenveldanalyse/ })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verloop: Zuid-Limburg')
    await expect(page).toHaveURL(/noemer=ingevuld&thema=krachtenveldanalyse&regio=zuid-limburg/)
    await page.getByRole('link', { name: 'Dit thema per regio en grootteklasse' }).click()
    await page.getByRole('link', { name: 'Verloop van alle vragen van dit thema' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verloop: Zuid-Limburg')
  })

  test('houdt een gemeente en de regio met dezelfde naam uit elkaar', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/regio?regio=zwolle')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regio Zwolle')
    const tabel = page.getByRole('table', { name: /lampje/ })
    await expect(tabel.locator('tfoot').getByRole('rowheader').first()).toContainText(/^Regio Zwolle/)
  })

  test('ziet in de grafiek elk moment, ook op een telefoon', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { viewport: { width: 360, height: 740 } })
    await page.goto('/verloop')
    const chart = page.getByRole('img', { name: /Lijngrafiek/ })
    await chart.scrollIntoViewIfNeeded()
    const momenten = await page.getByRole('columnheader').count()
    await expect(chart.locator('text[text-anchor="middle"]')).toHaveCount(momenten - 1)
    await expectFits(page)
    await context.close()
  })
})

test.describe('Rianne, regiocorrespondent van Zuid-Limburg', () => {
  test('leest op de kaart dat een te kleine regio geen cijfers heeft', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await page.goto('/kaart?regio=amsterdam')
    await expect(page.getByText('Van Amsterdam ziet u geen cijfers: de groep is te klein.')).toBeVisible()
    await expect(page.getByText('alleen de cijfers van de hele regio')).toHaveCount(0)
  })

  test('filtert haar eigen regio, tot één gemeente toe, en ziet dat er geen eerdere meting was', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await page.goto('/regio')
    await page.getByLabel('Gemeenten van grootte').selectOption('groot')
    await page.getByRole('button', { name: 'Toon' }).click()
    await expect(page).toHaveURL(/grootteklasse=groot/)
    const tabel = page.getByRole('table', { name: /lampje/ })
    await expect(tabel.locator('tbody').getByRole('rowheader')).toHaveText(['Maastricht'])
    await page.goto('/regio?meetmoment=2013-10')
    await expect(page.getByText('Er is geen eerdere meting om mee te vergelijken.')).toBeVisible()
  })
})

test('Math ziet het verloop van zijn subregio, langs elk adres en in elke lijst', async ({ page }) => {
  await logInAs(page, 'subregiocorrespondent')
  await page.goto('/verloop')
  await page.getByRole('navigation', { name: 'Gemeenten' }).getByRole('link', { name: 'Maastricht-Heuvelland' }).click()
  await expect(page).toHaveURL(/subregio=maastricht-heuvelland/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verloop: Maastricht-Heuvelland')
  await expect(page.locator('select[name="regio"]')).toHaveValue('maastricht-heuvelland')
  await expectAccessible(page)
  await page.goto('/veranderd?regio=maastricht-heuvelland')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat veranderde er: Maastricht-Heuvelland')
})

test('een projectleider leest waar de eigen regio staat, gaat naar het antwoord, en ziet wat er niet is', async ({
  page,
}) => {
  await logInAs(page, 'projectleider')
  await page.goto('/hoe-staan-wij-ervoor/GM0193?meetmoment=2014-01')
  const punten = page.getByRole('list', { name: /^Wij lopen / }).getByRole('listitem')
  await expect(punten.first()).toContainText(/\(regio \d+%, klasse \d+%, land \d+% Ja\)/)
  await punten.last().getByRole('link').click()
  await expect(page).toHaveURL(/\/gemeente\/GM0193\?meetmoment=2014-01#(vraag|thema)-/)
  await page.goto('/hoe-staan-wij-ervoor/GM0193?meetmoment=2013-10')
  await expect(page.getByText('Er is geen eerdere meting om mee te vergelijken.')).toBeVisible()
})
