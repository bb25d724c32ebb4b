import { OnbekendeSortering } from '@/components/cijfers/kern/beeldkeuzes'
import { Bladeren } from '@/components/cijfers/kern/bladeren'
import { filterzin, omvang } from '@/components/cijfers/kern/groepsfilter'
import { Kruistabel } from '@/components/cijfers/kern/kruistabel'
import { regelpad } from '@/components/cijfers/kern/regelpad'
import { type Beeldkeuze, beeldPad, scheider } from '@/lib/cijfers/kern/beeld-schema'
import { packCellen } from '@/lib/cijfers/kern/celpak'
import { type Cijfers, noemernamen } from '@/lib/cijfers/kern/cijfers'
import type { Regiosbeeld } from '@/lib/cijfers/kern/indelingbeeld-data'
import { kolommenOf, pakkenOf, rijOf, sortKolommen, vorigeRij } from '@/lib/cijfers/kern/kolommen'
import { formatBron } from '@/lib/meetmoment/bronnaam'
import { aantalPaginas } from '@/lib/platform/bladzijde'
import { Onvergelijkbaar } from './onvergelijkbaar'

/** So many regio's on one page: more than the country has, and fewer than a browser needs seconds for. */
const perPagina = 100

function voetOf({ samen, land, vorig, regios }: Regiosbeeld, soort: 'thema' | 'vraag', keuze: Beeldkeuze) {
  const rij = (naam: string, cijfers: Cijfers, cellen = rijOf(kolommenOf(cijfers, soort), 0)) => ({
    sleutel: `voet ${naam}`,
    naam,
    onder: omvang(keuze.noemer, cijfers.groepen[0]),
    pak: packCellen(cellen),
  })
  return [
    ...(samen ? [rij('Deze gemeenten samen', samen)] : []),
    rij('Nederland', land),
    ...(vorig
      ? [rij(`Nederland, ${vorig.bron.naam.toLowerCase()}`, vorig, vorigeRij(kolommenOf(regios, soort), land, vorig))]
      : []),
  ]
}

/** Every regio against the themas, or against the vragen of one thema; each column sorts. */
export function Regiosbeeldtabel({ pad, beeld, keuze }: { pad: string; beeld: Regiosbeeld; keuze: Beeldkeuze }) {
  const { regios, land, thema, vorig, ronde } = beeld
  const soort = thema ? 'vraag' : 'thema'
  const kolommen = kolommenOf(regios, soort)
  const place = kolommen.findIndex(({ sleutel }) => sleutel === keuze.sorteer)
  const kolom = place < 0 ? null : place
  const gesorteerd = (keuze.richting === 'op' ? 'ascending' : 'descending') as 'ascending' | 'descending'
  const sortHref = (sleutel: string | undefined, huidig: boolean) =>
    `${beeldPad(pad, { ...keuze, pagina: undefined, sorteer: sleutel, richting: huidig && keuze.richting === 'op' ? 'af' : 'op' })}#regios`
  const stand = { meetmoment: keuze.meetmoment, vergelijk: keuze.vergelijk }
  const pakken = pakkenOf(regios, soort)
  // A regio opens on the same gemeenten, counted the same way.
  const { noemer, provincie, grootteklasse } = keuze
  const regiospad = beeldPad('/regio', { ...stand, noemer, provincie, grootteklasse })
  const prefix = `${regiospad}${scheider(regiospad)}regio=`
  const rijen = regios.groepen.map((groep, index) => ({
    sleutel: groep.sleutel,
    naam: groep.naam,
    href: `${prefix}${encodeURIComponent(groep.sleutel)}`,
    onder: omvang(keuze.noemer, groep),
    cellen: kolom === null ? [] : rijOf(kolommen, index),
    pak: pakken[index] ?? '',
  }))
  const paginas = aantalPaginas(rijen.length, perPagina)
  const pagina = Math.min(keuze.pagina ?? 1, paginas)
  const getoond = sortKolommen(rijen, kolom, keuze.richting).slice((pagina - 1) * perPagina, pagina * perPagina)
  const filter = filterzin(keuze)
  const volgorde = kolom === null ? 'naam' : `percentage Ja bij ${kolommen[kolom]?.code} ${kolommen[kolom]?.naam}`
  const zoekdeel = beeldPad('', { ...stand, noemer })
  const voet = voetOf(beeld, soort, keuze)
  return (
    <section id="regios" aria-label="De regio's" className="scroll-mt-4 space-y-3">
      {thema && (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <h2>
            Thema {thema.nummer}. {thema.naam}
          </h2>
          <a
            href={beeldPad(pad, { ...keuze, thema: undefined, sorteer: undefined, richting: 'op' })}
            className="inline-flex min-h-9 items-center font-semibold print:hidden"
          >
            Terug naar alle thema's
          </a>
        </div>
      )}
      <OnbekendeSortering sorteer={keuze.sorteer} gevonden={kolom !== null} />
      <Kruistabel
        vorm="balk"
        kop={{
          naam: 'Regio',
          href: sortHref(undefined, kolom === null),
          ...(kolom === null && { gesorteerd }),
        }}
        kolommen={kolommen.map((regel, index) => ({
          sleutel: regel.sleutel,
          code: regel.code,
          naam: regel.naam,
          achter: `&thema=${thema?.sleutel ?? regel.sleutel.slice('thema-'.length)}`,
          totaal: regelpad(regel, zoekdeel) ?? '',
          href: sortHref(regel.sleutel, kolom === index),
          ...(kolom === index && { gesorteerd }),
        }))}
        rijen={getoond.map(({ cellen: _, ...rij }) => rij)}
        voet={voet}
        bijschrift={`${filter ? `${filter}. ` : ''}Percentage Ja per regio, met eronder het aantal antwoorden. ${formatBron(regios.bron, ronde)}. Percentages van ${noemernamen[keuze.noemer]} in de regio. Gesorteerd op ${volgorde}. Kies een kop om te sorteren, of een vak om de gemeenten te zien.`}
      />
      <Bladeren
        pagina={pagina}
        paginas={paginas}
        adres={(nummer) => `${beeldPad(pad, { ...keuze, pagina: nummer > 1 ? nummer : undefined })}#regios`}
      />
      {vorig && <Onvergelijkbaar kolommen={kolommen} cijfers={land} vorig={vorig} />}
    </section>
  )
}
