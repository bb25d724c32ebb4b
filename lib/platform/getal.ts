const getal = new Intl.NumberFormat('nl-NL')

/** 25357 → "25.357" */
export function formatGetal(value: number): string {
  // Intl takes a microsecond or two, and a landelijk beeld has 1500 counts.
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : getal.format(value)
}

/** 77 → "77%"; an empty group → "n.v.t." */
export function formatPercentage(value: number | null): string {
  return value === null ? 'n.v.t.' : `${value}%`
}

/** "1 vraag", "3 vragen" */
export function formatAantal(aantal: number, enkelvoud: string, meervoud: string): string {
  return `${formatGetal(aantal)} ${aantal === 1 ? enkelvoud : meervoud}`
}

/** A change in percentage points: 8 → "+8", -3 → "−3", 0 → "0" */
export function formatVerschil(punten: number): string {
  if (punten === 0) return '0'
  return punten > 0 ? `+${punten}` : `−${-punten}`
}
