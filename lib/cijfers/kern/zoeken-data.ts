import { getRonde } from '@/lib/meetmoment/meetmoment-data'
import { searchIn } from '@/lib/platform/zoeken'
import { listGemeenten } from '@/lib/register/gemeente-data'
import { roepnamen } from '@/lib/register/roepnaam'
import type { Vondst } from '@/lib/register/zoeken-schema'
import type { Actor } from '@/lib/toegang/actor-data'
import { eigenGemeenten, mayAnywhere } from '@/lib/toegang/policy'
import { requireAnywhere, requireEverywhere } from '@/lib/toegang/require'
import { type Thema, themasOf, type Vraag } from '@/lib/vragenlijst/vragenlijst'
import { getVragenlijst } from '@/lib/vragenlijst/vragenlijst-data'

const max = { gemeente: 8, vraag: 8 }

/**
 * The gemeenten whose answers this actor may read, and the vragen of this round, that fit a term. Three queries.
 *
 * @throws NotFound for who reads no answers at all
 */
export async function search(actor: Actor, term: string): Promise<Vondst[]> {
  requireAnywhere(actor, 'antwoord.lezen')
  const lezer = requireEverywhere(actor, 'vragenlijst.lezen')
  const [gemeenten, ronde] = await Promise.all([listGemeenten(actor, 'antwoord.lezen'), getRonde(lezer)])
  const vragenlijst = await getVragenlijst(lezer, ronde.versie)
  const eigen = eigenGemeenten(actor.aanstellingen, 'antwoord.lezen')
  const beantwoord = new Set(eigenGemeenten(actor.aanstellingen, 'antwoord.schrijven').map(({ code }) => code))
  const vragen = themasOf(vragenlijst).flatMap((thema) => thema.vragen.map((vraag) => ({ thema, vraag })))
  return [
    ...searchIn(gemeenten, term, ({ naam, code }) => [naam, code, roepnamen[code] ?? ''], max.gemeente).map(
      ({ code, naam, regioNaam }): Vondst => ({
        soort: 'gemeente',
        sleutel: code,
        naam,
        bij: `regio ${regioNaam}`,
        href: beantwoord.has(code) ? `/vragenlijst/${code}` : `/gemeente/${code}`,
      }),
    ),
    ...searchIn(
      vragen,
      term,
      ({ vraag, thema }) => [vraag.code, vraag.kort, thema.naam, vraag.tekst],
      max.vraag,
    ).flatMap(({ vraag, thema }) => vondstenOf(actor, eigen, beantwoord, vraag, thema)),
  ]
}

/** Who answers finds the place to answer, once for each gemeente; who reads along what was answered; who looks the figures. */
function vondstenOf(
  actor: Actor,
  eigen: readonly { code: string; naam: string }[],
  beantwoord: ReadonlySet<string>,
  { sleutel, code, kort }: Vraag,
  thema: Pick<Thema, 'nummer' | 'naam'>,
): Vondst[] {
  const naam = `${code} ${kort}`
  const bij = `thema ${thema.nummer}. ${thema.naam}`
  if (mayAnywhere(actor.aanstellingen, 'totalen.lezen'))
    return [{ soort: 'vraag', sleutel, naam, bij, href: `/vraag/${sleutel}` }]
  return eigen.map((gemeente) => ({
    soort: 'vraag',
    sleutel: `${gemeente.code} ${sleutel}`,
    naam,
    bij: eigen.length > 1 ? `${gemeente.naam}, ${bij}` : bij,
    href: beantwoord.has(gemeente.code)
      ? `/vragenlijst/${gemeente.code}/thema/${thema.nummer}#vraag-${code}`
      : `/gemeente/${gemeente.code}#vraag-${code}`,
  }))
}
