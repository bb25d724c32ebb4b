import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectFits, kaart, logInAs, openAs, pressPersona, test } from './persona'

// Each test on a thema of its own.
const thema = (nummer: number) => `/vragenlijst/GM0193/thema/${nummer}`
const toelichting = (page: Page, code: string) => kaart(page, code).getByLabel('Toelichting')
const opgeslagen = (page: Page, code: string) => kaart(page, code).getByText(/^Opgeslagen/)
const gewijzigd = (page: Page, code: string) => kaart(page, code).getByText(/intussen ook gewijzigd/)

/** Something to wait for, and how to let go on who waits. */
function signaal() {
  let geef = () => {}
  const kwam = new Promise<void>((resolve) => {
    geef = resolve
  })
  return { kwam, geef: () => geef() }
}

/** Counts what a screen reader would say: every text that comes into a live region or an alert. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const live = '[role=status], [role=alert], [aria-live]'
    new MutationObserver((changes) => {
      const regions = new Set<Element>()
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const around = element?.closest(live)
        if (around) regions.add(around)
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const each of [node, ...node.querySelectorAll('*')]) if (each.matches(live)) regions.add(each)
      }
      for (const region of regions) if (region.textContent?.trim()) said.push(region.textContent.trim())
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test.describe('Petra met twee tabbladen', () => {
  test('die zonder netwerk in één vraag typt, krijgt beide teksten te zien', async ({ browser }) => {
    const { context, page: een } = await openAs(browser, 'projectleider')
    const twee = await context.newPage()
    for (const page of [een, twee]) await page.goto(thema(8))
    await context.setOffline(true)
    await toelichting(een, '8a').fill('Uit het ene tabblad')
    await toelichting(twee, '8a').fill('Uit het andere tabblad')
    for (const page of [een, twee])
      await expect(kaart(page, '8a').getByText('Niet opgeslagen.', { exact: true })).toBeVisible()
    await context.setOffline(false)
    await expect.poll(async () => (await gewijzigd(een, '8a').count()) + (await gewijzigd(twee, '8a').count())).toBe(1)
    const later = (await gewijzigd(een, '8a').count()) === 1 ? een : twee
    await expect(kaart(later, '8a').getByText(/^U heeft deze vraag .* in een ander tabblad/)).toBeVisible()
    for (const tekst of ['Uit het ene tabblad', 'Uit het andere tabblad'])
      await expect(kaart(later, '8a').getByRole('paragraph').filter({ hasText: tekst }).first()).toBeVisible()
    await expectAccessible(later)
    await kaart(later, '8a')
      .getByRole('button', { name: /^Zet beide toelichtingen onder elkaar/ })
      .first()
      .click()
    await expect(later.locator('[id="vraag-8a"]')).toBeFocused()
    await expect(opgeslagen(later, '8a')).toBeVisible()
    for (const tekst of ['Uit het ene tabblad', 'Uit het andere tabblad'])
      await expect(toelichting(later, '8a')).toHaveValue(new RegExp(tekst))
    await context.close()
  })

  test('die beide sluit zonder netwerk, vindt later beide teksten terug', async ({ browser }) => {
    const { context, page: een } = await openAs(browser, 'projectleider')
    const twee = await context.newPage()
    for (const page of [een, twee]) await page.goto(thema(8))
    await context.setOffline(true)
    await toelichting(een, '8b').fill('Gesloten in het ene')
    await toelichting(twee, '8b').fill('Gesloten in het andere')
    for (const page of [een, twee])
      await expect(kaart(page, '8b').getByText('Niet opgeslagen.', { exact: true })).toBeVisible()
    const later = await context.newPage()
    for (const page of [een, twee]) await page.close()
    await context.setOffline(false)
    await later.goto(thema(8))
    await expect(
      kaart(later, '8b').getByText('In een ander tabblad typte u zelf iets anders bij deze vraag.'),
    ).toBeVisible()
    await expect(opgeslagen(later, '8b')).toBeVisible()
    for (const tekst of ['Gesloten in het ene', 'Gesloten in het andere'])
      await expect(kaart(later, '8b').getByRole('paragraph').filter({ hasText: tekst }).first()).toBeVisible()
    await expectAccessible(later)
    await later.setViewportSize({ width: 360, height: 740 })
    await expectFits(later)
    await kaart(later, '8b')
      .getByRole('button', { name: /^Neem dat uit het andere tabblad over/ })
      .click()
    await expect(toelichting(later, '8b')).toHaveValue('Gesloten in het andere')
    await expect(opgeslagen(later, '8b')).toBeVisible()
    await later.reload()
    await expect(toelichting(later, '8b')).toHaveValue('Gesloten in het andere')
    await expect(kaart(later, '8b').getByText(/ander tabblad/)).toHaveCount(0)
    await context.close()
  })

  test('houdt een geweigerde tekst, ook als zij in het andere tabblad iets aanklikt', async ({ browser }) => {
    const { context, page: een } = await openAs(browser, 'projectleider')
    const twee = await context.newPage()
    for (const page of [een, twee]) await page.goto(thema(8))
    await toelichting(een, '8c').fill('z'.repeat(2_100))
    await expect(
      kaart(een, '8c')
        .getByText(/2\.100 tekens/)
        .first(),
    ).toBeVisible()
    for (const antwoord of ['Ja', 'Nee']) await kaart(twee, '8c').getByText(antwoord, { exact: true }).first().click()
    await expect(opgeslagen(twee, '8c')).toBeVisible()
    await een.reload()
    await expect(toelichting(een, '8c')).toHaveValue('z'.repeat(2_100))
    await toelichting(een, '8c').fill('z'.repeat(1_900))
    await expect(opgeslagen(een, '8c')).toBeVisible()
    // What was clicked in the other tab was not touched here: it stays.
    await expect(kaart(een, '8c').getByRole('radio', { name: 'Nee' })).toBeChecked()
    await twee.reload()
    await expect(toelichting(twee, '8c')).toHaveValue('z'.repeat(1_900))
    await expect(kaart(twee, '8c').getByRole('radio', { name: 'Nee' })).toBeChecked()
    await context.close()
  })

  test('krijgt in een gekopieerd tabblad niet de tekst die in het eerste nog wacht', async ({ browser }) => {
    const { context, page: een } = await openAs(browser, 'projectleider')
    await een.goto(thema(8))
    await context.route('**/api/antwoorden', (route) => route.abort())
    await toelichting(een, '8d').fill('Wacht in het eerste tabblad')
    await expect(kaart(een, '8d').getByText('Niet opgeslagen.', { exact: true })).toBeVisible()
    const session = await een.evaluate(() => ({ ...sessionStorage }))
    const kopie = await context.newPage()
    await kopie.addInitScript((items) => {
      for (const [key, value] of Object.entries(items)) sessionStorage.setItem(key, value)
    }, session)
    await kopie.goto(thema(8))
    await kopie.waitForTimeout(2_500)
    await expect(toelichting(kopie, '8d')).not.toHaveValue('Wacht in het eerste tabblad')
    await expect(toelichting(een, '8d')).toHaveValue('Wacht in het eerste tabblad')
    await context.unroute('**/api/antwoorden')
    await kaart(een, '8d')
      .getByRole('button', { name: /opnieuw proberen/ })
      .click()
    await expect(opgeslagen(een, '8d')).toBeVisible()
    await context.close()
  })
})

test.describe('Petra', () => {
  test('die de toelichting schrijft terwijl een collega het antwoord wijzigt, houdt beide zonder vraag', async ({
    browser,
  }) => {
    const first = await openAs(browser, 'projectleider')
    const second = await openAs(browser, 'projectleider')
    await first.page.goto(thema(11))
    await kaart(first.page, '11a').getByText('Ten dele').first().click()
    await expect(opgeslagen(first.page, '11a')).toBeVisible()
    await second.page.goto(thema(11))
    await kaart(first.page, '11a').getByText('Ja', { exact: true }).first().click()
    await first.page.reload()
    await expect(kaart(first.page, '11a').getByRole('radio', { name: 'Ja' })).toBeChecked()

    await toelichting(second.page, '11a').fill('Alleen de toelichting')
    await expect(opgeslagen(second.page, '11a')).toHaveText(/samen met wat u elders intussen wijzigde/)
    await expect(kaart(second.page, '11a').getByRole('radio', { name: 'Ja' })).toBeChecked()
    await expect(gewijzigd(second.page, '11a')).toHaveCount(0)
    await first.page.reload()
    await expect(kaart(first.page, '11a').getByRole('radio', { name: 'Ja' })).toBeChecked()
    await expect(toelichting(first.page, '11a')).toHaveValue('Alleen de toelichting')
    await first.context.close()
    await second.context.close()
  })

  test('die herlaadt terwijl een antwoord onderweg is, ziet dat antwoord, ook als de pagina eerder was gemaakt', async ({
    browser,
  }) => {
    const { context, page } = await openAs(browser, 'projectleider')
    await page.goto(thema(4))
    const vraag = kaart(page, '4a')
    await vraag.getByText('Ten dele').first().click()
    await expect(opgeslagen(page, '4a')).toBeVisible()
    // Looks into the store: a page that is being left does not tell.
    const kijker = await context.newPage()
    await kijker.goto('/api/gezondheid')
    const gemaakt = signaal()
    const beantwoord = signaal()
    await page.route('**/api/antwoorden', async (route) => {
      await gemaakt.kwam
      await route.continue()
    })
    await page.route(`**${thema(4)}`, async (route) => {
      const response = await route.fetch()
      gemaakt.geef()
      await beantwoord.kwam
      await route.fulfill({ response })
    })
    await vraag.getByText('Ja', { exact: true }).first().click()
    await expect
      .poll(() => kijker.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tvs.opslag.'))))
      .toHaveLength(1)
    const herladen = page.reload()
    // The reply came: no concept waits any more.
    await expect
      .poll(() => kijker.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tvs.opslag.'))))
      .toEqual([])
    beantwoord.geef()
    await herladen
    await expect(vraag.getByRole('radio', { name: 'Ja' })).toBeChecked()
    await expect(opgeslagen(page, '4a')).toBeVisible()
    await toelichting(page, '4a').fill('En dit erbij')
    await expect(opgeslagen(page, '4a')).toHaveText(/^Opgeslagen \d\d:\d\d$/)
    await page.unrouteAll()
    await page.reload()
    await expect(vraag.getByRole('radio', { name: 'Ja' })).toBeChecked()
    await context.close()
  })

  test('die kiest en typt voordat er JavaScript is, houdt beide', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'projectleider')
    await page.goto(thema(4))
    await kaart(page, '4b').getByText('Ten dele').first().click()
    await toelichting(page, '4b').fill('Wat er stond')
    await expect(opgeslagen(page, '4b')).toBeVisible()
    const los = signaal()
    await page.route('**/*.js', async (route) => {
      await los.kwam
      await route.continue()
    })
    await page.goto(thema(4), { waitUntil: 'commit' })
    await kaart(page, '4b').getByText('Ja', { exact: true }).first().click()
    await toelichting(page, '4b').fill('Wat er stond, en meer')
    los.geef()
    await expect(opgeslagen(page, '4b')).toBeVisible()
    const ziet = async () => {
      await expect(kaart(page, '4b').getByRole('radio', { name: 'Ja' })).toBeChecked()
      await expect(toelichting(page, '4b')).toHaveValue('Wat er stond, en meer')
    }
    await ziet()
    await page.reload()
    await ziet()
    await context.close()
  })

  test('bewaart met de pijltjes alleen het antwoord waar zij blijft, en met een klik meteen', async ({ page }) => {
    await logInAs(page, 'projectleider')
    const wijzigingen = async () => {
      await page.goto('/vragenlijst/GM0193/geschiedenis/11b')
      return page.getByRole('listitem').filter({ hasText: 'door Petra de Vries' }).count()
    }
    const before = await wijzigingen()
    await page.goto(thema(11))
    const vraag = kaart(page, '11b')
    await vraag.getByRole('radio', { name: 'Ja' }).check({ force: true })
    await expect(opgeslagen(page, '11b')).toBeVisible({ timeout: 1_500 })
    await vraag.getByRole('radio', { name: 'Ja' }).focus()
    for (let press = 0; press < 2; press++) {
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(800)
    }
    await expect(vraag.getByRole('radio', { name: 'Nee' })).toBeChecked()
    await page.keyboard.press('Tab')
    await expect(opgeslagen(page, '11b')).toBeVisible({ timeout: 1_500 })
    expect(await wijzigingen()).toBe(before + 2)
    await expect(page.getByRole('listitem').filter({ hasText: 'door Petra de Vries' }).first()).toContainText('Nee')
  })

  test('leest bij een toelichting zonder antwoord dat de vraag nog niet is beantwoord', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto(thema(11))
    await kaart(page, '11c')
      .getByText('Antwoord wissen')
      .or(kaart(page, '11c').getByText('Niet ingevuld'))
      .first()
      .click()
    await toelichting(page, '11c').fill('Nog geen antwoord')
    await expect(kaart(page, '11c').getByText(/^Opgeslagen \d\d:\d\d, nog niet beantwoord$/)).toBeVisible()
  })

  test('plakt uit Word: een handmatig regeleinde wordt een regeleinde, wat niemand ziet verdwijnt', async ({
    page,
  }) => {
    await logInAs(page, 'projectleider')
    await page.goto(thema(12))
    await toelichting(page, '12a').focus()
    await page.evaluate(() => {
      const vak = document.activeElement as HTMLTextAreaElement
      vak.setRangeText('Regel een\u000bregel\u001f twee\u0007\u200b', 0, vak.value.length, 'end')
      vak.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
    })
    await expect(toelichting(page, '12a')).toHaveValue('Regel een\nregel twee')
    await expect(opgeslagen(page, '12a')).toBeVisible()
    await page.reload()
    await expect(toelichting(page, '12a')).toHaveValue('Regel een\nregel twee')
  })

  test('die luistert, hoort niets tijdens het typen en één zin als het rust', async ({ page }) => {
    test.setTimeout(90_000)
    await logInAs(page, 'projectleider')
    await page.goto(thema(12))
    await toelichting(page, '12b').focus()
    const said = await listen(page)
    const until = Date.now() + 17_000
    for (let woord = 0; Date.now() < until; woord++) {
      await page.keyboard.type(`woord${woord} `, { delay: 60 })
      // Long enough to be saved.
      await page.waitForTimeout(1_200)
    }
    expect(await said()).toEqual([])
    await expect.poll(said).toHaveLength(1)
    expect((await said())[0]).toMatch(/^Vraag 12b, Zwolle: opgeslagen/)
  })

  test('die luistert, hoort een conflict en een storing één keer', async ({ browser }) => {
    const first = await openAs(browser, 'projectleider')
    const second = await openAs(browser, 'projectleider')
    for (const { page } of [first, second]) await page.goto(thema(12))
    await toelichting(first.page, '12c').fill('Eerder')
    await expect(opgeslagen(first.page, '12c')).toBeVisible()
    const said = await listen(second.page)
    await toelichting(second.page, '12c').fill('Later')
    await expect(gewijzigd(second.page, '12c')).toBeVisible()
    await toelichting(second.page, '12c').focus()
    await second.page.keyboard.type(' en nog meer woorden', { delay: 150 })
    await expect.poll(said).toHaveLength(1)
    await second.page.waitForTimeout(3_000)
    expect(await said()).toEqual([expect.stringMatching(/^Vraag 12c, Zwolle: u heeft dit intussen ook gewijzigd/)])
    await kaart(second.page, '12c')
      .getByRole('button', { name: /^Bewaar mijn antwoord/ })
      .click()
    await expect(second.page.locator('[id="vraag-12c"]')).toBeFocused()
    await expect(opgeslagen(second.page, '12c')).toBeVisible()

    const heard = await listen(first.page)
    await first.context.setOffline(true)
    await toelichting(first.page, '12b').fill('Zonder netwerk')
    await expect.poll(heard, { timeout: 15_000 }).toHaveLength(1)
    await toelichting(first.page, '12b').fill('Zonder netwerk, en verder')
    await first.page.waitForTimeout(6_000)
    expect(await heard()).toEqual(['Niet opgeslagen. Er is geen verbinding met de server.'])
    await first.context.close()
    await second.context.close()
  })

  test('die uitlogt met wat nog niet is verstuurd, hoort dat eerst en kan het bewaren of versturen', async ({
    browser,
  }) => {
    const { context, page } = await openAs(browser, 'projectleider')
    await page.goto(thema(6))
    await context.route('**/api/antwoorden', (route) => route.abort())
    await toelichting(page, '6a').fill('Nog niet verstuurd')
    await expect(kaart(page, '6a').getByText('Niet opgeslagen.', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    const dialog = page.getByRole('dialog', { name: '1 antwoord is nog niet opgeslagen' })
    await expect(dialog).toBeVisible()
    await expect(dialog.getByText('Vraag 6a, Zwolle')).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await expectFits(page)
    await dialog.getByRole('button', { name: 'Verstuur en log uit' }).click()
    await expect(dialog.getByText(/Dit kon niet worden verstuurd/)).toBeVisible({ timeout: 20_000 })
    await dialog.getByRole('button', { name: 'Bewaar hier en log uit' }).click()
    await expect(page.getByText('U bent uitgelogd.')).toBeVisible()

    await pressPersona(page, 'projectleider')
    await page.waitForURL('/vragenlijst/GM0193')
    await page.goto(thema(6))
    await expect(toelichting(page, '6a')).toHaveValue('Nog niet verstuurd')
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await context.unroute('**/api/antwoorden')
    await page.getByRole('button', { name: 'Verstuur en log uit' }).click()
    await expect(page.getByText('U bent uitgelogd.')).toBeVisible()
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Nog niet verstuurd')
    await logInAs(page, 'projectleider')
    await page.goto(thema(6))
    await expect(toelichting(page, '6a')).toHaveValue('Nog niet verstuurd')
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tvs.')))).toEqual([])
    await context.close()
  })

  test('die uitlogt terwijl er nog iets te kiezen is, leest dat meteen en komt erbij', async ({ browser }) => {
    const first = await openAs(browser, 'projectleider')
    const second = await openAs(browser, 'projectleider')
    const page = second.page
    for (const each of [first.page, page]) await each.goto(thema(9))
    await toelichting(first.page, '9').fill('Eerder')
    await expect(opgeslagen(first.page, '9')).toBeVisible()
    await toelichting(page, '9').fill('Later')
    await expect(gewijzigd(page, '9')).toBeVisible()
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    const dialog = page.getByRole('dialog', { name: '1 antwoord is nog niet opgeslagen' })
    const verstuur = dialog.getByRole('button', { name: 'Verstuur en log uit' })
    await verstuur.click()
    const kies = dialog.getByRole('link', { name: 'Vraag 9, Zwolle: kies eerst welk antwoord blijft staan' })
    await expect(kies).toBeVisible({ timeout: 3_000 })
    await expect(verstuur).toBeFocused()
    await expectAccessible(page)
    await kies.click()
    await expect(dialog).toBeHidden()
    await expect(page.locator('[id="vraag-9"]')).toBeFocused()
    await kaart(page, '9')
      .getByRole('button', { name: /^Bewaar mijn antwoord/ })
      .click()
    await expect(opgeslagen(page, '9')).toBeVisible()
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await expect(page.getByText('U bent uitgelogd.')).toBeVisible()
    await first.context.close()
    await second.context.close()
  })

  test('op een telefoon ziet zij wat zij typt en wat eronder staat, ook boven de balk', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'projectleider', { viewport: { width: 360, height: 740 } })
    await page.goto(thema(10))
    await context.route('**/api/antwoorden', (route) => route.abort())
    const vak = page.getByLabel('Toelichting').last()
    // Where it would be covered: at the bottom of the screen.
    await vak.evaluate((element) => element.scrollIntoView({ block: 'end', behavior: 'instant' }))
    await vak.fill('Zonder netwerk')
    const balk = page.getByRole('region', { name: 'Nog niet opgeslagen' })
    await expect(balk).toBeVisible()
    expect((await balk.boundingBox())?.height).toBeLessThan(90)
    await expect
      .poll(async () => {
        const eronder = kaart(page, '10').getByText('Niet opgeslagen.', { exact: true })
        const [onder, boven] = [await eronder.boundingBox(), await balk.boundingBox()]
        return onder && boven ? boven.y - (onder.y + onder.height) : Number.NaN
      })
      .toBeGreaterThanOrEqual(0)
    await expectFits(page)
    await expectAccessible(page)
    await context.clearCookies()
    await context.unroute('**/api/antwoorden')
    await balk.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await balk.getByRole('link', { name: 'Opnieuw inloggen' }).click()
    await pressPersona(page, 'projectleider')
    await expect(page).toHaveURL(`${thema(10)}#vraag-10`)
    await expect(page.getByText(/^Opgeslagen \d\d:\d\d/)).toBeVisible()
    await context.close()
  })

  test('krijgt opgeslagen wat het vorige programma in deze browser liet wachten', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'projectleider')
    await page.goto(thema(6))
    await toelichting(page, '6b').fill('Om te zien onder welk account')
    await context.setOffline(true)
    await toelichting(page, '6b').fill('Nog een keer')
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((each) => each.startsWith('tvs.opslag.antwoord.')) ?? ''
      const account = key.split('.')[3]
      const { place, inhoud, basis, since } = JSON.parse(localStorage.getItem(key) ?? '')
      const oud = { ...place, ...inhoud, toelichting: 'Van het vorige programma', basis, since, verzonden: [] }
      localStorage.removeItem(key)
      localStorage.setItem(`tvs.concept.${account}.${place.gemeente}/${place.vraag}`, JSON.stringify(oud))
    })
    await page.close()
    await context.setOffline(false)
    const later = await context.newPage()
    await later.goto(thema(6))
    await expect(toelichting(later, '6b')).toHaveValue('Van het vorige programma')
    await expect(opgeslagen(later, '6b').or(gewijzigd(later, '6b'))).toBeVisible()
    expect(
      await later.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tvs.concept.'))),
    ).toEqual([])
    await context.close()
  })
})

test('zonder JavaScript belooft de pagina niets, en de knop naar het volgende thema bewaart eerst', async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, 'projectleider', { javaScriptEnabled: false })
  await page.goto(thema(5))
  await expect(page.getByText('meteen opgeslagen')).toHaveCount(0)
  await expect(page.getByText('Kies onderaan Opslaan voordat u verder gaat.')).toBeVisible()
  await toelichting(page, '5a').fill('Meegenomen naar het volgende thema')
  await page.getByRole('button', { name: /^Bewaar en ga naar volgende thema: 6/ }).click()
  await expect(page).toHaveURL(thema(6))
  await page.goto(thema(5))
  await expect(toelichting(page, '5a')).toHaveValue('Meegenomen naar het volgende thema')
  await toelichting(page, '5a').fill('x'.repeat(2_001))
  await page.getByRole('button', { name: /^Bewaar en ga naar volgende thema: 6/ }).click()
  await expect(
    kaart(page, '5a')
      .getByText(/2\.001 tekens/)
      .first(),
  ).toBeVisible()
  await expect(toelichting(page, '5a')).toHaveValue('x'.repeat(2_001))
  await context.close()
})
