import { readdir, rm, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSiteOptions } from '../../src/cli/buildOptions.ts'
import { buildSite } from '../../src/site/buildSite.ts'
import { wholeIssue } from '../support/brokenIssues.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { runCommand } from '../support/runCommand.ts'

const issueText = JSON.stringify(wholeIssue)
const goodBuild = { 'shell.html': '', _headers: '', 'good.txt': 'the last good build' }

describe('a build that is refused', () => {
  const wrong = wholeIssue.stories.map((story) => ({
    ...story,
    body: [[{ en: 'Five came.', zh: '来了6个。' }]],
    corrections: undefined,
  }))

  const invalid = (finding: object) => ({ code: 'site.invalidArchive', findings: [finding] })

  it.each<[what: string, issues: Record<string, string>, told: object, args?: string[]]>([
    ['without an issue', { 'README.md': '' }, invalid({ rule: 'archive', code: 'noIssue' })],
    [
      'with two issues of one month',
      { '2021-07.json': issueText, '2021-07-copy.json': issueText },
      invalid({ rule: 'file-name', code: 'other', params: { id: '2021-07', file: '2021-07-copy.json' } }),
    ],
    [
      'with an id that is no month',
      { 'july.json': JSON.stringify({ ...wholeIssue, id: 'july' }) },
      invalid({ rule: 'schema', code: 'month', at: { path: '$.id' }, params: { value: '"july"' } }),
    ],
    [
      'with open errors',
      { '2021-07.json': JSON.stringify({ ...wholeIssue, stories: wrong }) },
      {
        code: 'site.openErrors',
        params: { count: 2 },
        findings: [{ rule: 'differing-figures' }, { rule: 'differing-figures' }],
      },
    ],
    [
      'after a release that cannot be read',
      { '2021-07.json': issueText },
      { code: 'site.after.unreadable', params: { from: '/nowhere' } },
      ['--after', '/nowhere'],
    ],
  ])('%s says why, and leaves the last build as it was', async (_what, issues, told, args = []) => {
    const [archive, out] = [await makeFolder(issues), await makeFolder(goodBuild)]
    const options = readSiteOptions(['--archive', archive, '--out', out, ...args])
    await expect(buildSite(options)).rejects.toMatchObject({ told })
    expect((await readdir(out)).sort()).toEqual(Object.keys(goodBuild).sort())
  })

  it('ends with 1 and says why on stderr', async () => {
    const args = ['--archive', join(await makeFolder({}), 'nowhere'), '--out', await makeFolder(goodBuild)]
    const { status, stdout, stderr } = await runCommand('src/cli/build.ts', args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/nowhere {2}\$ {2}\[archive\]\n {2}There is no such folder\.\n/)
  })
})

// Reads only the options: a build that accepted them would delete the project.
describe('the folder of a build', () => {
  const outOf = (out: string, ...args: readonly string[]) => readSiteOptions(['--out', out, ...args]).out

  it.each([
    ['.', '"folder":"public"'],
    ['..', '"folder":"public"'],
    ['', 'arguments.empty'],
    ['public/', '"folder":"public"'],
    ['public/site', '"folder":"public"'],
    ['public/archive', 'site.out.overlaps'],
    ['tests', 'site.out.other'],
    ['README.md', 'site.out.other'],
    ['node_modules', 'site.out.other'],
  ])('may not be "%s"', (out, fault) => {
    expect(() => outOf(out)).toThrow(fault)
  })

  it('may not be the archive, nor contain it, nor be in it', async () => {
    const folder = await makeFolder({ 'issues/2021-07.json': issueText, ...goodBuild })
    const archive = join(folder, 'issues')
    for (const out of [archive, join(archive, 'site'), folder])
      expect(() => outOf(out, '--archive', archive)).toThrow(archive)
    expect(outOf(`${archive}-site`, '--archive', archive)).toBe(`${archive}-site`)
  })

  it('may be new, empty, an earlier or a killed build, or the root of a disk', async () => {
    const folders = [
      await makeFolder({}),
      await makeFolder(goodBuild),
      await makeFolder({ '.building-host-1-abcdef/site/a': '', 'assets/app.js': '', 'lost+found/a': '' }),
      await makeFolder({ 'lost+found/a': '' }),
      join(await makeFolder({}), 'new'),
    ]
    for (const out of folders) expect([outOf(out), outOf(`${out}/`)]).toEqual([out, out])
    expect(outOf('node_modules/new/')).toBe(resolve('node_modules/new'))
  })

  it('may be a link to such a folder, but not to the project', async () => {
    const [folder, built] = [await makeFolder({}), await makeFolder(goodBuild)]
    const linkTo = async (target: string) => {
      const link = join(folder, 'link')
      await rm(link, { force: true })
      await symlink(target, link, 'junction')
      return link
    }
    for (const target of [built, join(folder, 'new')]) expect(outOf(await linkTo(target))).toBe(target)
    const link = await linkTo(resolve('src'))
    expect(() => outOf(link)).toThrow('site.out.other')
  })
})
