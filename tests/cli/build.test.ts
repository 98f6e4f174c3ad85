import { readdir, rm, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSiteOptions } from '../../src/cli/siteOptions.ts'
import { userErrorText } from '../../src/cli/terminal.ts'
import { UserError } from '../../src/messages/userError.ts'
import { buildSite } from '../../src/site/buildSite.ts'
import { wholeIssue } from '../support/brokenIssues.ts'
import { english } from '../support/english.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { runCommand } from '../support/runCommand.ts'

const issueText = JSON.stringify(wholeIssue)
const goodBuild = { 'shell.html': '', _headers: '', 'good.txt': 'the last good build' }

/** What the build says of arguments or an archive that it refuses. */
async function refusalOf(args: readonly string[]): Promise<string> {
  try {
    await buildSite(readSiteOptions(args))
    return 'Built.'
  } catch (error) {
    if (error instanceof UserError) return userErrorText(error, english)
    throw error
  }
}

describe('a build that cannot be', () => {
  it.each<readonly [what: string, issues: Record<string, string>, sentence: RegExp]>([
    [
      'an archive without an issue',
      { 'README.md': '' },
      /\[archive\]\n {2}There is no issue file.*\n {2}Name a folder with at least/,
    ],
    [
      'two issues of one month',
      { '2021-07.json': issueText, '2021-07-copy.json': issueText },
      /2021-07-copy\.json.*\n.*the month of 2021-07\.json.*\n.*a month of its own, in its id and its file name/,
    ],
    [
      'an id that is no month',
      { 'july.json': JSON.stringify({ ...wholeIssue, id: 'july' }) },
      /july\.json {2}\$\.id {2}\[schema\]\n.*"july" here\.\n.*a month, as YYYY-MM/,
    ],
    ['a folder for an issue', { '2021-07.json/notes': '' }, /2021-07\.json.*\n {2}This is a folder/],
  ])('of %s says why, and leaves the last one as it was', async (_what, issues, sentence) => {
    const [archive, out] = [await makeFolder(issues), await makeFolder(goodBuild)]
    const refusal = await refusalOf(['--archive', archive, '--out', out])
    expect(refusal).toMatch(sentence)
    expect(refusal).toMatch(/Nothing was built\.$/)
    expect((await readdir(out)).sort()).toEqual(Object.keys(goodBuild).sort())
  })

  it('of an archive with open errors lists them, and says how to mend, accept or build them', async () => {
    const wrong = {
      ...wholeIssue,
      stories: wholeIssue.stories.map((story) => ({
        ...story,
        body: [[{ en: 'Five came.', zh: '来了6个。' }]],
      })),
    }
    const [archive, out] = [
      await makeFolder({ '2021-07.json': JSON.stringify(wrong) }),
      await makeFolder(goodBuild),
    ]
    const refusal = await refusalOf(['--archive', archive, '--out', out])
    expect(refusal).toMatch(
      /^error {2}.*2021-07\.json.*\[differing-figures\].*\n {2}English: “Five”\. Chinese: “6”\./,
    )
    expect(refusal).toMatch(/has 2 open errors\. Fix each, or add .*“accepted”.*--with-errors/)
    expect(refusal).toMatch(/Nothing was built\.$/)
    expect((await readdir(out)).sort()).toEqual(Object.keys(goodBuild).sort())
  })

  it.each([
    [['--base', 'reader'], 'siteRoot.basePath {"base":"reader","example":"/reader/"}'],
    [['--site', 'example'], 'siteRoot.siteAddress'],
    [['--site', 'https://example.org/reader'], 'siteRoot.sitePath'],
    [['--archive', ''], 'arguments.empty {"option":"--archive"}'],
    [['--colour'], 'arguments.unreadable'],
  ])('for %j says which', (args, fault) => {
    expect(() => readSiteOptions(args)).toThrow(UserError)
    expect(() => readSiteOptions(args)).toThrow(fault)
  })

  it('after a release that cannot be read says so, and leaves the last one as it was', async () => {
    const [archive, out] = [await makeFolder({ '2021-07.json': issueText }), await makeFolder(goodBuild)]
    const refusal = await refusalOf(['--archive', archive, '--out', out, '--after', join(out, 'nowhere')])
    expect(refusal).toMatch(/^--after .*nowhere cannot be read: ENOENT.* Nothing was built\.$/)
    expect((await readdir(out)).sort()).toEqual(Object.keys(goodBuild).sort())
  })

  it('ends with 1, and says on stderr what there is to say', async () => {
    const out = await makeFolder(goodBuild)
    const args = ['--archive', join(out, '../nowhere'), '--out', out]
    const { status, stdout, stderr } = await runCommand('src/cli/build.ts', args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/nowhere {2}\$ {2}\[archive\]\n {2}There is no such folder\.\n/)
    expect((await readdir(out)).sort()).toEqual(Object.keys(goodBuild).sort())
  })
})

// Reads only the options: a build that accepted them would delete the project.
describe('a folder to build into', () => {
  it.each([
    ['.', 'site.out.replacesProject'],
    ['..', 'site.out.replacesProject'],
    ['', 'site.out.replacesProject'],
    ['public/', '"folder":"public"'],
    ['src', '"folder":"src"'],
    ['tests', '"folder":"tests"'],
    ['public/archive', '"folder":"public/archive/issues"'],
    ['public/site', 'site.out.inside'],
    ['README.md', 'site.out.file'],
    ['node_modules', 'site.out.other'],
  ])('is not "%s"', (out, fault) => {
    expect(() => readSiteOptions(['--out', out])).toThrow(fault)
  })

  it('is not the archive that is built, nor in it, nor around it', async () => {
    const folder = await makeFolder({ 'issues/2021-07.json': issueText, ...goodBuild })
    const archive = join(folder, 'issues')
    for (const out of [archive, join(archive, 'site'), folder])
      expect(() => readSiteOptions(['--archive', archive, '--out', out])).toThrow(archive)
    expect(readSiteOptions(['--archive', archive, '--out', `${archive}-site`]).out).toBe(`${archive}-site`)
  })

  it('may be a link, to an earlier build or to what is not there yet; it stays, and what it leads to is built', async () => {
    const [folder, built] = [await makeFolder({}), await makeFolder(goodBuild)]
    const link = join(folder, 'link')
    for (const target of [built, join(folder, 'new')]) {
      await rm(link, { force: true })
      await symlink(target, link, 'junction')
      expect(readSiteOptions(['--out', link]).out).toBe(target)
    }
  })

  it('is no link to the project, nor one in a circle', async () => {
    const folder = await makeFolder({})
    await symlink(resolve('src'), join(folder, 'project'), 'junction')
    await symlink(join(folder, 'circle'), join(folder, 'circle'), 'junction')
    const fault = (name: string) => () => readSiteOptions(['--out', join(folder, name)])
    expect(fault('project')).toThrow('"folder":"src"')
    expect(fault('circle')).toThrow('site.out.blocked')
  })

  it('may hold a build that was killed before it was whole, and what belongs to the disk', async () => {
    const out = await makeFolder({ '.replacing': '', 'assets/app.js': '', 'lost+found/a': '' })
    const disk = await makeFolder({ 'lost+found/a': '' })
    for (const folder of [out, disk]) expect(readSiteOptions(['--out', folder]).out).toBe(folder)
  })

  it('may be new, empty or an earlier build, with or without a slash at its end', async () => {
    const [empty, built] = [await makeFolder({}), await makeFolder(goodBuild)]
    for (const out of [empty, built, join(empty, 'new')])
      expect([out, `${out}/`].map((named) => readSiteOptions(['--out', named]).out)).toEqual([out, out])
    expect(readSiteOptions(['--out', 'node_modules/new/']).out).toBe(resolve('node_modules/new'))
  })
})
