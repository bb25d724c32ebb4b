import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Figure, Report } from '@/scripts/bench/report.mjs'

const printed: string[] = []
beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)))
})
afterEach(() => vi.restoreAllMocks())

/** Measures one value after the other. */
function measuring(name: string, ...values: number[]): () => Promise<Figure[]> {
  return async () => [{ name, value: values.shift() ?? Number.NaN, unit: 'ms' }]
}

describe('het verslag van de bench', () => {
  it('meet niets nog eens wat zijn streefwaarde haalt', async () => {
    const report = new Report()
    await report.hold(measuring('freeze', 1_999.96))
    expect(report.summarise()).toBe(true)
    expect(printed).toEqual(['freeze 2000 ms', '\n1 met, 0 missed'])
  })

  it('meet wat te hoog was meteen nog eens, en keurt het goed als het dan lukt', async () => {
    const report = new Report()
    await report.hold(measuring('freeze', 2_100, 1_900))
    expect(report.summarise()).toBe(true)
    expect(printed.slice(0, 2)).toEqual(['freeze 2100 ms MISSED: at most 2000', 'freeze 1900 ms (once more)'])
  })

  it('zakt op wat twee keer te hoog was, en zegt wat', async () => {
    const report = new Report()
    await report.hold(measuring('freeze', 2_100), measuring('freeze', 2_200))
    await report.hold(measuring('file_rapport_pdf', 100))
    expect(report.summarise()).toBe(false)
    expect(printed.slice(-2)).toEqual(['\n1 met, 1 missed', 'missed twice: freeze 2200 ms, at most 2000'])
  })

  it('zakt op wat niet te meten was', async () => {
    const report = new Report()
    await report.hold(measuring('freeze', Number.NaN, Number.NaN))
    expect(report.summarise()).toBe(false)
  })

  it('weigert een regel zonder streefwaarde', async () => {
    await expect(new Report().hold(measuring('iets_nieuws', 1))).rejects.toThrow('iets_nieuws has no target')
  })
})
