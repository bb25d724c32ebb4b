import { describe, expect, it } from 'vitest'
import { mailinhoudSchema } from '@/lib/post/mailinhoud-schema'
import { makeProefmail, makeWachtwoordlinkmail } from '@/lib/post/mails'
import { renderMail } from '@/lib/post/mailtekst'

const omgeving = { site: 'https://tvs.example', naam: 'Petra Jansen', eenmalig: null, afmelden: null }

/** The words of HTML, without its signs. */
const words = (html: string) =>
  html
    .replace(/<title>.*<\/title>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')

const woordenOf = (text: string) => text.replace(/[:\s]+/g, ' ').trim()

describe('een mail', () => {
  it.each([
    ['een link voor een wachtwoord', makeWachtwoordlinkmail(48)],
    ['een proefmail', makeProefmail()],
  ])('zegt als tekst en als HTML hetzelfde: %s', (_naam, inhoud) => {
    const { tekst, html } = renderMail(mailinhoudSchema.parse(inhoud), {
      ...omgeving,
      eenmalig: 'https://tvs.example/wachtwoord/abc',
      afmelden: 'https://tvs.example/afmelden/1.x.y',
    })
    expect(woordenOf(words(html))).toBe(woordenOf(tekst))
    expect(html).not.toMatch(/<img|<script|style=|http:/)
  })

  it('laat een link die één keer werkt alleen zien waar dat mag', () => {
    expect(renderMail(makeWachtwoordlinkmail(48), omgeving).tekst).toContain('(deze link staat alleen in de mail zelf)')
    const { tekst } = renderMail(makeWachtwoordlinkmail(48), {
      ...omgeving,
      eenmalig: 'https://tvs.example/wachtwoord/abc',
    })
    expect(tekst).toContain('https://tvs.example/wachtwoord/abc')
  })

  it('laat in een naam of onderwerp geen kop of teken van HTML beginnen', () => {
    const { onderwerp, tekst, html } = renderMail(
      { onderwerp: 'Hallo\r\nBcc: iemand@ergens.example', blokken: [{ soort: 'alinea', tekst: '<b>&</b>' }] },
      { ...omgeving, naam: 'Petra\r\n<script>' },
    )
    expect(onderwerp).toBe('Hallo Bcc: iemand@ergens.example')
    expect(tekst).toMatch(/^Beste Petra <script>,\n/)
    expect(html).toContain('<p>&lt;b&gt;&amp;&lt;/b&gt;</p>')
    expect(html).not.toContain('<script>')
  })

  it('wijst nooit naar een andere site', () => {
    const naar = (pad: string) => ({ onderwerp: 'x', blokken: [{ soort: 'link', tekst: 'x', pad }] })
    expect(mailinhoudSchema.safeParse(naar('/beheer/post')).success).toBe(true)
    for (const pad of ['//ergens.example', 'https://ergens.example', '/a b', 'beheer'])
      expect(mailinhoudSchema.safeParse(naar(pad)).success, pad).toBe(false)
  })
})
