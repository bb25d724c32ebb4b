import { gelijk, isoOf, opsomming } from '@/tests/fixtures/land/toets'
import { overOf, streefdatumsOf } from './beeld'
import { streefdatumsVanPunt } from './punten'
import type { Zin, Zintoets } from './zin'

const datumsIn = (tekst: string) => opsomming(tekst).map(isoOf)
const datumsOver = (zin: Zin) => streefdatumsOf(zin, overOf(zin).vragen)
const voorbij = (zin: Zin) => datumsOver(zin).filter((datum) => datum < zin.land.peildag)
const opPeildag = (zin: Zin, dag: string | undefined) => isoOf(dag ?? '') === zin.land.peildag

export const streefdatumzinnen: readonly Zintoets[] = [
  {
    patroon: /^De streefdatums? (is|was|zijn|waren) (.+)\.$/,
    klopt: ([werkwoord, datums = ''], zin) => {
      const vanPunt = streefdatumsVanPunt(zin, datums)
      if (vanPunt !== null) return vanPunt && /^wa(s|ren)$/.test(werkwoord ?? '')
      const alle = datumsOver(zin)
      const past = voorbij(zin).length === alle.length
      return (
        gelijk(datumsIn(datums), alle) &&
        werkwoord === (alle.length === 1 ? (past ? 'was' : 'is') : past ? 'waren' : 'zijn')
      )
    },
  },
  {
    patroon: /^De streefdatums? van deze (vraag|vragen) (is|was|zijn) (.+)\.$/,
    klopt: ([woord, werkwoord, datums = ''], zin) =>
      gelijk(datumsIn(datums), datumsOver(zin)) &&
      (woord === 'vragen') === zin.over.vragen.length > 1 &&
      (werkwoord !== 'was' || voorbij(zin).length > 0) &&
      (werkwoord !== 'is' || voorbij(zin).length === 0),
  },
  {
    patroon: /^Op de peildatum, (.+), (?:was die|waren die) voorbij\.$/,
    klopt: ([dag], zin) => opPeildag(zin, dag) && voorbij(zin).length === datumsOver(zin).length,
  },
  {
    patroon: /^Op de peildatum, (.+), waren die nog niet voorbij\.$/,
    klopt: ([dag], zin) => opPeildag(zin, dag) && voorbij(zin).length === 0,
  },
  {
    patroon:
      /^Op de peildatum, (.+), was die nog niet voorbij: een gemeente die geen Ja zegt, is dus nog niet te laat\.$/,
    klopt: ([dag], zin) => opPeildag(zin, dag) && datumsOver(zin).length === 1 && voorbij(zin).length === 0,
  },
  {
    patroon: /^Op de peildatum, (.+), (?:was|waren) alleen (.+) voorbij\.$/,
    klopt: ([dag, datums = ''], zin) => opPeildag(zin, dag) && gelijk(datumsIn(datums), voorbij(zin)),
  },
]
