/** What people call a gemeente whose official name is another one, by its code. */
export const roepnamen: Readonly<Record<string, string>> = { GM0518: 'Den Haag', GM0796: 'Den Bosch' }
