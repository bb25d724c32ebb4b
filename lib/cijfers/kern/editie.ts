/** "bureau": every figure. "openbaar": small groups hidden, as for who reads no answers at all. */
export const edities = ['bureau', 'openbaar'] as const
export type Editie = (typeof edities)[number]
