'use server'

import { redirect } from 'next/navigation'
import { signOut } from '@/lib/toegang/auth-web'
import { logOut } from '@/lib/toegang/inloggen-data'
import { readSessieId } from '@/lib/toegang/session-web'

export async function logOutAction(): Promise<void> {
  const sessieId = await readSessieId()
  if (sessieId) await logOut(sessieId)
  await signOut({ redirect: false })
  redirect('/inloggen?uitgelogd')
}
