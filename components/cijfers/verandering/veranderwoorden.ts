import type { IconName } from '@/components/ui/icon'
import type { Soort } from '@/lib/cijfers/verandering/overgang'

/** Each kind of change in words, and what they mean. */
export const veranderwoorden: Record<Soort, { woord: string; uitleg: string; teken: IconName }> = {
  vooruit: { woord: 'Vooruit', teken: 'up', uitleg: 'van Nee naar Ten dele of Ja, of van Ten dele naar Ja' },
  achteruit: { woord: 'Achteruit', teken: 'down', uitleg: 'van Ja naar Ten dele of Nee, of van Ten dele naar Nee' },
  ingevuld: { woord: 'Nieuw ingevuld', teken: 'plus', uitleg: 'eerst leeg, nu een antwoord' },
  leeggemaakt: { woord: 'Leeggemaakt', teken: 'minus', uitleg: 'eerst een antwoord, nu leeg' },
  gelijk: { woord: 'Gelijk', teken: 'equal', uitleg: 'beide keren hetzelfde antwoord' },
  leeg: { woord: 'Leeg gebleven', teken: 'empty', uitleg: 'beide keren geen antwoord' },
}
