import type { ReactNode } from 'react'
import { eigenGemeenten } from '@/lib/toegang/policy'
import { findActor } from '@/lib/toegang/session-web'

type Props = { children: ReactNode; params: Promise<{ gemeente: string }> }

/** Says above every page for which gemeente one answers. The pages themselves decide who may see them. */
export default async function GemeenteLayout({ children, params }: Props) {
  const { gemeente: code } = await params
  const actor = await findActor()
  const eigen = eigenGemeenten(actor?.aanstellingen ?? [], 'antwoord.schrijven')
  const here = eigen.find((gemeente) => gemeente.code === code)
  return (
    <>
      {here && (
        <div className="sticky top-0 z-20 -mx-4 -mt-6 mb-6 flex flex-wrap items-center gap-x-6 bg-merk px-4 py-1 text-white sm:mx-0 sm:rounded-b print:hidden">
          <p className="py-2">
            U vult in voor <strong>{here.naam}</strong>
          </p>
          {eigen.length > 1 && (
            <nav aria-label="Andere gemeente" className="flex flex-wrap gap-x-4 text-sm">
              {eigen
                .filter((gemeente) => gemeente.code !== code)
                .map((gemeente) => (
                  <a
                    key={gemeente.code}
                    href={`/vragenlijst/${gemeente.code}`}
                    className="inline-flex min-h-11 items-center text-white focus-visible:outline-white"
                  >
                    Naar {gemeente.naam}
                  </a>
                ))}
            </nav>
          )}
        </div>
      )}
      {children}
    </>
  )
}
