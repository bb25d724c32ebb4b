/**
 * The values of an option that may be given several times.
 *
 * @param {string[]} args
 * @param {string} name
 */
export const valuesOf = (args, name) => args.flatMap((arg, index) => (arg === name ? [args[index + 1] ?? ''] : []))
