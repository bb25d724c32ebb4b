const zone = 'Europe/Amsterdam'
const dag = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: zone,
})
const dagVanMoment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
})
const tijd = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: zone })

/** "2014-04-01" → "1 april 2014" */
export function formatDatum(iso: string): string {
  return dag.format(new Date(`${iso}T00:00:00Z`))
}

/** an ISO moment → "17 januari 2014 om 14:03", in Dutch time */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso))
}

/** an ISO moment → "14:03", in Dutch time */
export function formatTijd(iso: string): string {
  return tijd.format(new Date(iso))
}

/** an ISO moment → "17 januari 2014", the day in the Netherlands */
export function formatDag(iso: string): string {
  return dagVanMoment.format(new Date(iso))
}
