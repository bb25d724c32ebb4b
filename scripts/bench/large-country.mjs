import { launch } from '../start/launch.mjs'

await launch('scripts/bench/large-country.ts')
