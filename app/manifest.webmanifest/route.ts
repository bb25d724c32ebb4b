const icons = [192, 512].map((size) => ({
  src: `/icoon-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
}))

/** What a telephone needs to keep the site among its apps. */
export function GET() {
  return Response.json(
    {
      name: 'Transitie-Volgsysteem',
      short_name: 'TVS',
      lang: 'nl',
      start_url: '/start',
      scope: '/',
      display: 'minimal-ui',
      background_color: '#ffffff',
      theme_color: '#0f4c5c',
      icons,
    },
    {
      headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
    },
  )
}
