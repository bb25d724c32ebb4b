'use server'

import { redirect } from 'next/navigation'
import { signOut } from '@/lib/auth/auth'
import { readSessieId } from '@/lib/auth/session'
import { logOut } from '@/lib/data/inloggen'

export async function logOutAction(): Promise<void> {
  const sessieId = await readSessieId()
  if (sessieId) await logOut(sessieId)
  await signOut({ redirect: false })
  redirect('/inloggen?uitgelogd')
}
