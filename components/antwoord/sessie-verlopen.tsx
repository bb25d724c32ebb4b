import { Notice } from '@/components/ui/notice'

/** For a form sent without JavaScript after the session ended. */
export function SessieVerlopen({ naar }: { naar: string }) {
  return (
    <div className="max-w-prose space-y-4">
      <h1>U bent uitgelogd</h1>
      <Notice tone="warning">
        <p>
          <strong>Uw antwoorden zijn nog niet opgeslagen, maar ook niet weg.</strong> Zo slaat u ze alsnog op:
        </p>
        <ol className="mt-2 list-decimal space-y-1 pl-6">
          <li>
            <a href={`/inloggen?naar=${encodeURIComponent(naar)}`} target="_blank" rel="noreferrer">
              Log opnieuw in, in een nieuw tabblad
            </a>
            .
          </li>
          <li>Kom terug naar dit tabblad.</li>
          <li>Laad deze pagina opnieuw en kies voor ‘opnieuw verzenden’.</li>
        </ol>
      </Notice>
    </div>
  )
}
