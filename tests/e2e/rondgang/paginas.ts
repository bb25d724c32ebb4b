import { leesdeuren } from '../deuren/leesdeuren'
import type { Persona } from '../persona'

/** Who sees screens that others do not. The second member of the bureau and the correspondent of a subregio see what others see. */
export const wandelaars = [
  null,
  'projectleider',
  'projectleider-bar',
  'meelezer',
  'regiocorrespondent',
  'bureau',
  'ondersteuner',
  'beheerder',
] as const satisfies readonly (Persona | null)[]

/** More than one page of these: what they are about changes what they show. */
const meer = [
  '/gemeente/GM0193?vraag=kadernota-vastgesteld-door-raad',
  '/vragenlijst/GM0193/thema/alle',
  '/vragenlijst/GM0193/afdrukken?leeg',
]

const isPagina = (route: string) =>
  !route.startsWith('/api/') &&
  !/\.(xml|txt|atom|jsonld|webmanifest)$/.test(route) &&
  !/\/\[bestand\]$|\/vordering$|\/manifest/.test(route)

type Pagina = { pad: string; eerste: boolean }

/**
 * The pages that somebody can open; `eerste`: the first of its route, or one that shows another side of it. null: who is not
 * logged in. What everybody may read is walked once.
 */
export function paginasOf(wie: Persona | null): Pagina[] {
  const seen = new Set<string>()
  const open = leesdeuren.filter(
    ({ route, wie: statussen, bezoeker }) =>
      isPagina(route) && (wie === null ? bezoeker === 200 : bezoeker !== 200 && statussen[wie] === 200),
  )
  const paginas = open.map(({ route, pad }) => {
    const eerste = !seen.has(route)
    seen.add(route)
    return { pad, eerste }
  })
  return wie === 'projectleider' ? [...paginas, ...meer.map((pad) => ({ pad, eerste: true }))] : paginas
}
