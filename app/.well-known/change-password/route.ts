/** Where a password manager sends somebody to change a password. A beheerder gives out the link for it, so first: the way in. */
export function GET() {
  return new Response(null, { status: 303, headers: { Location: '/inloggen', 'Cache-Control': 'no-store' } })
}
