import type { Page } from '@playwright/test'

/** How many sheets of paper a page takes, and the size of each in mm. */
export async function vellen(page: Page): Promise<{ breed: number; hoog: number }[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const count = pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)]
  const mm = (points: string | undefined) => Math.round((Number(points) * 25.4) / 72)
  // Sheets of one size can share their box.
  return Array.from({ length: count }, (_, index) => {
    const [, breed, hoog] = boxes[index] ?? boxes[0] ?? []
    return { breed: mm(breed), hoog: mm(hoog) }
  })
}
