import { expect, expectAccessible, expectFits, logInAs, openAs, test } from './persona'

// Collega's of the demo that no other test plays: Dennis (Sittard-Geleen), Ellen (Stein) and Lian (Meerssen).
const nieuwWachtwoord = 'een lang nieuw wachtwoord'

test.describe('Bram, de beheerder', () => {
  test('ziet accounts en aanstellingen, en geen antwoorden', async ({ page }) => {
    await logInAs(page, 'beheerder')
    await expect(page).toHaveURL('/beheer')
    await expect(page.getByText('tineke@demo.tvs.example')).toBeVisible()
    await expectAccessible(page)
    const reply = await page.goto('/vragenlijst/GM0193')
    expect(reply?.status()).toBe(404)
  })

  test('maakt een link waarmee iemand één keer een wachtwoord kiest', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'beheerder')
    await page.getByRole('link', { name: 'Nieuwe link voor een wachtwoord: Dennis Kuipers' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Link maken' }).click()
    const adres = await page.getByText(/\/wachtwoord\/[\w-]{40,}/).innerText()
    const link = /\/wachtwoord\/[\w-]+/.exec(adres)?.[0] ?? ''
    await context.close()

    const dennis = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.20' } })
    const zijn = await dennis.newPage()
    await zijn.goto(link)
    await expectAccessible(zijn)
    await zijn.getByLabel('Nieuw wachtwoord').fill('te kort')
    await zijn.getByLabel('Nog een keer hetzelfde wachtwoord').fill('te kort')
    await zijn.getByRole('button', { name: /wachtwoord/i }).click()
    await expect(zijn.getByLabel('Nieuw wachtwoord')).toHaveAccessibleDescription(
      /Kies een wachtwoord van minstens 12 tekens\./,
    )
    await zijn.getByLabel('Nieuw wachtwoord').fill(nieuwWachtwoord)
    await zijn.getByLabel('Nog een keer hetzelfde wachtwoord').fill(nieuwWachtwoord)
    await zijn.getByRole('button', { name: /wachtwoord/i }).click()
    await expect(zijn.getByText('Uw wachtwoord is opgeslagen. U kunt ermee inloggen.')).toBeVisible()
    await zijn.getByLabel('E-mailadres').fill('dennis.kuipers@demo.tvs.example')
    await zijn.getByLabel('Wachtwoord').fill(nieuwWachtwoord)
    await zijn.getByRole('button', { name: 'Inloggen', exact: true }).click()
    await expect(zijn.getByText('U vult in voor Sittard-Geleen')).toBeVisible()

    await zijn.goto(link)
    await expect(zijn.getByRole('heading', { name: 'Deze link werkt niet meer' })).toBeVisible()
    await expectAccessible(zijn)
    await dennis.close()
  })

  test('hoort wat er van een proefmail komt, ook de tweede keer', async ({ page }) => {
    await logInAs(page, 'beheerder')
    await page.goto('/beheer/post')
    const klaar = page.getByRole('status').filter({ hasText: 'De proefmail aan bram@demo.tvs.example staat klaar.' })
    let before = page.url()
    for (let keer = 0; keer < 2; keer++) {
      await page.getByRole('button', { name: 'Stuur mij een proefmail' }).click()
      await expect(page).not.toHaveURL(before)
      await expect(klaar).toBeFocused()
      before = page.url()
    }
  })

  test('ziet bij de post de mail met de link, zoals hij eruit zou zien, ook zonder script', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'beheerder', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Nieuwe link voor een wachtwoord: Sjef Dohmen' }).click()
    await page.getByRole('button', { name: 'Link maken' }).click()
    const adres = await page.getByText(/\/wachtwoord\/[\w-]{40,}/).innerText()
    await page.getByRole('link', { name: 'Post' }).click()
    await page.getByRole('button', { name: 'Stuur mij een proefmail' }).click()
    await expect(page.getByText('De proefmail aan bram@demo.tvs.example staat klaar.')).toBeVisible()
    await page.getByLabel('Naam of e-mailadres').fill('Sjef')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await expect(page.getByText('1 bericht', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Kies uw wachtwoord voor het Transitie-Volgsysteem' }).click()
    await expect(page.getByText('Beste Sjef Dohmen,')).toBeVisible()
    // In the demo alone the link itself is to be seen, and it is the one that was given.
    await expect(page.getByText(adres)).toBeVisible()
    await expect(page.frameLocator('iframe').getByRole('link', { name: 'Kies uw wachtwoord' })).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('Niet verzonden.')).toBeVisible({ timeout: 500 })
    }).toPass()
    const metScript = await openAs(browser, 'beheerder')
    for (const pad of [page.url(), '/beheer/post']) {
      await metScript.page.goto(pad)
      await expectAccessible(metScript.page)
      await metScript.page.setViewportSize({ width: 360, height: 740 })
      await expectFits(metScript.page)
    }
    await metScript.context.close()
    await context.close()
  })

  test('trekt een aanstelling in, en dat werkt bij de volgende klik van die persoon', async ({ browser }) => {
    const ellen = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.21' } })
    const haar = await ellen.newPage()
    await haar.goto('/inloggen')
    await haar.getByLabel('E-mailadres').fill('ellen.ruijters@demo.tvs.example')
    await haar.getByLabel('Wachtwoord').fill('demo-wachtwoord')
    await haar.getByRole('button', { name: 'Inloggen', exact: true }).click()
    await expect(haar.getByText('U vult in voor Stein')).toBeVisible()

    const { context, page } = await openAs(browser, 'beheerder', { javaScriptEnabled: false })
    await page.getByRole('link', { name: /Aanstelling intrekken: Ellen Ruijters/ }).click()
    await page.getByRole('button', { name: 'Ja, intrekken' }).click()
    await expect(page.getByText('De aanstelling is ingetrokken.')).toBeVisible()
    await context.close()

    await haar.goto('/start')
    await expect(haar.getByRole('heading', { name: 'Uw account is nergens aan gekoppeld' })).toBeVisible()
    await expectAccessible(haar)
    const reply = await haar.goto('/vragenlijst/GM0971')
    expect(reply?.status()).toBe(404)
    await ellen.close()
  })

  test('verwijdert een account: die persoon is meteen uitgelogd en komt er niet meer in', async ({ browser }) => {
    const lian = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.22' } })
    const haar = await lian.newPage()
    const logIn = async () => {
      await haar.goto('/inloggen')
      await haar.getByLabel('E-mailadres').fill('lian.gorissen@demo.tvs.example')
      await haar.getByLabel('Wachtwoord').fill('demo-wachtwoord')
      await haar.getByRole('button', { name: 'Inloggen', exact: true }).click()
    }
    await logIn()
    await expect(haar.getByText(/^U vult in voor/)).toBeVisible()

    const { context, page } = await openAs(browser, 'beheerder', { javaScriptEnabled: false })
    await expect(page.getByRole('link', { name: /^Account verwijderen: Bram/ })).toHaveCount(0)
    await page.getByRole('link', { name: 'Account verwijderen: Lian Gorissen' }).click()
    await expect(page.getByRole('heading', { name: 'Account van Lian Gorissen verwijderen?' })).toBeVisible()
    await expect(page.getByText('Daar staat dan geen naam meer bij.')).toBeVisible()
    const metScript = await openAs(browser, 'beheerder')
    await metScript.page.goto(page.url())
    await expectAccessible(metScript.page)
    await metScript.context.close()
    await page.getByRole('button', { name: 'Ja, verwijderen' }).click()
    await expect(page.getByText('Het account is verwijderd.')).toBeVisible()
    await expect(page.getByText('lian.gorissen@demo.tvs.example')).toHaveCount(0)
    await context.close()

    await haar.goto('/vragenlijst')
    await expect(haar).toHaveURL(/\/inloggen\?naar=/)
    await logIn()
    await expect(haar.getByText('Dit e-mailadres en wachtwoord horen niet bij elkaar.')).toBeVisible()
    await lian.close()
  })

  test('kan de accounts op 360 pixels lezen', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'beheerder', { viewport: { width: 360, height: 740 } })
    await expect(page.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible()
    await expectFits(page)
    await context.close()
  })
})
