import { expect, expectAccessible, expectFits, openAs, test } from './persona'

test('een correctie van kiezen tot vervallen: het bureau kiest op naam, en de projectleider ziet het', async ({
  browser,
}) => {
  const { context, page: tineke } = await openAs(browser, 'bureau', { javaScriptEnabled: false })
  await tineke.goto('/meetmomenten/2014-01/correctie')
  await expect(tineke.getByLabel('Naam')).toHaveValue('januari 2014, herzien')
  await tineke.getByLabel('Waarom is deze correctie nodig?').fill('Zwolle gaf een antwoord verkeerd door.')
  await tineke.getByRole('button', { name: 'Correctie plannen' }).click()
  await tineke.getByRole('link', { name: 'Gemeenten kiezen…' }).click()
  for (const naam of ['zwol', 'Den Bosch']) {
    await tineke.getByLabel('Naam of CBS-code van de gemeente').fill(naam)
    await tineke.getByRole('button', { name: 'Zoeken' }).last().click()
    await tineke
      .getByRole('button', { name: /^Toevoegen/ })
      .first()
      .click()
    await expect(tineke.getByText('telt opnieuw.')).toBeVisible()
  }
  await expect(tineke.getByRole('heading', { name: 'Gekozen (2)' })).toBeVisible()
  await tineke.getByLabel('Naam of CBS-code van de gemeente').fill('xyzzy')
  await tineke.getByRole('button', { name: 'Zoeken' }).last().click()
  await expect(tineke.getByText('geen gemeente met “xyzzy” in de naam')).toBeVisible()

  await tineke.getByLabel('Herstellen kan tot en met').fill('2014-04-15')
  await tineke.getByRole('button', { name: 'Dag bewaren' }).click()
  await expect(tineke.getByText('Herstellen kan tot en met 15 april 2014.')).toBeVisible()

  const petra = await openAs(browser, 'projectleider')
  const melding = petra.page.getByText('Uw antwoorden worden opnieuw overgenomen.')
  await petra.page.goto('/vragenlijst/GM0193')
  await expect(melding).toHaveCount(0)

  await tineke.goto('/meetmomenten/2014-01-2')
  await tineke.getByRole('button', { name: /^Open meetmoment/ }).click()
  await petra.page.reload()
  await expect(melding).toBeVisible()
  await expect(petra.page.getByText('In de correctie (januari 2014, herzien)')).toBeVisible()
  await expect(petra.page.getByText('Dat kan tot en met 15 april 2014.')).toBeVisible()
  await expectAccessible(petra.page)
  const meelezer = await openAs(browser, 'meelezer')
  await meelezer.page.goto('/gemeente/GM0193')
  await expect(meelezer.page.getByText('De projectleider kan ze verbeteren tot en met 15 april 2014.')).toBeVisible()
  await meelezer.context.close()

  // Open, the choice still changes.
  await tineke.goto('/meetmomenten/2014-01-2/gemeenten')
  await tineke.getByRole('button', { name: 'Weghalen Zwolle' }).click()
  await expect(tineke.getByText('De gemeente is weggehaald.')).toBeVisible()
  await petra.page.reload()
  await expect(melding).toHaveCount(0)
  await petra.context.close()

  await tineke.goto('/meetmomenten/2014-01-2')
  await tineke.getByRole('link', { name: 'Correctie laten vervallen…' }).click()
  await expect(tineke.getByText('Aan meetmoment januari 2014 verandert niets.')).toBeVisible()
  await tineke.getByRole('button', { name: /^Ja, laat/ }).click()
  await expect(tineke).toHaveURL('/meetmomenten?vervallen')
  await expect(tineke.getByRole('link', { name: 'januari 2014, herzien' })).toHaveCount(0)
  await context.close()
})

test('de gemeenten van een correctie zijn te kiezen op een klein scherm, en voor wie niet ziet', async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, 'bureau', { viewport: { width: 360, height: 740 } })
  await page.goto('/meetmomenten/2014-01/correctie')
  await page.getByLabel('Waarom is deze correctie nodig?').fill('Een proef.')
  await page.getByRole('button', { name: 'Correctie plannen' }).click()
  await expect(page).toHaveURL(/2014-01-2/)
  await page.goto('/meetmomenten/2014-01-2/gemeenten?zoek=a')
  await page
    .getByRole('button', { name: /^Toevoegen/ })
    .first()
    .click()
  await expect(page.getByText('telt opnieuw.')).toBeVisible()
  await page.goto('/meetmomenten/2014-01-2/gemeenten?zoek=a')
  await expectAccessible(page)
  await expectFits(page)
  await page.goto('/meetmomenten/2014-01-2/vervallen')
  await expectAccessible(page)
  await expectFits(page)
  await page.getByRole('button', { name: /^Ja, laat/ }).click()
  await expect(page).toHaveURL('/meetmomenten?vervallen')
  await context.close()
})
