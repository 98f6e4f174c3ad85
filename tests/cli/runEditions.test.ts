import { spawnSync } from 'node:child_process'
import { chmod, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { runEditions } from '../../src/cli/runEditions.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { makeFolder } from '../support/makeFolder.ts'

const site = ['--site', 'https://example.org']

describe('the command', () => {
  it('writes what it is asked for, and says size, limit and what to do with each', async () => {
    const out = await makeFolder({})
    const printed = await runEditions([
      '2021-06',
      '--out',
      out,
      ...site,
      '--only',
      'epub,html,email,wechat,text',
    ])
    expect((await readdir(out)).sort()).toEqual(
      ['both.epub', 'email.html', 'email.txt', 'eml', 'en.epub', 'html', 'txt', 'wechat.html', 'zh.epub'].map(
        (ending) => `2021-06.${ending}`,
      ),
    )
    expect(printed).toMatch(/2021-06\.html {2}\d+ kB, at most 80 kB/)
    expect(printed).toMatch(/wechat\.html .* article of [\d,]+ characters, at most 20,000 each/)
    expect(printed).toContain('sendtokindle')
    expect(await readFile(join(out, '2021-06.email.html'), 'utf8')).toContain(
      'https://example.org/en/issues/2021-06/',
    )
  })

  it('writes the editions with pinyin under names of their own, and no others', async () => {
    vi.stubEnv('CHROMIUM', '/nowhere/chromium')
    const out = await makeFolder({})
    const printed = await runEditions(['2021-06', '--out', out, '--pinyin'])
    vi.unstubAllEnvs()
    expect((await readdir(out)).sort()).toEqual(['2021-06.both.pinyin.epub', '2021-06.zh.pinyin.epub'])
    expect(printed).toContain('Not written: the PDF needs Chromium')
  })

  it('writes what it can where the site is missing, and says what it lacks', async () => {
    const out = await makeFolder({})
    const printed = await runEditions([
      '2021-06',
      '--out',
      join(out, 'new', 'folder'),
      '--only',
      'email,text',
    ])
    expect(await readdir(join(out, 'new', 'folder'))).toEqual(['2021-06.txt'])
    expect(printed).toContain('Not written: the e-mail links to its stories, so it needs the site, as --site')
  })

  it('writes what it can where there is no browser', async () => {
    vi.stubEnv('CHROMIUM', '/nowhere/chromium')
    const out = await makeFolder({})
    const printed = await runEditions(['2021-06', '--out', out, '--only', 'pdf,text'])
    vi.unstubAllEnvs()
    expect(await readdir(out)).toEqual(['2021-06.txt'])
    expect(printed).toContain('Not written: the PDF needs Chromium')
  })

  it('writes what it can where the browser fails, and says what it said', async () => {
    const out = await makeFolder({
      chromium: '#!/bin/sh\n[ "$2" = --version ] && echo Chromium 150.0 && exit\nexit 3\n',
    })
    await chmod(join(out, 'chromium'), 0o755)
    vi.stubEnv('CHROMIUM', join(out, 'chromium'))
    const printed = await runEditions(['2021-06', '--out', join(out, 'new'), '--only', 'pdf,text'])
    vi.unstubAllEnvs()
    expect(await readdir(join(out, 'new'))).toEqual(['2021-06.txt'])
    expect(printed).toMatch(/Not written: the PDF needs a Chromium that prints, and \S+\/chromium failed \(/)
  })

  it('says of an article that its one paragraph is too long for it', async () => {
    const body = [[{ en: 'word '.repeat(3000).trim(), zh: '字'.repeat(6000) }]]
    const issue = JSON.stringify(madeIssue('2021-06', [madeStory('endless', { body })]))
    const folder = await makeFolder({ 'issues/2021-06.json': issue })
    const args = ['2021-06', '--archive', join(folder, 'issues'), '--out', folder, '--only', 'wechat']
    expect(await runEditions(args)).toMatch(/article of 2\d,\d{3} characters, at most 20,000 each: TOO LARGE/)
  })

  it.each<[string, string[], RegExp]>([
    ['no issue', [], /^editions\.oneIssue/],
    ['an unknown issue', ['2031-01'], /has no issue 2031-01; it has 2021-08, 2021-07, 2021-06, 2018-10\.$/],
    ['an unknown edition', ['2021-06', '--only', 'epub,kindle'], /^editions\.unknown .*kindle/],
    [
      'pinyin for an edition that has none',
      ['2021-06', '--pinyin', '--only', 'epub,email'],
      /^editions\.noPinyin .*"offered":"epub,pdf"/,
    ],
    ['an unknown option', ['2021-06', '--paper'], /arguments\.unreadable/],
    ['a site that is no address', ['2021-06', '--site', 'example'], /siteRoot\.siteAddress/],
    ['an archive that is not there', ['2021-06', '--archive', '/nowhere'], /editions\.invalidArchive/],
    [
      'a folder that cannot be made',
      ['2021-06', '--out', 'package.json/out'],
      /cannot be written .*--out DIR$/,
    ],
    [
      'nothing that can be written',
      ['2021-06', '--only', 'email'],
      /needs the site[\s\S]*Nothing was written/,
    ],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    await expect(runEditions(args)).rejects.toThrow(sentence)
  })

  it.skipIf(process.platform === 'win32')(
    'leaves the earlier file where the disk takes only part of the new one',
    async () => {
      const out = await makeFolder({ '2021-06.html': 'the earlier one' })
      const command = `ulimit -f 8; exec "$0" --import tsx src/cli/editions.ts 2021-06 --only html --out "$1"`
      const env = { ...process.env, TSX_DISABLE_CACHE: '1' }
      const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, out], {
        encoding: 'utf8',
        env,
      })
      expect(stderr).toMatch(/2021-06\.html cannot be written .*--out DIR$/m)
      expect(status).toBe(1)
      expect(await readdir(out)).toEqual(['2021-06.html'])
      expect(await readFile(join(out, '2021-06.html'), 'utf8')).toBe('the earlier one')
    },
  )

  it('names the faults of a broken list of names, from which pinyin comes', async () => {
    const issue = await readFile('public/archive/issues/2021-06.json', 'utf8')
    const folder = await makeFolder({ 'issues/2021-06.json': issue, 'names.json': '{"names": [1]}' })
    const args = ['2021-06', '--archive', join(folder, 'issues'), '--out', join(folder, 'out'), '--pinyin']
    await expect(runEditions(args)).rejects.toMatchObject({ told: { findings: [{ path: '$.names[0]' }] } })
  })

  it('names the faults of a broken issue', async () => {
    const archive = await makeFolder({ '2021-06.json': '{"id": "2021-06", "stories": []}' })
    await expect(runEditions(['2021-06', '--archive', archive])).rejects.toMatchObject({
      told: {
        code: 'editions.invalidArchive',
        findings: expect.arrayContaining([expect.objectContaining({ path: '$.stories' })]),
      },
    })
  })
})
