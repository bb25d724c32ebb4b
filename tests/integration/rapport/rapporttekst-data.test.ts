import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { planCorrectie } from '@/lib/meetmoment/correctie-data'
import { correctieSchema } from '@/lib/meetmoment/meetmoment-schema'
import { openMeetmoment } from '@/lib/meetmoment/plannen-data'
import {
  getRapporttekst,
  getTekstvoorbeeld,
  restoreTekst,
  saveRapporttekst,
  startRapport,
} from '@/lib/rapport/rapporttekst-data'
import { getTekstversies } from '@/lib/rapport/tekstversies-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { createPersoon } from '../../fixtures/build'
import { createGolden } from '../../fixtures/golden-database'
import { sql } from '../../fixtures/sql'

const meetmoment = '2014-01'
const plek = 'samenvatting'
const thema = 'thema-samenhang-bevindingen'

let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Awaited<ReturnType<typeof createPersoon>>
let bram: Awaited<ReturnType<typeof createPersoon>>

beforeAll(async () => {
  golden = await createGolden()
  tineke = await createPersoon({ rol: 'bureau' }, { naam: 'Tineke' })
  bram = await createPersoon({ rol: 'bureau' }, { naam: 'Bram' })
})

const written = () =>
  sql(
    "SELECT (SELECT count(*)::int FROM rapporttekst) AS tekst, (SELECT count(*)::int FROM rapporttekst_versie) AS versie, (SELECT count(*)::int FROM auditregel WHERE handeling LIKE 'rapport%') AS audit",
  )
const tekstVan = async (which = plek) => {
  const { plekken } = await getRapporttekst(tineke.actor, meetmoment)
  const found = plekken.find(({ sleutel }) => sleutel === which)
  if (!found) throw new Error(`no plek ${which}`)
  return found
}
const save = async (persoon: typeof tineke, tekst: string, basis?: number, which = plek) =>
  saveRapporttekst(persoon.actor, { meetmoment, plek: which, tekst, basis: basis ?? (await tekstVan(which)).version })

describe('een rapport begint', () => {
  it('niet voor een meetmoment dat nog open is', async () => {
    await expect(startRapport(tineke.actor, meetmoment)).rejects.toBeInstanceOf(NotFound)
    await freezeMeetmoment(commandLineActor('bureau'), meetmoment)
  })

  it('met een concept op elke plek, en een tweede keer verandert er niets', async () => {
    await Promise.all([startRapport(tineke.actor, meetmoment), startRapport(bram.actor, meetmoment)])
    const { plekken, openbaar } = await getRapporttekst(tineke.actor, meetmoment)
    expect(plekken.map(({ sleutel }) => sleutel)).toEqual([
      plek,
      'fase-1-bevindingen',
      'fase-1-toelichting',
      thema,
      'thema-samenhang-toelichting',
    ])
    for (const { tekst, version, concept, updatedBy, fouten } of plekken) {
      expect(tekst).not.toBe('')
      expect({ version, concept, updatedBy, fouten }).toEqual({
        version: 1,
        concept: true,
        updatedBy: null,
        fouten: [],
      })
    }
    expect(openbaar).toBeNull()
    const before = await written()
    expect(before).toEqual([{ tekst: 5, versie: 5, audit: 1 }])
    await startRapport(bram.actor, meetmoment)
    expect(await written()).toEqual(before)
  })

  it('zonder iets te overschrijven van wat er al staat', async () => {
    await save(tineke, 'Zelf geschreven.')
    await startRapport(bram.actor, meetmoment)
    expect(await tekstVan()).toMatchObject({ tekst: 'Zelf geschreven.', concept: false, updatedBy: 'Tineke' })
  })
})

describe('een tekst bewaren', () => {
  beforeEach(async () => {
    await startRapport(tineke.actor, meetmoment)
  })

  it('maakt een nieuwe versie, met een regel in de geschiedenis en een in het logboek', async () => {
    const { version } = await tekstVan(thema)
    const before = await written()
    const uitkomst = await save(bram, 'Het aandeel Ja is {{1a.ja}}.', version, thema)
    expect(uitkomst).toMatchObject({
      soort: 'opgeslagen',
      tekst: { tekst: 'Het aandeel Ja is {{1a.ja}}.', version: version + 1, updatedBy: 'Bram', concept: false },
    })
    expect(await written()).toEqual([
      { ...before[0], versie: Number(before[0]?.versie) + 1, audit: Number(before[0]?.audit) + 1 },
    ])
    const [regel] = await sql(
      "SELECT onderwerp, details FROM auditregel WHERE handeling = 'rapporttekst.opslaan' ORDER BY id DESC LIMIT 1",
    )
    expect(regel).toEqual({ onderwerp: `rapporttekst ${meetmoment} ${thema}`, details: { version: version + 1 } })
    expect((await tekstVan(thema)).updatedAt).toBe(uitkomst.tekst.updatedAt)
  })

  it('van twee schrijvers tegelijk: de tweede krijgt de tekst van de eerste te zien en er wordt niets overschreven', async () => {
    const { version } = await tekstVan()
    expect(await save(tineke, 'Van Tineke', version)).toMatchObject({ soort: 'opgeslagen' })
    const before = await written()
    expect(await save(bram, 'Van Bram', version)).toMatchObject({
      soort: 'conflict',
      tekst: { tekst: 'Van Tineke', version: version + 1, updatedBy: 'Tineke' },
      vanUzelf: false,
    })
    expect(await written()).toEqual(before)
    expect(await save(tineke, 'Van Tineke, ander tabblad', version)).toMatchObject({
      soort: 'conflict',
      vanUzelf: true,
    })
    expect(await save(bram, 'Van Bram', version + 1)).toMatchObject({ soort: 'opgeslagen' })
  })

  it('van twee schrijvers op hetzelfde ogenblik: één wint, de ander hoort het', async () => {
    const { version } = await tekstVan()
    const uitkomsten = await Promise.all([
      save(tineke, 'Gelijktijdig Tineke', version),
      save(bram, 'Gelijktijdig Bram', version),
    ])
    expect(uitkomsten.map(({ soort }) => soort).sort()).toEqual(['conflict', 'opgeslagen'])
    const [eerste, tweede] = uitkomsten
    expect(eerste?.tekst.tekst).toBe(tweede?.tekst.tekst)
    expect((await tekstVan()).version).toBe(version + 1)
  })

  it('nog een keer dezelfde tekst: het antwoord ging verloren, en er komt geen versie bij', async () => {
    const { version } = await tekstVan()
    await save(tineke, 'Twee keer verstuurd', version)
    const before = await written()
    expect(await save(tineke, 'Twee keer verstuurd', version)).toMatchObject({
      soort: 'opgeslagen',
      tekst: { version: version + 1 },
    })
    expect(await written()).toEqual(before)
  })

  it('die nog concept is: dan is het geen concept meer, ook als er niets aan veranderde', async () => {
    const { tekst, version, concept } = await tekstVan('fase-1-toelichting')
    expect(concept).toBe(true)
    expect(await save(tineke, tekst, version, 'fase-1-toelichting')).toMatchObject({
      soort: 'opgeslagen',
      tekst: { version: version + 1, concept: false, updatedBy: 'Tineke' },
    })
  })

  it('met een kapotte verwijzing kan, en die wordt genoemd', async () => {
    await save(tineke, 'Het aandeel is {{99z.ja}}.')
    expect((await tekstVan()).fouten).toEqual([
      { verwijzing: '{{99z.ja}}', zin: expect.stringContaining('bestaat niet in deze meting') },
    ])
    await save(tineke, '')
    expect(await tekstVan()).toMatchObject({ tekst: '', fouten: [] })
  })

  it('laat zien hoe die gelezen wordt, met het cijfer van het Rapport en zonder script', async () => {
    const { blokken, fouten } = await getTekstvoorbeeld(
      tineke.actor,
      meetmoment,
      '## Kop\n\n{{gemeenten}} gemeenten <script>alert(1)</script>',
    )
    expect(fouten).toEqual([])
    expect(blokken[0]).toMatchObject({ soort: 'kop' })
    expect(JSON.stringify(blokken[1])).toMatch(/"\d+ gemeenten <script>alert\(1\)<\/script>"/)
  })
})

describe('de versies van een tekst', () => {
  it('staan er allemaal, en een oude wordt teruggezet als nieuwe versie', async () => {
    const { version } = await tekstVan(thema)
    await save(tineke, 'Eerste', version, thema)
    await save(bram, 'Tweede', version + 1, thema)
    const before = await getTekstversies(tineke.actor, meetmoment, thema)
    expect(before.nu).toBe(version + 2)
    expect(before.versies[0]).toMatchObject({ version: version + 2, tekst: 'Tweede', createdBy: 'Bram' })
    expect(before.versies.at(-1)).toMatchObject({ version: 1, concept: true, createdBy: null })
    const uitkomst = await restoreTekst(tineke.actor, {
      meetmoment,
      plek: thema,
      version: version + 1,
      basis: version + 2,
    })
    expect(uitkomst).toMatchObject({ soort: 'opgeslagen', tekst: { tekst: 'Eerste', version: version + 3 } })
    const after = await getTekstversies(tineke.actor, meetmoment, thema, { metTussenstanden: true })
    expect(after.versies.map(({ tekst }) => tekst).slice(0, 3)).toEqual(['Eerste', 'Tweede', 'Eerste'])
  })

  it('worden niet teruggezet over wat een ander intussen schreef, en niet als ze er nooit waren', async () => {
    const { version } = await tekstVan(thema)
    await save(bram, 'Nieuwer dan op het scherm', version, thema)
    const before = await written()
    expect(await restoreTekst(tineke.actor, { meetmoment, plek: thema, version: 1, basis: version })).toMatchObject({
      soort: 'conflict',
      tekst: { tekst: 'Nieuwer dan op het scherm' },
    })
    await expect(
      restoreTekst(tineke.actor, { meetmoment, plek: thema, version: 9999, basis: version + 1 }),
    ).rejects.toBeInstanceOf(NotFound)
    expect(await written()).toEqual(before)
  })

  it('van één zitting staan onder de laatste ervan', async () => {
    const which = 'thema-samenhang-toelichting'
    const { version } = await tekstVan(which)
    for (const [i, tekst] of ['A', 'AB', 'ABC'].entries()) await save(tineke, tekst, version + i, which)
    await save(bram, 'ABCD', version + 3, which)
    const { versies, tussenstanden } = await getTekstversies(tineke.actor, meetmoment, which)
    expect(versies.map(({ tekst }) => tekst).slice(0, 2)).toEqual(['ABCD', 'ABC'])
    expect(tussenstanden).toBe(2)
    const alles = await getTekstversies(tineke.actor, meetmoment, which, { metTussenstanden: true })
    expect(alles.versies.map(({ tekst }) => tekst).slice(0, 4)).toEqual(['ABCD', 'ABC', 'AB', 'A'])
  })

  it('kunnen niet worden veranderd of weggegooid', async () => {
    await expect(sql("UPDATE rapporttekst_versie SET tekst = 'x'")).rejects.toThrow()
    await expect(sql('DELETE FROM rapporttekst_versie')).rejects.toThrow()
    await expect(sql('DELETE FROM rapporttekst')).rejects.toThrow()
    await expect(sql("UPDATE rapporttekst SET tekst = 'x'")).rejects.toThrow(/one version at a time/)
  })
})

describe('wat openbaar is', () => {
  it('blijft zoals het was, en het scherm zegt welke teksten daarna veranderden', async () => {
    const teksten = Object.fromEntries(
      (await getRapporttekst(tineke.actor, meetmoment)).plekken.map(({ sleutel, tekst }) => [sleutel, tekst]),
    )
    await sql(
      "INSERT INTO publicatie (meetmoment_id, nummer, teksten, hash, published_at) SELECT id, 1, $1::jsonb, repeat('0', 64), now() FROM meetmoment WHERE sleutel = '2014-01'",
      [JSON.stringify(teksten)],
    )
    expect((await getRapporttekst(tineke.actor, meetmoment)).openbaar).toMatchObject({ nummer: 1, gewijzigd: [] })
    await save(tineke, 'Na de publicatie geschreven')
    expect((await getRapporttekst(tineke.actor, meetmoment)).openbaar).toMatchObject({ gewijzigd: [plek] })
  })
})

describe('het rapport van een correctie', () => {
  const correctie = '2014-01-2'
  const vanCorrectie = async (which: string, sleutel = correctie) => {
    await startRapport(bram.actor, sleutel)
    const { plekken } = await getRapporttekst(bram.actor, sleutel)
    return plekken.find((candidate) => candidate.sleutel === which)
  }
  const corrigeer = async (vervangt: string, naam: string) => {
    const invoer = correctieSchema.parse({ vervangt, naam, reden: 'Een gemeente meldde een fout.' })
    const gepland = await planCorrectie(tineke.actor, invoer)
    if (gepland.soort !== 'gepland') throw new Error(gepland.zin)
    await openMeetmoment(tineke.actor, gepland.sleutel)
    await freezeMeetmoment(tineke.actor, gepland.sleutel)
    return gepland.sleutel
  }

  it('begint met wat mensen schreven, als concept; een concept dat niemand aanraakte en een lege tekst komen uit de cijfers', async () => {
    await save(tineke, 'Geschreven voor de oude cijfers: {{1a.ja}}.')
    await save(tineke, '', undefined, thema)
    const concept = await tekstVan('fase-1-bevindingen')
    expect(concept).toMatchObject({ concept: true })
    await sql(
      "UPDATE rapporttekst SET tekst = 'Een concept van toen.', version = version + 1 WHERE plek = 'fase-1-bevindingen'",
    )
    expect(await corrigeer(meetmoment, 'herzien')).toBe(correctie)
    expect(await vanCorrectie(plek)).toMatchObject({
      tekst: 'Geschreven voor de oude cijfers: {{1a.ja}}.',
      concept: true,
      version: 1,
      updatedBy: null,
      fouten: [],
    })
    expect(await vanCorrectie('fase-1-bevindingen')).toMatchObject({ tekst: concept.tekst, concept: true })
    expect((await vanCorrectie(thema))?.tekst).not.toBe('')
  })

  it('en een correctie daarvan ook, ook als niemand er in de eerste aan kwam', async () => {
    const tweede = await corrigeer(correctie, 'nog eens herzien')
    expect(await vanCorrectie(plek, tweede)).toMatchObject({ tekst: 'Geschreven voor de oude cijfers: {{1a.ja}}.' })
  })
})

describe('wie geen rapport schrijft', () => {
  it.each(['projectleider', 'regiocorrespondent', 'beheerder'] as const)(
    'zoals een %s, vindt niets en wijzigt niets',
    async (rol) => {
      const plaats = {
        projectleider: { rol: 'projectleider', gemeente: golden.gemeente('Ceelen') },
        regiocorrespondent: { rol: 'regiocorrespondent', regio: golden.noord },
        beheerder: { rol: 'beheerder' },
      } as const
      const { actor } = await createPersoon(plaats[rol])
      const before = await written()
      const invoer = { meetmoment, plek, tekst: 'Mag niet', basis: (await tekstVan()).version }
      for (const attempt of [
        () => startRapport(actor, meetmoment),
        () => getRapporttekst(actor, meetmoment),
        () => getTekstvoorbeeld(actor, meetmoment, '{{gemeenten}}'),
        () => saveRapporttekst(actor, invoer),
        () => getTekstversies(actor, meetmoment, plek),
        () => restoreTekst(actor, { ...invoer, version: 1 }),
      ])
        await expect(attempt()).rejects.toBeInstanceOf(NotFound)
      expect(await written()).toEqual(before)
    },
  )

  it('vindt ook niets op een plek of in een meetmoment dat er niet is', async () => {
    const invoer = { meetmoment, plek: 'thema-bestaat-niet-bevindingen', tekst: 'x', basis: 1 }
    await expect(saveRapporttekst(tineke.actor, invoer)).rejects.toBeInstanceOf(NotFound)
    await expect(saveRapporttekst(tineke.actor, { ...invoer, plek, meetmoment: '1999-01' })).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(getTekstversies(tineke.actor, '1999-01', plek)).rejects.toBeInstanceOf(NotFound)
    await expect(startRapport(tineke.actor, '1999-01')).rejects.toBeInstanceOf(NotFound)
  })
})
