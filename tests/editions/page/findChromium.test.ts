import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium, findHeadlessShell } from '../../../src/editions/page/findChromium.ts'
import { makeFolder } from '../../support/makeFolder.ts'

/** A folder of programs that answer `--version` with these lines. A program without a line fails. */
async function programs(versions: Readonly<Record<string, string>>): Promise<string> {
  const scripts = Object.entries(versions).map(([name, version]) => [
    name,
    version === '' ? '#!/bin/sh\nexit 1\n' : `#!/bin/sh\necho noise >&2\necho '${version}'\n`,
  ])
  const folder = await makeFolder(Object.fromEntries(scripts))
  for (const name of Object.keys(versions)) await chmod(join(folder, name), 0o755)
  return folder
}

describe('the Chromium that is used', () => {
  it('is the first on the PATH that runs, by the order of names', async () => {
    const folder = await programs({
      chromium: '',
      'chromium-browser': 'Please run snap install chromium',
      'google-chrome': 'Google Chrome 150.0.1',
    })
    const found = { path: join(folder, 'google-chrome'), version: 'Google Chrome 150.0.1' }
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toEqual(found)
  })

  it('is the one that CHROMIUM names, and no other if that one does not run', async () => {
    const folder = await programs({ chromium: 'Chromium 150.0.7', mine: 'Chromium 151.0.0', broken: '' })
    const named = (name: string) => findChromium({ PATH: folder, CHROMIUM: join(folder, name) })
    expect(named('mine')?.version).toBe('Chromium 151.0.0')
    expect(named('broken')).toBeUndefined()
    expect(named('missing')).toBeUndefined()
  })
})

describe('the headless shell', () => {
  it('is the first that runs, and none if CHROMIUM names a browser', async () => {
    const folder = await programs({
      'chromium-headless-shell': '',
      'chrome-headless-shell': 'Chrome 150.0.7',
    })
    expect(findHeadlessShell({ PATH: folder })?.path).toBe(join(folder, 'chrome-headless-shell'))
    expect(findHeadlessShell({ PATH: folder, CHROMIUM: '/usr/bin/chromium' })).toBeUndefined()
  })

  it('is found although it refuses to run as root with its sandbox', async () => {
    const folder = await makeFolder({
      'chrome-headless-shell': '#!/bin/sh\n[ "$1" = --no-sandbox ] && echo "Chrome 150.0.7"\n',
    })
    await chmod(join(folder, 'chrome-headless-shell'), 0o755)
    expect(findHeadlessShell({ PATH: folder })?.version).toBe('Chrome 150.0.7')
  })
})
