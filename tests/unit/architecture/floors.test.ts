import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { aroundParts, parts } from './parts'
import { edgesOf, filesIn, importsOf, partOf, root, source } from './source'

const foldersIn = (folder: string) =>
  fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

const floor = (file: string) => {
  const part = partOf(file)
  return part && parts.indexOf(part)
}

/** The shortest walk along the edges that ends where it began; undefined: there is none. */
function findCircle(files: readonly string[]): string[] | undefined {
  const done = new Set<string>()
  const onPath: string[] = []
  const visit = (file: string): string[] | undefined => {
    if (onPath.includes(file)) return [...onPath.slice(onPath.indexOf(file)), file]
    if (done.has(file)) return undefined
    onPath.push(file)
    for (const { to } of edgesOf(file)) {
      const circle = visit(to)
      if (circle) return circle
    }
    onPath.pop()
    done.add(file)
    return undefined
  }
  for (const file of files) {
    const circle = visit(file)
    if (circle) return circle
  }
  return undefined
}

describe('de verdiepingen', () => {
  it('hebben voor elk deel één map, met dezelfde naam in lib, components en tests', () => {
    const known = new Set<string>([...parts, ...aroundParts])
    expect(foldersIn('lib').filter((name) => !(parts as readonly string[]).includes(name))).toEqual([])
    expect(foldersIn('components').filter((name) => !known.has(name))).toEqual([])
    const beside = ['app', 'prisma', 'scripts', 'architecture']
    for (const kind of ['unit', 'integration'])
      expect(foldersIn(`tests/${kind}`).filter((name) => !known.has(name) && !beside.includes(name))).toEqual([])
    expect(filesIn('lib').filter((file) => file.split('/').length < 3)).toEqual([])
  })

  it('laten een deel alleen leunen op wat eronder staat', () => {
    const offenders = source.flatMap((file) =>
      edgesOf(file).flatMap(({ to }) => ((floor(to) ?? -1) > (floor(file) ?? parts.length) ? [`${file} → ${to}`] : [])),
    )
    expect(offenders).toEqual([])
  })

  it('laten lib niets weten van schermen, en schermen niets van pagina’s', () => {
    const up = (file: string, to: string) =>
      (file.startsWith('lib/') && !to.startsWith('lib/')) || (file.startsWith('components/') && to.startsWith('app/'))
    // The layout of the demo accounts is data of the seed that the login page shows.
    const offenders = source.flatMap((file) =>
      edgesOf(file).flatMap(({ to }) =>
        up(file, to) && !to.startsWith('prisma/seed/data/') ? [`${file} → ${to}`] : [],
      ),
    )
    expect(offenders).toEqual([])
  })

  it('houden vakwoorden uit components/ui', () => {
    const offenders = filesIn('components/ui').filter((file) =>
      importsOf(file).some(({ from }) => from.startsWith('@/')),
    )
    expect(offenders).toEqual([])
  })

  it('kennen geen kringen, ook niet van types', () => {
    expect(findCircle(source)).toBeUndefined()
  })

  it('geven geen bestand door van een ander', () => {
    const drawers = /(^|\/)(utils?|helpers?|services?|hooks?|types?|constants?|common|misc|index)(\.tsx?|\/)/
    expect(source.filter((file) => drawers.test(file))).toEqual([])
  })

  it('hebben geen map met meer dan dertig bestanden', () => {
    const counts = new Map<string, number>()
    for (const file of source) counts.set(path.posix.dirname(file), (counts.get(path.posix.dirname(file)) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > 30)).toEqual([])
  })
})
