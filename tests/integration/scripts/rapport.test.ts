import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { freezeMeetmoment } from '@/lib/data/bevriezen'
import { createMeetmoment, createPersoon } from '@/tests/fixtures/build'
import { cijfers } from '@/tests/fixtures/golden'
import { createGolden } from '@/tests/fixtures/golden-database'

const header = 'meetmoment,indeling,groep,vraag,noemer,ja,ten_dele,nee,geen,ja_pct,ten_dele_pct,nee_pct,geen_pct'

beforeAll(async () => {
  const { versie } = await createGolden()
  await freezeMeetmoment((await createPersoon({ rol: 'bureau' })).actor, '2014-01')
  await createMeetmoment({ sleutel: '2014-09', versie, peildatum: '2014-09-01', status: 'gepland' })
})

type Einde = { code: number; stdout: string; stderr: string }

async function rapport(...args: string[]): Promise<Einde> {
  const ended = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/rapport.ts', ...args], {
    env: process.env,
  })
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Einde) => ({ code, stdout, stderr }),
  )
}

describe('npm run rapport', () => {
  it.each(['2014-01', 'nu'])('schrijft van %s de cijfers, en niets anders', async (sleutel) => {
    expect(await rapport('--meetmoment', sleutel)).toEqual({
      code: 0,
      stdout: `${[header, ...cijfers.map((rij) => `${sleutel},${rij}`)].join('\n')}\n`,
      stderr: '',
    })
  })

  it.each([
    ['een onbekend meetmoment', ['--meetmoment', '1999-01'], 'Er is geen meetmoment 1999-01. Kies uit: nu, 2014-01.'],
    ['een gepland meetmoment', ['--meetmoment', '2014-09'], 'Er is geen meetmoment 2014-09. Kies uit: nu, 2014-01.'],
    [
      'iets dat geen meetmoment is',
      ['--meetmoment', 'gisteren'],
      '"gisteren" is geen meetmoment. Een voorbeeld: 2014-01, of nu.',
    ],
    [
      'geen meetmoment',
      [],
      'Geef aan van welk meetmoment u de cijfers wilt: --meetmoment 2014-01, of --meetmoment nu.',
    ],
    ['een optie zonder waarde', ['--meetmoment'], 'Deze opdracht is niet begrepen: --meetmoment'],
    ['een onbekende optie', ['--maand', '1'], 'Deze opdracht is niet begrepen: --maand 1'],
    ['losse woorden', ['2014-01'], 'Deze opdracht is niet begrepen: 2014-01'],
  ])('zegt bij %s in één zin wat er mis is, en schrijft niets', async (_wat, args, zin) => {
    const { code, stdout, stderr } = await rapport(...args)
    expect({ code, stdout, zin: stderr.split('\n')[0] }).toEqual({ code: 1, stdout: '', zin })
  })

  it('laat in de openbare editie de cijfers van kleine groepen weg, en wat ze verraadt', async () => {
    const { code, stdout } = await rapport('--meetmoment', '2014-01', '--editie', 'openbaar')
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n').slice(1)
    // Middelgroot and groot have two gemeenten each. Klein could stand by itself, but Noord less klein is one gemeente.
    expect(lines).toEqual([
      ...cijfers.filter((rij) => rij.startsWith('landelijk')).map((rij) => `2014-01,${rij}`),
      ...[
        ['klein', 3],
        ['middelgroot', 2],
        ['groot', 2],
      ].flatMap(([klasse, n]) =>
        ['1a', '1b', '1c'].map((vraag) => `2014-01,grootteklasse,${klasse},${vraag},${n},,,,,,,,`),
      ),
      ...cijfers.filter((rij) => rij.startsWith('regio')).map((rij) => `2014-01,${rij}`),
    ])
    expect(await rapport('--meetmoment', 'nu', '--editie', 'geheim')).toMatchObject({ code: 1, stdout: '' })
  })

  it('legt zich uit', async () => {
    expect(await rapport('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--meetmoment'),
      stderr: '',
    })
  })
})
