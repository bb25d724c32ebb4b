import { launch } from './start/launch.mjs'

await launch('scripts/account.ts')
