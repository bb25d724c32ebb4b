'use server'

import { z } from 'zod'
import type { Formulierstaat } from '@/lib/platform/formulier'
import { mailProef } from '@/lib/post/wachtwoordpost-data'
import { sendFormulier } from '@/lib/toegang/formulier-web'

/** `keer`: of which showing of the form, so that pressing twice sends one mail. */
const proefSchema = z.object({ keer: z.string().max(100).optional() })

export async function sendProefmailAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, proefSchema, async (actor, { keer }) => {
    await mailProef(actor, keer)
    return { naar: `/beheer/post?proef=${encodeURIComponent(keer ?? '')}` }
  })
}
