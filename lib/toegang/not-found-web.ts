import 'server-only'
import { notFound } from 'next/navigation'
import { NotFound } from './require'

/** What the data layer will not show is a page that does not exist. Everything else that goes wrong stays an error. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
