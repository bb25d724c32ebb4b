import { readFileSync } from 'node:fs'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { env } from '@/lib/platform/env'
import type { Taaksoort } from '@/lib/platform/wachtrij-data'
import { afmeldtoken } from './afmelden'
import { wachtrij } from './bericht-data'
import { berichtsoort } from './berichtsoort'
import { opEenRegel, renderMail } from './mailtekst'
import { judge, type Verzendfout } from './oordeel'
import { afzenderOf } from './postweg'
import { retouradres } from './retour'
import { claimBericht, listWachtend, settleBericht, type Zending } from './verzending-data'

/** Nodemailer's own are minutes, in ms. */
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
/** Mail servers slow down who sends faster: eight hundred mails take eighty seconds. */
const pace = { maxConnections: 1, maxMessages: 100, rateDelta: 1_000, rateLimit: 10 }

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host)

function readDkim() {
  const { TVS_DKIM_DOMEIN, TVS_DKIM_SELECTOR, TVS_DKIM_SLEUTEL } = env()
  if (!TVS_DKIM_DOMEIN || !TVS_DKIM_SLEUTEL) return {}
  const privateKey = readFileSync(TVS_DKIM_SLEUTEL, 'utf8')
  return { dkim: { domainName: TVS_DKIM_DOMEIN, keySelector: TVS_DKIM_SELECTOR, privateKey } }
}

/** The stream of a mail, kept aside: whether it was read says whether the server can have taken the mail. */
type Spoor = { stroom?: { readableDidRead: boolean } }

function connect(): Transporter {
  const { protocol, hostname, port, username, password } = new URL(env().TVS_SMTP_URL ?? '')
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    pool: true,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // Passwords and one-time links go over an encrypted line, or not at all; to this computer itself there is no line.
    requireTLS: !secure && !isLoopback(hostname),
    ignoreTLS: !secure && isLoopback(hostname),
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...readDkim(),
    ...limits,
    ...pace,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transport.use('stream', (mail, done) => {
    const { message, data } = mail
    const create = message.createReadStream.bind(message)
    message.createReadStream = (options) => {
      const stroom = create(options)
      Object.assign((data as { spoor?: Spoor }).spoor ?? {}, { stroom })
      return stroom
    }
    done()
  })
  return transport
}

// Kept for the whole process, as the queue is.
const kept = globalThis as { posttransport?: Transporter }

function mailOf({ id, soort, gebruikerId, adres, naam, inhoud, messageId, token }: Zending): SendMailOptions {
  const { AUTH_URL, TVS_MAIL_RETOUR } = env()
  const site = new URL(AUTH_URL ?? 'http://localhost').origin
  const meld = berichtsoort[soort].afmelden ? afmeldtoken({ gebruikerId, soort }) : null
  const { onderwerp, tekst, html } = renderMail(inhoud, {
    site,
    naam,
    eenmalig: token && `${site}/wachtwoord/${token}`,
    afmelden: meld && `${site}/afmelden/${meld}`,
  })
  const afzender = afzenderOf(env())
  return {
    from: { name: afzender.naam, address: afzender.adres },
    to: { name: opEenRegel(naam), address: adres },
    // What comes back names its bericht.
    envelope: { from: TVS_MAIL_RETOUR ? retouradres(id, TVS_MAIL_RETOUR) : afzender.adres, to: adres },
    subject: onderwerp,
    text: tekst,
    html,
    messageId,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      // RFC 8058: the mail program itself posts to this address.
      ...(meld && {
        'List-Unsubscribe': { prepared: true, value: `<${site}/api/afmelden/${meld}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

async function deliver(zending: Zending): Promise<'klaar' | 'later'> {
  kept.posttransport ??= connect()
  const spoor: Spoor = {}
  try {
    const { response } = await kept.posttransport.sendMail({ ...mailOf(zending), ...{ spoor } })
    await settleBericht(zending, 'verzonden', response ?? '')
    return 'klaar'
  } catch (cause) {
    const error = cause as Error & Verzendfout
    const oordeel = judge(error, spoor.stroom?.readableDidRead === true)
    return (await settleBericht(zending, oordeel, error.message)) === 'wacht' ? 'later' : 'klaar'
  }
}

/** Sending one mail. */
export const posttaak: Taaksoort = {
  naam: wachtrij,
  listWaiting: listWachtend,
  async work(sleutel) {
    const zending = await claimBericht(sleutel)
    return zending ? deliver(zending) : 'klaar'
  },
  close() {
    kept.posttransport?.close()
    delete kept.posttransport
  },
}
