import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

function filesInApp(pattern: RegExp): string[] {
  return (fs.readdirSync(path.join(root, 'app'), { recursive: true }) as string[])
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => pattern.test(file))
}

const textOf = (file: string) => fs.readFileSync(path.join(root, 'app', file), 'utf8')

const routeOf = (file: string) => `/${file}`.replace(/\/\([^)]+\)/g, '').replace(/\/(page\.tsx|route\.ts)$/, '') || '/'

/** Every page and route handler of the app, as Next names them. */
export function routesInApp(): string[] {
  return [...new Set(filesInApp(/(^|\/)(page\.tsx|route\.ts)$/).map(routeOf))].sort()
}

/** Every function that a file with 'use server' exports. */
export function actionsInApp(): string[] {
  return filesInApp(/actions\.ts$/)
    .flatMap((file) => [...textOf(file).matchAll(/export async function (\w+)/g)].map((match) => match[1] ?? ''))
    .sort()
}

/** Every route handler that takes what people send: its route. The open data has handlers that say only that it takes nothing. */
export function postsInApp(): string[] {
  return filesInApp(/(^|\/)route\.ts$/)
    .filter((file) => /export async function (POST|PUT|PATCH|DELETE)\b/.test(textOf(file)))
    .map(routeOf)
    .sort()
}

type Reference = { exportedName: string }

/** The id that Next gave each server action of the build, by name. */
export function actionIds(): Map<string, string> {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8'),
  ) as { node: Record<string, Reference> }
  return new Map(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]))
}
