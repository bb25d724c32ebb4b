import { launch } from './start/launch.mjs'

await launch('scripts/retour.ts')
