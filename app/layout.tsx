import './globals.css'
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { connection } from 'next/server'
import type { ReactNode } from 'react'

const sourceSans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  variable: '--font-source-sans',
  weight: '200 900',
  display: 'swap',
})

export const metadata: Metadata = {
  // No default: what a page does not name here it says itself, in Paginatitel.
  title: { default: '', template: '%s - Transitie-Volgsysteem' },
  description: 'Volgt hoe Nederlandse gemeenten zich voorbereiden op een transitie.',
  robots: { index: false },
  manifest: '/manifest.webmanifest',
}
export const viewport: Viewport = { themeColor: '#0f4c5c' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page carries its own nonce, so none can be made beforehand.
  await connection()
  return (
    <html lang="nl" className={sourceSans.variable}>
      <body>
        <a
          href="#inhoud"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:bg-white focus:p-3"
        >
          Naar de inhoud
        </a>
        {children}
      </body>
    </html>
  )
}
