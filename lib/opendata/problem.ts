const titels = {
  404: 'Niet gevonden',
} as const

/** What does not exist, is not public or is not for this reader: all look the same (RFC 9457). */
export function problem(status: keyof typeof titels): Response {
  return Response.json(
    { type: 'about:blank', title: titels[status], status, detail: 'Dit is er niet, of het is niet openbaar.' },
    { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
  )
}
