import { expect, expectAccessible, expectFits, logInAs, openAs, test } from './persona'

const vraag = 'rollen-en-belangen-van-partijen-in-beeld'

test('het bureau ziet het geheel, sorteert, en loopt van een aantal naar een antwoord', async ({ page }) => {
  await logInAs(page, 'bureau')
  await page.goto('/veranderd')
  await expect(page.getByRole('heading', { level: 1, name: 'Wat veranderde er: Nederland' })).toBeVisible()
  const kop = { name: 'Alle vragen: 68 vragen, waarvan 27 nieuw en niet vergeleken', exact: true }
  await expect(page.getByRole('heading', kop)).toBeVisible()
  await expect(page.getByText(/^Nieuw: deze \d+ vragen waren er toen nog niet\.$/).first()).toBeVisible()
  const tabel = page.getByRole('region', { name: 'Tabel: wat veranderde er per thema en vraag' })
  await expect(tabel.getByRole('row')).not.toHaveCount(0)
  await expectAccessible(page)
  await expectFits(page)

  await tabel.getByRole('link', { name: 'Achteruit', exact: true }).click()
  await expect(page).toHaveURL(/sorteer=achteruit/)
  await expect(page.getByRole('columnheader', { name: 'Achteruit' }).first()).toHaveAttribute('aria-sort', 'descending')

  await page.goto('/veranderd')
  await tabel.getByRole('link', { name: /^3a / }).click()
  await expect(page).toHaveURL(new RegExp(`vraag=${vraag}`))
  await expect(page.getByRole('heading', { name: /^3a\. / })).toBeVisible()
  await expectAccessible(page)
  const gang = page.locator('details', { hasText: 'Ten dele naar Ja' }).first()
  await gang.locator('summary').click()
  await gang.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/gemeente\/GM\d{4}\?.*#vraag-3a$/)
})

test('elk deel van het land, elk tweetal momenten', async ({ page }) => {
  await logInAs(page, 'bureau')
  for (const [pad, naam] of [
    ['/veranderd?regio=zuid-limburg', 'Zuid-Limburg'],
    ['/veranderd?provincie=Limburg', 'Limburg'],
    ['/veranderd?grootteklasse=groot', 'Groot'],
    ['/veranderd?gemeente=GM0193', 'Zwolle'],
    ['/veranderd?meetmoment=2014-01&vergelijk=2013-10', 'Nederland'],
  ] as const) {
    await page.goto(pad)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Wat veranderde er: ${naam}`)
    await expect(page.getByRole('heading', { name: 'Per thema en vraag' })).toBeVisible()
  }
  await page.goto('/veranderd?meetmoment=2013-10&vergelijk=2014-01')
  await expect(page.getByText('U kijkt terug in de tijd')).toBeVisible()
  await page.getByRole('link', { name: 'Draai de twee om' }).click()
  await expect(page.getByText('U kijkt terug in de tijd')).toHaveCount(0)
  await page.goto('/veranderd?sorteer=%3Cscript%3E&vraag=')
  await expect(page.getByText('Het adres van deze pagina klopt niet helemaal')).toBeVisible()
  await page.goto('/veranderd?vraag=bestaat-niet')
  await expect(page.getByText('staat in geen van beide vragenlijsten')).toBeVisible()
})

test('een correspondent ziet namen alleen in het eigen gebied', async ({ browser }) => {
  for (const persona of ['regiocorrespondent', 'subregiocorrespondent'] as const) {
    const { context, page } = await openAs(browser, persona)
    await page.goto(`/veranderd?vraag=${vraag}`)
    await expect(page.getByText('U ziet hier alleen de gemeenten waarvan u de antwoorden mag lezen.')).toBeVisible()
    const codes = await page
      .locator('.gangnamen a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(10, 16)))
    expect(codes.length).toBeGreaterThan(0)
    expect(codes).not.toContain('GM0193')
    if (persona === 'subregiocorrespondent') expect(codes).not.toContain('GM0917')
    for (const pad of ['/veranderd?provincie=Limburg', '/veranderd?gemeente=GM0193', '/veranderd?regio=bestaat-niet'])
      expect((await page.request.get(pad)).status(), pad).toBe(404)
    await expectAccessible(page)
    await context.close()
  }
})

test('op een telefoon en zonder JavaScript', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'bureau', {
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: false,
  })
  await page.goto('/veranderd')
  await page.getByLabel('Regio', { exact: true }).selectOption({ label: 'Zuid-Limburg' })
  await page
    .locator('form', { has: page.getByLabel('Regio', { exact: true }) })
    .getByRole('button', { name: 'Toon' })
    .click()
  await expect(page).toHaveURL(/regio=zuid-limburg/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat veranderde er: Zuid-Limburg')
  await expectFits(page)
  await page.goto(`/veranderd?vraag=${vraag}`)
  await expectFits(page)
  await context.close()
})
