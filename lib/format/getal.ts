const getal = new Intl.NumberFormat('nl-NL')

/** 25357 → "25.357" */
export function formatGetal(value: number): string {
  return getal.format(value)
}

/** 77 → "77%"; an empty group → "n.v.t." */
export function formatPercentage(value: number | null): string {
  return value === null ? 'n.v.t.' : `${value}%`
}

/** "1 vraag", "3 vragen" */
export function formatAantal(aantal: number, enkelvoud: string, meervoud: string): string {
  return `${formatGetal(aantal)} ${aantal === 1 ? enkelvoud : meervoud}`
}
