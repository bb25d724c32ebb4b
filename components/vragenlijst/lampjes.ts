import { type Staat, staten } from '@/lib/vragenlijst/waarde'

/** Each staat its own shape, so that it reads without colour: a check, a half disc, a cross, an empty ring. */
const vormen: Record<Staat, string> = {
  ja: '<circle cx="6" cy="6" r="5.5"/><path class="in" d="M3.2 6.2l2 2 3.6-4.2"/>',
  ten_dele: '<circle class="rand" cx="6" cy="6" r="5"/><path d="M6 1a5 5 0 0 1 0 10z"/>',
  nee: '<rect x="0.8" y="0.8" width="10.4" height="10.4" rx="1.5"/><path class="in" d="M3.6 3.6l4.8 4.8m0-4.8l-4.8 4.8"/>',
  geen: '<circle class="rand" cx="6" cy="6" r="4.6"/>',
}

/** As one string: a regio has two hundred of these rows of lights. Counts only, nothing that anybody typed. */
export function lampjes(aantallen: Record<Staat, number>): string {
  const lights = staten.flatMap((staat) => Array.from({ length: aantallen[staat] }, () => staat))
  const shapes = lights.map(
    (staat, index) => `<g class="${staat}" transform="translate(${index * 14} 0)">${vormen[staat]}</g>`,
  )
  const width = Math.max(1, lights.length) * 14 - 2
  return `<svg class="lampjes" viewBox="0 0 ${width} 12" width="${width}" height="12" aria-hidden="true">${shapes.join('')}</svg>`
}
