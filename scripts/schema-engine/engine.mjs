// @ts-nocheck: the WebAssembly engine has no types
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { adapterFactory } from './adapters.mjs'

let panic

/** What the engine said before it gave up, if it did. */
export const lastPanic = () => panic

async function load() {
  const folder = path.dirname(fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')))
  const code = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      panic = message
    },
  }
}

/**
 * @param {{ url?: string, shadowDatabaseUrl?: string }} datasource without url: works in memory
 * @param {string[]} files the schema
 */
export async function openEngine({ url, shadowDatabaseUrl }, files) {
  await load()
  const datamodels = files.map((file) => [file, readFileSync(file, 'utf8')])
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined }
  return engine.SchemaEngine.new(options, () => {}, await adapterFactory(url, shadowDatabaseUrl))
}
