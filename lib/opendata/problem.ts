const titels = {
  404: 'Niet gevonden',
  410: 'Ingetrokken',
  500: 'Mislukt',
} as const

/** What does not exist, is not public or is not for this reader: all look the same (RFC 9457). What failed says why. */
export function problem(status: keyof typeof titels, detail = 'Dit is er niet, of het is niet openbaar.'): Response {
  return Response.json(
    { type: 'about:blank', title: titels[status], status, detail },
    { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
  )
}
