import type { Soort } from '@/lib/rapport/overgang'

/** Each kind of change in words, and what they mean. */
export const veranderwoorden: Record<Soort, { woord: string; uitleg: string; teken: string }> = {
  vooruit: { woord: 'Vooruit', teken: '▲', uitleg: 'van Nee naar Ten dele of Ja, of van Ten dele naar Ja' },
  achteruit: { woord: 'Achteruit', teken: '▼', uitleg: 'van Ja naar Ten dele of Nee, of van Ten dele naar Nee' },
  ingevuld: { woord: 'Nieuw ingevuld', teken: '+', uitleg: 'eerst leeg, nu een antwoord' },
  leeggemaakt: { woord: 'Leeggemaakt', teken: '−', uitleg: 'eerst een antwoord, nu leeg' },
  gelijk: { woord: 'Gelijk', teken: '=', uitleg: 'hetzelfde antwoord, of beide keren leeg' },
}
