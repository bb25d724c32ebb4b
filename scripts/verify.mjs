import { launch } from './start/launch.mjs'

await launch('scripts/verify.ts')
