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

const eenheden = ['bytes', 'kB', 'MB', 'GB']
const kort = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 2 })

/** How large a file is, as people say it: 1234567 → "1,2 MB" */
export function formatOmvang(bytes: number): string {
  let deel = bytes
  let trap = 0
  // What would be rounded to a thousand is one of the next.
  while (deel >= 999.5 && trap < eenheden.length - 1) {
    deel /= 1000
    trap += 1
  }
  return `${deel < 100 ? kort.format(deel) : formatGetal(Math.round(deel))} ${eenheden[trap]}`
}

/** A change in percentage points: 8 → "+8", -3 → "−3", 0 → "0" */
export function formatVerschil(punten: number): string {
  if (punten === 0) return '0'
  return punten > 0 ? `+${punten}` : `−${-punten}`
}
