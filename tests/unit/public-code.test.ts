import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (file: string) => fs.readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')
const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string }

describe('de bestanden die bij publieke code horen', () => {
  it('noemen de versie en de licentie van package.json', () => {
    expect(read('publiccode.yaml')).toContain(`softwareVersion: "${version}"`)
    expect(read('publiccode.yaml')).toContain(`license: ${license}`)
    expect(read('CHANGELOG.md')).toContain(`## [${version}]`)
  })

  it('hebben de hele licentie, met haar aanhangsel', () => {
    const text = read('LICENSE')
    expect(text).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/)
    const artikelen = [...text.matchAll(/^(\d+)\.[A-Z]/gm)].map(([, nummer]) => Number(nummer))
    expect(artikelen).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
    expect(text).toContain('Appendix')
    expect(text.trimEnd()).toMatch(/require the production of a new EUPL version\.$/)
  })

  it('verwijzen alleen naar bestanden die er zijn', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'])
      for (const [, target = ''] of read(file).matchAll(/\]\((?!https?:|#)([^)]+)\)/g))
        expect(fs.existsSync(path.resolve(import.meta.dirname, '../..', target)), `${file}: ${target}`).toBe(true)
  })
})
