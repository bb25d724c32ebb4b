import { Notice } from '@/components/ui/notice'
import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import type { Onderdeelbeeld } from '@/lib/cijfers/kern/onderdeelbeeld-data'

/** Where one is in the vragenlijst, as links back. */
export function Kruimelpad({
  beeld: { bekend },
  keuze: { meetmoment, vergelijk, noemer, regio, subregio, grootteklasse },
  landelijk,
}: {
  beeld: Onderdeelbeeld
  keuze: Beeldkeuze
  /** may this person open the landelijk beeld? */
  landelijk: boolean
}) {
  const rest = { meetmoment, vergelijk, noemer }
  const links = [
    ...(landelijk ? [{ href: beeldPad('/dashboard', rest), naam: 'Landelijk beeld' }] : []),
    ...(bekend.vraag
      ? [
          {
            href: beeldPad(`/thema/${bekend.thema.sleutel}`, { ...rest, regio, subregio, grootteklasse }),
            naam: `Thema ${bekend.thema.nummer}. ${bekend.thema.naam}`,
          },
        ]
      : []),
  ]
  return (
    links.length > 0 && (
      <nav aria-label="Kruimelpad" className="text-sm print:hidden">
        <ol className="flex flex-wrap gap-x-2">
          {links.map(({ href, naam }, index) => (
            <li key={href}>
              {index > 0 && <span aria-hidden="true">› </span>}
              <a href={href} className="inline-flex min-h-8 items-center">
                {naam}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    )
  )
}

/** The chosen moment does not have this vraag or thema: which moments do. */
export function NietInDezeLijst({ beeld, keuze, pad }: { beeld: Onderdeelbeeld; keuze: Beeldkeuze; pad: string }) {
  const wat = beeld.bekend.vraag ? 'deze vraag' : 'dit thema'
  return (
    <Notice tone="info">
      <p>
        De vragenlijst van {beeld.bron.naam.toLowerCase()} heeft {wat} niet. U vindt de cijfers wel bij:
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {beeld.momenten.map(({ sleutel, naam }) => (
          <li key={sleutel}>
            <a
              href={beeldPad(pad, { ...keuze, meetmoment: sleutel, vergelijk: undefined })}
              className="inline-flex min-h-9 items-center font-semibold"
            >
              {naam}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
