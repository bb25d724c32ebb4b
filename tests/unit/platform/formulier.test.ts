import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { gelukt, geweigerd, leegFormulier, textsOf, withoutSecrets } from '@/lib/platform/formulier'

const formOf = (fields: [string, string | Blob][]) => {
  const form = new FormData()
  for (const [naam, value] of fields) form.append(naam, value)
  return form
}

describe('een formulier', () => {
  it('leest alleen tekst, en niets van React of van de laag zelf', () => {
    const form = formOf([
      ['naam', 'januari'],
      ['$ACTION_1:0', '{}'],
      ['formuliermerk', 'x'],
      ['bestand', new Blob(['inhoud'])],
      ['naam', 'februari'],
    ])
    expect(textsOf(form)).toEqual({ naam: 'februari' })
  })

  it('geeft een wachtwoord of token nooit terug, ook niet met een fout', () => {
    const texts = { email: 'a@b.nl', wachtwoord: 'geheim', wachtwoordNogmaals: 'geheim', token: 'sleutel', Token: 'x' }
    expect(withoutSecrets(texts)).toEqual({ email: 'a@b.nl' })
    expect(JSON.stringify(geweigerd(null, texts, { zin: 'Nee.' }))).not.toMatch(/geheim|sleutel/)
  })

  it('zegt per veld één zin, en over het geheel één', () => {
    const schema = z
      .object({ naam: z.string().min(3, 'Te kort.').regex(/x/, 'Zonder x.'), dag: z.iso.date('Geen datum.') })
      .refine(() => false, { error: 'Het geheel klopt niet.', when: () => true })
    const invoer = { naam: 'a', dag: 'b' }
    const parsed = schema.safeParse(invoer)
    expect(parsed.error && geweigerd(null, invoer, parsed.error)).toEqual({
      soort: 'geweigerd',
      beurt: 1,
      ingevuld: invoer,
      fouten: { naam: 'Te kort.', dag: 'Geen datum.' },
      zin: 'Het geheel klopt niet.',
    })
  })

  it('zet een zin van het werk bij het veld, of bij het geheel', () => {
    expect(geweigerd(null, {}, { zin: 'Bestaat al.', veld: 'naam' })).toMatchObject({
      fouten: { naam: 'Bestaat al.' },
      zin: null,
    })
    expect(geweigerd(null, {}, { zin: 'Kan niet.' })).toMatchObject({ fouten: {}, zin: 'Kan niet.' })
  })

  it('telt elke keer dat het werd verstuurd, en gelooft niet wat een browser daarover zegt', () => {
    const first = geweigerd(leegFormulier(), {}, { zin: 'Nee.' })
    expect(first.beurt).toBe(1)
    expect(geweigerd(first, {}, { zin: 'Nee.' }).beurt).toBe(2)
    expect(gelukt(first, 'klaar').beurt).toBe(2)
    for (const beurt of ['2', -1, 1.5, Number.NaN, 1e300, null, {}])
      expect(geweigerd({ beurt }, {}, { zin: 'Nee.' }).beurt, String(beurt)).toBe(1)
    for (const previous of [null, undefined, 'x', 3, []]) expect(gelukt(previous, 'klaar').beurt).toBe(1)
  })
})
