/** How many requests somebody may still make, and when that was counted (ms). */
export type Emmer = { over: number; op: number }

/** A bucket that fills evenly: `vol` at most, and all of it again in `vullingMs`. */
export type Tempo = { vol: number; vullingMs: number }

export type Beurt = { mag: boolean; emmer: Emmer /** ms until the next one; 0 when this one may */; wachtMs: number }

/** One request more: taken from what filled up since the last one. A clock that runs back gives nothing and takes nothing. */
export function takeBeurt(emmer: Emmer | undefined, { vol, vullingMs }: Tempo, nu: number): Beurt {
  const passed = emmer ? Math.max(0, nu - emmer.op) : 0
  const filled = emmer ? Math.min(vol, emmer.over + (passed * vol) / vullingMs) : vol
  const op = emmer ? Math.max(emmer.op, nu) : nu
  if (filled >= 1) return { mag: true, emmer: { over: filled - 1, op }, wachtMs: 0 }
  return { mag: false, emmer: { over: filled, op }, wachtMs: Math.ceil(((1 - filled) * vullingMs) / vol) }
}
