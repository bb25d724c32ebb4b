import { env } from '@/lib/platform/env'

/** Where somebody turns to with a question, in whole sentences; the paragraph is the caller's. */
export function Contact() {
  const { TVS_CONTACT, TVS_DEMO } = env()
  if (TVS_CONTACT)
    return (
      <>
        Mail naar{' '}
        <a href={`mailto:${TVS_CONTACT}`} className="wrap-anywhere">
          {TVS_CONTACT}
        </a>
        .
      </>
    )
  if (TVS_DEMO) return 'Dit is een demonstratie zonder helpdesk. Er is geen adres waar iemand uw bericht leest.'
  return 'Er is nog geen contactadres ingesteld. Hebt u een account? Vraag het dan de beheerder die het u gaf.'
}

/** The same at the foot of every page, as one link. */
export function Contactlink({ className }: { className: string }) {
  const { TVS_CONTACT } = env()
  return (
    <a href={TVS_CONTACT ? `mailto:${TVS_CONTACT}` : '/over#contact'} className={className}>
      {TVS_CONTACT ? `Contact: ${TVS_CONTACT}` : 'Contact'}
    </a>
  )
}
