import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findChromium, findHeadlessShell } from '../../../src/editions/page/findChromium.ts'
import { makeFolder } from '../../support/makeFolder.ts'

/** A folder of programs that run these shell commands. */
async function programs(commands: Readonly<Record<string, string>>): Promise<string> {
  const scripts = Object.entries(commands).map(([name, command]) => [name, `#!/bin/sh\n${command}\n`])
  const folder = await makeFolder(Object.fromEntries(scripts))
  for (const name of Object.keys(commands)) await chmod(join(folder, name), 0o755)
  return folder
}

const broken = 'exit 1'

it('finds the first Chromium on the PATH that runs, by the order of names', async () => {
  const folder = await programs({
    chromium: broken,
    'chromium-browser': "echo 'Please run snap install chromium'",
    'google-chrome': "echo noise >&2; echo 'Google Chrome 150.0.1'",
  })
  const found = { path: join(folder, 'google-chrome'), version: 'Google Chrome 150.0.1' }
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toEqual(found)
})

it('takes the Chromium that CHROMIUM names, and no other if that does not run', async () => {
  const folder = await programs({ chromium: 'echo Chromium 150.0.7', mine: 'echo Chromium 151.0.0', broken })
  const named = (name: string) => findChromium({ PATH: folder, CHROMIUM: join(folder, name) })?.version
  expect(['mine', 'broken', 'missing'].map(named)).toEqual(['Chromium 151.0.0', undefined, undefined])
})

it('finds the first headless shell that runs, even if it refuses root, and none if CHROMIUM names a browser', async () => {
  const folder = await programs({
    'chromium-headless-shell': broken,
    'chrome-headless-shell': '[ "$1" = --no-sandbox ] && echo "Chrome 150.0.7"',
  })
  const found = { path: join(folder, 'chrome-headless-shell'), version: 'Chrome 150.0.7' }
  expect(findHeadlessShell({ PATH: folder })).toEqual(found)
  expect(findHeadlessShell({ PATH: folder, CHROMIUM: '/usr/bin/chromium' })).toBeUndefined()
})
