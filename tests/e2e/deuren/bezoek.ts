import { createRequire } from 'node:module'
import { extractInfoFromServerReferenceId } from 'next/dist/shared/lib/server-reference-info.js'
import { actionIds } from './in-de-app'

// What the browser itself sends with: whatever React changes in it, the calls of the tests change along.
const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.browser',
) as { encodeReply: (args: unknown[]) => Promise<FormData | string> }

export type Velden = Record<string, string>
/** `naar`: the address that an action sends the browser to; null: none. */
export type Reply = { status: number; naar: string | null; text: string }

/** The call of a server action by its name, or of a route handler by its address. */
export type Aanroep = { actie: string; pad: string } | { api: string }

/** What a form sends for a server action: the form alone, or after the state of the form before. */
function argumentsFor(id: string, velden: Velden): unknown[] {
  const form = new FormData()
  for (const [naam, value] of Object.entries(velden)) form.append(naam, value)
  const { usedArgs } = extractInfoFromServerReferenceId(id)
  return [[], [form], [null, form]][usedArgs.filter(Boolean).length] ?? []
}

const plainText = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Somebody at the site without a screen: a cookie, and the requests of a browser. */
export class Bezoek {
  private cookie = ''

  constructor(private readonly site: string) {}

  private async request(pad: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Reply> {
    const headers = { ...init.headers, Cookie: this.cookie }
    const response = await fetch(new URL(pad, this.site), { ...init, headers, redirect: 'manual' })
    // A cookie that must go stays, as it would with a thief: the session itself has to be over.
    for (const cookie of response.headers.getSetCookie())
      if (!/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.cookie = cookie.split(';')[0] ?? ''
    const naar = response.headers.get('x-action-redirect')?.split(';')[0] ?? response.headers.get('location')
    if (response.headers.has('x-nextjs-action-not-found')) throw new Error(`${pad}: the app does not know this action`)
    return { status: response.status, naar, text: await response.text() }
  }

  get(pad: string): Promise<Reply> {
    return this.request(pad)
  }

  /** Whether a page shows a text. */
  async ziet(pad: string, tekst: string): Promise<boolean> {
    const { status, text } = await this.get(pad)
    return status === 200 && plainText(text).includes(tekst)
  }

  /** The hidden fields of the form on a page that has a text in it. */
  async verborgen(pad: string, tekst: string): Promise<Velden> {
    const { text } = await this.get(pad)
    const form = text
      .split('<form')
      .slice(1)
      .map((rest) => rest.split('</form>')[0] ?? '')
      .find((each) => plainText(each).includes(tekst))
    if (form === undefined) throw new Error(`${pad} has no form with ${tekst}`)
    const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? '',
      plainText(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
    ])
    // Those of React itself are for browsers without JavaScript. Whose form it is stays out: whoever else sends it would be
    // refused for that, before anybody asks whether they may.
    return Object.fromEntries(inputs.filter(([naam]) => !naam?.startsWith('$ACTION') && naam !== 'formuliermerk'))
  }

  /** Sends what a form sends. @param van the site whose page sends it */
  async roep(aanroep: Aanroep, velden: Velden, van = this.site): Promise<Reply> {
    const headers = { Origin: van }
    if ('api' in aanroep) {
      const body = JSON.stringify({ ...velden, basis: Number(velden.basis) })
      return this.request(aanroep.api.replace('[token]', velden.token ?? ''), {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body,
      })
    }
    const id = actionIds().get(aanroep.actie) ?? ''
    const body = await encodeReply(argumentsFor(id, velden))
    return this.request(aanroep.pad, {
      method: 'POST',
      headers: { ...headers, 'Next-Action': id, Accept: 'text/x-component' },
      body,
    })
  }
}
