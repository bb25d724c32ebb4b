'use server'

import { redirect } from 'next/navigation'
import { mailProef } from '@/lib/post/wachtwoordpost-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

export async function sendProefmailAction(): Promise<void> {
  const actor = await requireActor('/beheer/post')
  await orNotFound(mailProef(actor))
  redirect('/beheer/post?proef')
}
