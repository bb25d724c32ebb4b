import { beforeAll, describe, expect, it } from 'vitest'
import { readRetour, retouradres } from '@/lib/post/retour'

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://app@localhost/tvs'
  process.env.AUTH_SECRET ??= 'x'.repeat(32)
})

/** A mail that came back, as mail servers send them. */
const teruggekomen = (aan: string, action = 'failed', status = '5.1.1') =>
  [
    'From: MAILER-DAEMON@mail.example',
    `To: ${aan}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
    '',
    '--grens',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    'Final-Recipient: rfc822; petra@gemeente.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
    '--grens--',
  ].join('\r\n')

describe('een mail die terugkomt', () => {
  it('noemt zijn bericht en de reden', () => {
    const aan = retouradres('12', 'retour@bureau.example')
    expect(readRetour(teruggekomen(aan))).toEqual({ id: '12', reden: '550 5.1.1 user unknown' })
  })

  it('telt niet als het bezorgen alleen langer duurt, of als het een gewone mail is', () => {
    const aan = retouradres('12', 'retour@bureau.example')
    expect(readRetour(teruggekomen(aan, 'delayed', '4.4.1'))).toBeNull()
    expect(readRetour(`To: ${aan}\r\nSubject: Ik ben er niet\r\n\r\nTot maandag.`)).toBeNull()
  })

  it('kan niemand verzinnen', () => {
    const aan = retouradres('12', 'retour@bureau.example').replace('+12-', '+13-')
    expect(readRetour(teruggekomen(aan))).toBeNull()
    expect(readRetour(teruggekomen('retour+12@bureau.example'))).toBeNull()
  })
})
