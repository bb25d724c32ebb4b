import { deel, tel } from '@/tests/fixtures/land/telling'
import { gelijk, opsomming } from '@/tests/fixtures/land/toets'
import { isDeel, isZonderJa, plaatsOf } from './beeld'
import type { Zin, Zintoets } from './zin'

const zonderJa = ({ land }: Zin, vraag: string) => tel(land.nu, [vraag], ['ten_dele', 'nee']).aantal

/** The vragen to which most gemeenten say Ten dele or Nee. */
function meeste(zin: Zin): string[] {
  const most = Math.max(...zin.over.vragen.map((vraag) => zonderJa(zin, vraag)))
  return most === 0 ? [] : zin.over.vragen.filter((vraag) => zonderJa(zin, vraag) === most)
}

const vraagsleutels = (tekst: string) => [...tekst.matchAll(/<([\w-]+)>/g)].map(([, vraag = '']) => vraag)

/** Of every vraag in the sentence before: how many more say Ten dele than Nee. */
function overal(zin: Zin, passes: (verschil: number) => boolean): boolean {
  const vragen = vraagsleutels(zin.ervoor.at(-1) ?? '')
  return vragen.length > 0 && vragen.every((vraag) => passes(verschil(zin, vraag)))
}
const verschil = ({ land }: Zin, vraag: string) =>
  tel(land.nu, [vraag], ['ten_dele']).aantal - tel(land.nu, [vraag], ['nee']).aantal

const leegtekst = 'Waarom een gemeente een vraag leeg laat, is niet bekend.'

export const leeszinnen: readonly Zintoets[] = [
  {
    patroon: /^Ten dele of Nee wordt (het vaakst )?gezegd op vraag <([\w-]+)>: daar zegt (\d+% .+)\.$/,
    klopt: ([vaakst, vraag = '', delen = ''], zin) =>
      gelijk(meeste(zin), [vraag]) && isZonderJa(zin, vraag, delen) && (vaakst !== '') === zin.over.vragen.length > 1,
  },
  {
    patroon: /^Ten dele of Nee wordt het vaakst gezegd op de vragen (<.+>)\.$/,
    klopt: ([vragen = ''], zin) => gelijk(meeste(zin), opsomming(vragen).flatMap(vraagsleutels)),
  },
  {
    patroon: /^Ten dele kan betekenen dat een gemeente net is begonnen, of dat zij bijna klaar is\.$/,
    klopt: (_, zin) => overal(zin, (punten) => punten >= 0),
  },
  {
    patroon:
      /^Een Nee kan betekenen dat een gemeente nog niet is begonnen, of dat zij ervoor kiest om het niet te doen\.$/,
    klopt: (_, zin) => overal(zin, (punten) => punten < 0),
  },
  {
    patroon: /^Niet ingevuld is (\d+)%; in de hele fase is dat (\d+)%\.$/,
    klopt: ([geen, inFase], zin) => {
      const fase = zin.land.nu.vragenlijst.fasen.find(({ themas }) =>
        themas.some(({ sleutel }) => sleutel === zin.over.sleutel),
      )
      const vragen = plaatsOf(zin, 'fase', String(fase?.nummer)).vragen
      return (
        geen !== inFase &&
        isDeel(zin, zin.over.vragen, { geen }) &&
        deel(zin.land.nu, vragen, 'geen') === Number(inFase)
      )
    },
  },
  {
    patroon: /^Wat een lege vraag kan betekenen, staat bij fase (\d+)\.$/,
    klopt: ([fase], zin) =>
      zin.teksten.get(`fase-${fase}-toelichting`)?.includes(leegtekst) === true &&
      zin.over.vragen.every((vraag) => plaatsOf(zin, 'fase', fase).vragen.includes(vraag)),
  },
]
