import { describe, expect, it } from 'vitest'
import { geenAfbeelding, geenTabel, plakweigering, tabellenIn } from '@/lib/rapport/tekst/plakken'

const geplakt = (tekst: string, html = '', soorten: string[] = ['text/plain']) =>
  plakweigering({ tekst, html, soorten })

describe('plakken in een tekst van het rapport', () => {
  it('weigert een tabel uit Excel of Word, en een afbeelding', () => {
    expect(geplakt('Regio\tJa\r\nNoord\t3\r\n', '<table><tr><td>Regio</td></tr></table>')).toBe(geenTabel)
    expect(geplakt('1\t2\t3')).toBe(geenTabel)
    expect(geplakt('', '', ['Files', 'image/png'])).toBe(geenAfbeelding)
    expect(geplakt('Zie de grafiek', '<p>Zie de grafiek <img src="file:///a.png"></p>')).toBe(geenAfbeelding)
  })

  it('neemt gewone tekst over, ook uit een tabel met één cel of een mail', () => {
    expect(geplakt('Eén zin.', '<table><tr><td>Eén zin.</td></tr></table>')).toBeNull()
    expect(geplakt('- punt\n- nog een\n\n\tInspringen', '<p>punt</p>')).toBeNull()
    expect(geplakt('Naam:\tPetra\n\nGroet')).toBeNull()
  })

  it('vindt van elke tabel de eerste regel', () => {
    expect(tabellenIn('a\tb\nc\td\n\nzin\n\nx | y\n--- | ---\n1 | 2')).toEqual(['a\tb', 'x | y'])
  })
})
