import type { Metadata } from 'next'

/** How a link to a public page looks elsewhere. A page that says more about itself says this too: Next does not merge. */
export const deelkaart = {
  siteName: 'Transitie-Volgsysteem',
  locale: 'nl_NL',
  type: 'website',
  url: './',
  images: [
    {
      url: '/deelbeeld.png',
      width: 1200,
      height: 630,
      alt: 'Transitie-Volgsysteem: hoe gemeenten zich voorbereiden op de Wmo 2015. Drie staven lopen op, van rood naar groen.',
    },
  ],
} satisfies Metadata['openGraph']
