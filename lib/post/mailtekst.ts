import { escapeHtml } from '@/lib/platform/html'
import type { Mailinhoud } from './mailinhoud-schema'

type Mailblok = Mailinhoud['blokken'][number]

export type Mailomgeving = {
  /** the address of the site, without a slash at its end */
  site: string
  /** who gets it */
  naam: string
  /** the address of the one-time link; null where it must not be seen */
  eenmalig: string | null
  /** the address to unsubscribe; null for what one cannot do without */
  afmelden: string | null
}

export type Mailtekst = { onderwerp: string; tekst: string; html: string }

/** On one line: a name or subject never begins a header of its own. */
export const opEenRegel = (text: string) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const verborgen = '(deze link staat alleen in de mail zelf)'

const adresOf = (blok: Extract<Mailblok, { soort: 'link' | 'eenmalig' }>, { site, eenmalig }: Mailomgeving) =>
  blok.soort === 'link' ? `${site}${blok.pad}` : eenmalig

const linkHtml = (tekst: string, adres: string | null) =>
  adres === null
    ? `<p>${escapeHtml(tekst)}: ${verborgen}</p>`
    : `<p><a href="${escapeHtml(adres)}">${escapeHtml(tekst)}</a><br>${escapeHtml(adres)}</p>`

function asText(blok: Mailblok, omgeving: Mailomgeving): string {
  switch (blok.soort) {
    case 'alinea':
      return blok.tekst
    case 'lijst':
      return blok.regels.map((regel) => `- ${regel}`).join('\n')
    case 'link':
    case 'eenmalig':
      return `${blok.tekst}:\n${adresOf(blok, omgeving) ?? verborgen}`
  }
}

function asHtml(blok: Mailblok, omgeving: Mailomgeving): string {
  switch (blok.soort) {
    case 'alinea':
      return `<p>${escapeHtml(blok.tekst)}</p>`
    case 'lijst':
      return `<ul>${blok.regels.map((regel) => `<li>${escapeHtml(regel)}</li>`).join('')}</ul>`
    case 'link':
    case 'eenmalig':
      return linkHtml(blok.tekst, adresOf(blok, omgeving))
  }
}

/** The whole mail: the same words as plain text and as simple HTML, in one column, without pictures and without tracking. */
export function renderMail({ onderwerp, blokken }: Mailinhoud, omgeving: Mailomgeving): Mailtekst {
  const { naam, afmelden } = omgeving
  const begin: Mailblok = { soort: 'alinea', tekst: `Beste ${opEenRegel(naam)},` }
  const groet: Mailblok = { soort: 'alinea', tekst: 'Met vriendelijke groet, het Transitie-Volgsysteem' }
  const alles = [begin, ...blokken, groet]
  const kop = opEenRegel(onderwerp)
  const uit = 'Wilt u deze mail niet meer? Meld u af'
  return {
    onderwerp: kop,
    tekst: `${[...alles.map((blok) => asText(blok, omgeving)), ...(afmelden ? [`${uit}:\n${afmelden}`] : [])].join('\n\n')}\n`,
    html: `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><base target="_blank"><title>${escapeHtml(kop)}</title></head><body>${[
      ...alles.map((blok) => asHtml(blok, omgeving)),
      ...(afmelden ? [linkHtml(uit, afmelden)] : []),
    ].join('')}</body></html>`,
  }
}
