import type { Clock } from './state'

/** What there is to say: of each place its sentence; of a place that is under way null. */
export type Zinnen = ReadonlyMap<string, string | null>

const restMs = 2_000

/**
 * Says aloud how saving stands, for who listens instead of looks: nothing while somebody types, and when it rests one message of
 * what is new. What was said is not said again while it stays true.
 *
 * @param look what there is to say now
 * @param say says it; an empty text makes room for the next
 */
export function createOmroep(look: () => Zinnen, say: (zin: string) => void, { wake }: Pick<Clock, 'wake'>) {
  let said = new Map<string, string>()
  let stop = () => {}

  function speak() {
    const now = look()
    const spoken = [...now].filter((each): each is [string, string] => each[1] !== null)
    const fresh = spoken.filter(([key, zin]) => said.get(key) !== zin).map(([, zin]) => zin)
    said = new Map(spoken)
    if (fresh.length > 0) say([...new Set(fresh)].join(' '))
  }

  return {
    /** Something changed. */
    changed() {
      stop()
      const now = look()
      // Typed on: then it is new when it rests again.
      for (const [key, zin] of now) if (zin === null && said.delete(key)) say('')
      stop = wake(speak, restMs)
    },
    stop: () => stop(),
  }
}
