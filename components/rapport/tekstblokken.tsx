import type { Tekstblok, Tekstdeel } from '@/lib/rapport/document/document'

const same = <T,>(list: readonly T[]) => list.map((item, index) => ({ key: index, item }))

function Deel({ deel: { tekst, vet, schuin, link } }: { deel: Tekstdeel }) {
  let content = <>{tekst}</>
  if (schuin) content = <em>{content}</em>
  if (vet) content = <strong>{content}</strong>
  return link ? <a href={link}>{content}</a> : content
}

/** A line of text with its bold, italics and links. */
function Delen({ delen }: { delen: readonly Tekstdeel[] }) {
  return same(delen).map(({ key, item }) => <Deel key={key} deel={item} />)
}

/**
 * What a person wrote in a rapport, or one block of it.
 *
 * @param dieper how much deeper its headings stand than the text says
 */
export function Tekstblokken({ blokken, dieper = 0 }: { blokken: readonly Tekstblok[]; dieper?: number }) {
  return same(blokken).map(({ key, item }) => <Tekstblad key={key} blok={item} dieper={dieper} />)
}

function Tekstblad({ blok, dieper }: { blok: Tekstblok; dieper: number }) {
  switch (blok.soort) {
    case 'kop': {
      const Kop = `h${Math.min(6, blok.niveau + dieper)}` as 'h3'
      return (
        <Kop>
          <Delen delen={blok.delen} />
        </Kop>
      )
    }
    case 'alinea':
      return (
        <p className="max-w-prose">
          <Delen delen={blok.delen} />
        </p>
      )
    case 'lijst': {
      const Lijst = blok.genummerd ? 'ol' : 'ul'
      return (
        <Lijst className={`max-w-prose space-y-1 pl-6 ${blok.genummerd ? 'list-decimal' : 'list-disc'}`}>
          {same(blok.punten).map(({ key, item }) => (
            <li key={key}>
              <Delen delen={item} />
            </li>
          ))}
        </Lijst>
      )
    }
  }
}
