import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium, findHeadlessShell } from '../../src/editions/page/findChromium.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { startNamedShell } from './support/installBrowsers.ts'
import { countResults } from './support/results.ts'

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

describe('the Chromium to test in', () => {
  it('is the first on the PATH, by the order of names', async () => {
    const folder = await programs({
      'google-chrome': 'Google Chrome 150.0.1',
      chromium: 'Chromium 150.0.7 Debian',
    })
    const expected = { path: join(folder, 'chromium'), version: 'Chromium 150.0.7 Debian' }
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toEqual(expected)
  })

  it('is never a stub that only bears the name', async () => {
    const folder = await programs({
      chromium: '',
      'chromium-browser': 'Please run snap install chromium',
      'google-chrome': 'Google Chrome 150.0.1',
    })
    expect(findChromium({ PATH: folder })?.path).toBe(join(folder, 'google-chrome'))
  })

  it('is the one that CHROMIUM names, and no other where that does not run', async () => {
    const folder = await programs({ chromium: 'Chromium 150.0.7', mine: 'Chromium 151.0.0', broken: '' })
    const named = (name: string) => findChromium({ PATH: folder, CHROMIUM: join(folder, name) })
    expect(named('mine')?.version).toBe('Chromium 151.0.0')
    expect(named('broken')).toBeUndefined()
    expect(named('missing')).toBeUndefined()
  })

  it('has a headless shell beside it where one runs, and none where CHROMIUM names the browser', async () => {
    const folder = await programs({
      'chromium-headless-shell': '',
      'chrome-headless-shell': 'Chrome 150.0.7',
    })
    expect(findHeadlessShell({ PATH: folder })?.path).toBe(join(folder, 'chrome-headless-shell'))
    expect(findHeadlessShell({ PATH: folder, CHROMIUM: '/usr/bin/chromium' })).toBeUndefined()
    expect(findHeadlessShell({ PATH: '/nowhere' })).toBeUndefined()
  })

  it('has a headless shell also where that refuses root with its sandbox on', async () => {
    const folder = await makeFolder({
      'chrome-headless-shell': '#!/bin/sh\n[ "$1" = --no-sandbox ] && echo "Chrome 150.0.7"\n',
    })
    await chmod(join(folder, 'chrome-headless-shell'), 0o755)
    expect(findHeadlessShell({ PATH: folder })?.version).toBe('Chrome 150.0.7')
  })

  it('is tested in the shell that HEADLESS_SHELL names only where that starts', async () => {
    const folder = await programs({ shell: 'Chrome 150.0.7' })
    expect(await startNamedShell({ HEADLESS_SHELL: join(folder, 'shell') })).toBeUndefined()
    expect(await startNamedShell({ HEADLESS_SHELL: '/nowhere' })).toBeUndefined()
  })
})

describe('the count of a run', () => {
  const count = async (report: string) =>
    countResults(join(await makeFolder({ 'results.json': report }), 'results.json'))

  it('tells passed, failed and skipped apart', async () => {
    const stats = { expected: 12, unexpected: 1, flaky: 0, skipped: 2, duration: 9.5 }
    expect(await count(JSON.stringify({ errors: [], stats }))).toEqual({ passed: 12, failed: 1, skipped: 2 })
  })

  it('takes a flaky test and an error outside the tests for failures', async () => {
    const stats = { expected: 12, unexpected: 0, flaky: 1, skipped: 0 }
    expect(await count(JSON.stringify({ errors: [{ message: 'no config' }], stats }))).toEqual({
      passed: 12,
      failed: 2,
      skipped: 0,
    })
  })

  it('is unknown where the run left no report', async () => {
    expect(await countResults('/nowhere/results.json')).toBeUndefined()
  })

  it('does not take another file for a report', async () => {
    await expect(count('{"stats":{}}')).rejects.toThrow('expected')
  })
})
