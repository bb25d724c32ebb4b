import { Gangen, type Gang as Gangnaam, Overgangstabel } from '@/components/cijfers/verandering/overgangstabel'
import { Notice } from '@/components/ui/notice'
import { beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import { soortOf } from '@/lib/cijfers/verandering/overgang'
import type { Veranderbeeld, Veranderonderwerp, Vergeleken } from '@/lib/cijfers/verandering/veranderbeeld-data'
import { formatAantal } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'

/** Of one gemeente: a table of sixteen numbers would hold a single 1. */
function Gang({ gang: { van, naar, naam }, href }: { gang: Gangnaam; href: string }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-6">
      <span>
        {soortOf(van, naar) === 'leeg' ? (
          <>
            De vraag bleef <b>niet ingevuld</b>.
          </>
        ) : (
          <>
            {van === naar ? 'Het antwoord bleef ' : `Het antwoord ging van ${stoplicht[van].woord} naar `}
            <b>{stoplicht[naar].woord}</b>.
          </>
        )}
      </span>
      <a href={href} className="inline-flex min-h-6 items-center">
        Naar het antwoord van {naam}
      </a>
    </p>
  )
}

/** One vraag: from what to what, and which gemeenten, as far as this reader may know. */
export function Vraagverandering({
  beeld: { naar, plaats, leestAlles },
  vergeleken: { van, verandering, gangen },
  onderwerp: { vraag, status },
}: {
  beeld: Veranderbeeld
  vergeleken: Vergeleken
  onderwerp: Extract<Veranderonderwerp, { soort: 'vraag' }>
}) {
  const found = verandering.fasen
    .flatMap(({ themas }) => themas.flatMap(({ vragen }) => vragen))
    .find(({ sleutel }) => sleutel === vraag.sleutel)
  const cel = found?.soort === 'beide' ? found.cellen[0] : undefined
  const codeToen = found?.soort === 'beide' && found.codeToen !== vraag.code ? found.codeToen : null
  const hrefOf = (code: string) =>
    `${beeldPad(`/gemeente/${code}`, { meetmoment: naar.sleutel, vergelijk: van.sleutel, vraag: vraag.sleutel })}#vraag-${vraag.code}`
  return (
    <section aria-labelledby="vraag" className="space-y-3">
      <h2 id="vraag">
        {vraag.code}. {vraag.kort}
      </h2>
      <p className="max-w-prose text-sm">
        {vraag.tekst}
        {codeToen && ` (Deze vraag heette toen ${codeToen}.)`}
      </p>
      {status === 'nieuw' && (
        <Notice tone="info">Nieuw: deze vraag stond bij {van.naam} nog niet in de vragenlijst.</Notice>
      )}
      {status === 'vervallen' && (
        <Notice tone="info">Vervallen: deze vraag staat bij {naar.naam} niet meer in de vragenlijst.</Notice>
      )}
      {plaats.indeling === 'gemeente' &&
        gangen?.map((gang) => <Gang key={gang.code} gang={gang} href={hrefOf(gang.code)} />)}
      {plaats.indeling !== 'gemeente' && (
        <div className="grid gap-6 lg:grid-cols-[auto_1fr]">
          {cel && (
            <div>
              <Overgangstabel
                overgangen={cel.overgangen}
                gangen={gangen ?? []}
                bijschrift={`${plaats.naam}, vraag ${vraag.code}: ${formatAantal(cel.n, 'gemeente', 'gemeenten')}. Regels: het antwoord bij ${van.naam}. Kolommen: het antwoord bij ${naar.naam}.`}
              />
            </div>
          )}
          {gangen && (
            <div className="space-y-2">
              <h3>Welke gemeenten?</h3>
              {!leestAlles && (
                <p className="text-inkt-zacht text-sm">
                  U ziet hier alleen de gemeenten waarvan u de antwoorden mag lezen. Van de andere gemeenten staan er
                  alleen aantallen.
                </p>
              )}
              {gangen.length > 0 ? (
                <Gangen gangen={gangen} hrefOf={hrefOf} />
              ) : (
                <p>Hier liggen geen gemeenten waarvan u de antwoorden mag lezen.</p>
              )}
            </div>
          )}
        </div>
      )}
    </section>
  )
}
