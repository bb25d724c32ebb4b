import personas from '../../prisma/seed/data/demo-personas.json' with { type: 'json' }
import { expect, expectAccessible, expectFits, pressPersona, test } from './persona'

// Each test comes from an address of its own (the test server stands behind one proxy), so that one does not wait for another.
const from = (address: string) => ({ extraHTTPHeaders: { 'x-forwarded-for': address } })

async function attempt(page: import('@playwright/test').Page, email: string, wachtwoord: string) {
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord').fill(wachtwoord)
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
}

test('wie het wachtwoord weet, komt binnen', async ({ browser }) => {
  const context = await browser.newContext(from('192.0.2.1'))
  const page = await context.newPage()
  await attempt(page, ' Petra@demo.tvs.example ', personas.wachtwoord)
  await expect(page).toHaveURL('/vragenlijst/GM0193')
  await context.close()
})

test('een onbekend adres en een verkeerd wachtwoord krijgen hetzelfde antwoord, en het adres blijft staan', async ({
  browser,
}) => {
  const context = await browser.newContext(from('192.0.2.2'))
  const page = await context.newPage()
  const zin = page.getByText(
    'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.',
  )
  await attempt(page, 'niemand@demo.tvs.example', 'verkeerd wachtwoord')
  await expect(zin).toBeVisible()
  await expect(page.getByLabel('E-mailadres')).toHaveValue('niemand@demo.tvs.example')
  await expectAccessible(page)
  await attempt(page, 'tineke@demo.tvs.example', 'verkeerd wachtwoord')
  await expect(zin).toBeVisible()
  await context.close()
})

test('na vijf keer fout moet het adres wachten, ook met het goede wachtwoord', async ({ browser }) => {
  const context = await browser.newContext({ ...from('192.0.2.3'), javaScriptEnabled: false })
  const page = await context.newPage()
  for (let poging = 0; poging < 5; poging++) await attempt(page, `wie${poging}@demo.tvs.example`, 'verkeerd wachtwoord')
  await attempt(page, 'rianne@demo.tvs.example', personas.wachtwoord)
  await expect(page.getByText(/Er is te vaak geprobeerd in te loggen\. Wacht 1\d minuten/)).toBeVisible()
  await context.close()
})

test('lege en kromme invoer krijgt een zin bij het veld', async ({ browser }) => {
  const context = await browser.newContext(from('192.0.2.4'))
  const page = await context.newPage()
  await attempt(page, 'geen adres', '')
  await expect(page.getByLabel('E-mailadres')).toHaveAccessibleDescription(/^Dit is geen e-mailadres\./)
  await expect(page.getByLabel('Wachtwoord')).toHaveAccessibleDescription('Vul uw wachtwoord in.')
  await expectAccessible(page)
  await context.close()
})

test('na het inloggen ga je nooit naar een andere site', async ({ page }) => {
  await page.goto('/inloggen?naar=//ergens-anders.example/')
  await pressPersona(page, 'projectleider')
  await expect(page).toHaveURL('/vragenlijst/GM0193')
})

test('de inlogpagina is toegankelijk en past op 360 pixels', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto('/inloggen')
  await expectFits(page)
  await expectAccessible(page)
  await context.close()
})
