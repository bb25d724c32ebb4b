import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium inside an npm package, unpacked in the temporary folder with the libraries and fonts it needs. */
async function unpackBrowser(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x' // makes the package unpack its libraries too
  const { default: packed } = await import('@sparticuz/chromium')
  const executable = await packed.executablePath()
  const folder = os.tmpdir()
  const fonts = path.join(folder, 'tvs-fonts.conf') // the package's own names a fixed folder
  const config = `<dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir>`
  fs.writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${config}</fontconfig>`,
  )
  process.env.FONTCONFIG_FILE = fonts
  return executable
}

/**
 * A browser that is there, so that nothing has to be installed for the tests: the one named in CHROMIUM_PATH,
 * Playwright's own, the computer's, or else one from npm.
 *
 * @returns undefined for Playwright's own
 */
async function findBrowser(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  if (fs.existsSync(chromium.executablePath())) return undefined
  return installed.find((file) => fs.existsSync(file)) ?? (await unpackBrowser())
}

/** How to start that browser; as root it has no sandbox. */
export async function browserOptions(): Promise<{ executablePath: string | undefined; args: string[] }> {
  return { executablePath: await findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
}
