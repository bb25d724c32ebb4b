'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { nieuwWachtwoordSchema } from '@/lib/toegang/inloggen-schema'
import { setWachtwoord } from '@/lib/toegang/wachtwoord-data'

export type WachtwoordFouten = { wachtwoord?: string | undefined; herhaling?: string | undefined }

/** The token in the form is the proof: whoever holds an unused link may choose the password of its account. */
export async function chooseWachtwoordAction(_previous: WachtwoordFouten, form: FormData): Promise<WachtwoordFouten> {
  const token = String(form.get('token') ?? '')
  const parsed = nieuwWachtwoordSchema.safeParse({
    wachtwoord: form.get('wachtwoord'),
    herhaling: form.get('herhaling'),
  })
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error)
    return { wachtwoord: fieldErrors.wachtwoord?.[0], herhaling: fieldErrors.herhaling?.[0] }
  }
  // Used or expired meanwhile: the page itself says so.
  if (!(await setWachtwoord(token, parsed.data.wachtwoord))) redirect(`/wachtwoord/${encodeURIComponent(token)}`)
  redirect('/inloggen?gekozen')
}
