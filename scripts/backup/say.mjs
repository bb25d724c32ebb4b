const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/Amsterdam',
})
const whole = new Intl.NumberFormat('nl-NL')

/** @param {string} iso as in "30 november 2026 om 22:05:40" */
export const inDutch = (iso) => moment.format(new Date(iso))

/** @param {number} count */
export const inThousands = (count) => whole.format(count)
