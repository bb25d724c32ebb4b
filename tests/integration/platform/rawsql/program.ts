import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '../../../..')
const skipped = /node_modules|lib\/platform\/generated/

/** Who sends a statement says this somewhere; what such a file imports comes along by itself. */
const telltale = /\$(query|execute)Raw|client-data/

function filesIn(folder: string): string[] {
  return (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .map((file) => path.join(root, folder, file))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !skipped.test(file.split(path.sep).join('/')))
    .filter((file) => telltale.test(fs.readFileSync(file, 'utf8')))
    .sort()
}

/** The product as TypeScript understands it, as far as it talks to the database, and the mistakes beside it. */
export function loadProgram(): { checker: ts.TypeChecker; sources: ts.SourceFile[] } {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root)
  const files = ['app', 'components', 'lib', 'prisma', 'scripts'].flatMap(filesIn)
  files.push(path.join(import.meta.dirname, 'mistakes.ts'))
  const program = ts.createProgram(files, options)
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? [])
  return { checker: program.getTypeChecker(), sources }
}

/** The path from the root of the repository. */
export const fileOf = (node: ts.Node) => path.relative(root, node.getSourceFile().fileName).split(path.sep).join('/')
