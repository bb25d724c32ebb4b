import type { Tabellenboek } from './tabellenboek/tabellenboek'

/** What a file is made of, for its properties: enough to make it again. */
export function herkomstzin({ meetmoment, nummer, hash, programma, editie }: Tabellenboek['herkomst']): string {
  return `Meetmoment ${meetmoment} (nummer ${nummer}), editie ${editie}, SHA-256 ${hash}, Transitie-Volgsysteem versie ${programma}`
}
