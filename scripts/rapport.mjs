import { launch } from './start/launch.mjs'

await launch('scripts/rapport.ts')
