import { spawnSync } from 'node:child_process'
import { chmod, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { runEditions as run } from '../../src/cli/runEditions.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { english } from '../support/english.ts'
import { makeFolder } from '../support/makeFolder.ts'

const runEditions = (args: readonly string[]) => run(args, english)
const site = ['--site', 'https://example.org']

const june = madeIssue('2021-06', [madeStory('tea')])

/** Lets the command find this browser and no other until the test ends. */
function useChromium(path: string): void {
  vi.stubEnv('CHROMIUM', path)
  onTestFinished(() => void vi.unstubAllEnvs())
}

it('writes the editions that it is asked for, and says size, limit and what to do with each', async () => {
  const out = await makeFolder({})
  const only = 'epub,html,email,wechat,digest,text'
  const printed = await runEditions(['2021-06', '--out', out, ...site, '--only', only])
  expect((await readdir(out)).sort()).toEqual(
    [
      'both.epub',
      'digest.txt',
      'email.html',
      'email.txt',
      'eml',
      'en.epub',
      'html',
      'txt',
      'wechat.code.png',
      'wechat.html',
      'wechat.png',
      'zh.epub',
    ].map((ending) => `2021-06.${ending}`),
  )
  expect(printed).toMatch(/2021-06\.html {2}\d+ kB\n/)
  expect(printed).toContain('sendtokindle')
  expect(await readFile(join(out, '2021-06.email.html'), 'utf8')).toContain(
    'https://example.org/en/issues/2021-06/',
  )
})

it.each([
  ['news@example.org', 'From: news@example.org'],
  ['News <news@example.org>', 'From: News <news@example.org>'],
])('writes an email from %s', async (from, header) => {
  const out = await makeFolder({})
  const args = ['--only', 'email', '--site', 'https://example.org', '--from', from]
  await runEditions(['2021-06', '--out', out, ...args])
  expect(await readFile(join(out, '2021-06.eml'), 'utf8')).toContain(`\n${header}\r\n`)
})

const noChromium = 'The PDF was not written. It needs Chromium'

it.each([
  [['--pinyin'], ['2021-06.both.pinyin.epub', '2021-06.zh.pinyin.epub'], noChromium],
  [['--only', 'pdf,text'], ['2021-06.txt'], noChromium],
  [
    ['--only', 'email,text'],
    ['2021-06.txt'],
    'The email was not written. It links to its stories, so it needs the address of the site: --site',
  ],
])(
  'for %j without a browser and a site writes what it can, and says what is missing',
  async (args, files, lack) => {
    useChromium('/nowhere/chromium')
    const out = join(await makeFolder({}), 'new', 'folder')
    const printed = await runEditions(['2021-06', '--out', out, ...args])
    expect((await readdir(out)).sort()).toEqual(files)
    expect(printed).toContain(lack)
  },
)

it('writes what it can if the browser fails, and says what the browser said', async () => {
  const chromium = '#!/bin/sh\n[ "$2" = --version ] && echo Chromium 150.0 && exit\nexit 3\n'
  const out = await makeFolder({ chromium })
  await chmod(join(out, 'chromium'), 0o755)
  useChromium(join(out, 'chromium'))
  const printed = await runEditions(['2021-06', '--out', join(out, 'new'), '--only', 'pdf,text'])
  expect(await readdir(join(out, 'new'))).toEqual(['2021-06.txt'])
  expect(printed).toMatch(/The PDF was not written\. \S+\/chromium could not print it, and said:\n\n./)
})

it.each<[string[], RegExp]>([
  [[], /^command\.editions\.oneIssue/],
  [
    ['2031-01'],
    /^command\.editions\.noIssue .*"2031-01","issues":\["2021-08","2021-07","2021-06","2018-10"\]/,
  ],
  [['2021-06', '--only', 'epub,kindle'], /^command\.editions\.unknown .*kindle/],
  [['2021-06', '--pinyin', '--only', 'epub,email'], /^command\.editions\.noPinyin .*"offered":"epub,pdf"/],
  [['2021-06', '--paper'], /arguments\.unreadable/],
  [['2021-06', '--from', 'News <news>'], /^command\.editions\.sender .*News <news>/],
  [['2021-06', '--unsubscribe', 'example.org/stop'], /^command\.editions\.unsubscribe .*example\.org\/stop/],
  [['2021-06', '--site', 'example'], /siteRoot\.siteAddress/],
  [['2021-06', '--archive', '/nowhere'], /^command\.editions\.invalidArchive/],
  [['2021-06', '--out', 'package.json/out'], /^command\.editions\.notWritable/],
  [['2021-06', '--only', 'email'], /^command\.editions\.nothingWritten .*needs the address of the site/],
])('refuses %j and says why', async (args, sentence) => {
  await expect(runEditions(args)).rejects.toThrow(sentence)
})

it.each([
  ['a broken issue', '{"id": "2021-06", "stories": []}', '{"names": []}', '$.stories'],
  ['a broken list of names, from which pinyin comes', JSON.stringify(june), '{"names": [1]}', '$.names[0]'],
])('reports the faults of %s', async (_what, issue, names, path) => {
  const folder = await makeFolder({ 'issues/2021-06.json': issue, 'names.json': names })
  const all = ['2021-06', '--archive', join(folder, 'issues'), '--out', join(folder, 'out'), '--pinyin']
  await expect(runEditions(all)).rejects.toMatchObject({
    told: {
      code: 'command.editions.invalidArchive',
      findings: expect.arrayContaining([expect.objectContaining({ at: expect.objectContaining({ path }) })]),
    },
  })
})

it.skipIf(process.platform === 'win32')(
  'keeps the earlier file if the disk has no room for the new one',
  async () => {
    const out = await makeFolder({ '2021-06.html': 'the earlier one' })
    const command = `ulimit -f 8; exec "$0" --import tsx src/cli/editions.ts 2021-06 --only html --out "$1"`
    const env = { ...process.env, TSX_DISABLE_CACHE: '1' }
    const options = { encoding: 'utf8', env } as const
    const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, out], options)
    expect(stderr).toMatch(/2021-06\.html cannot be written .*--out DIR$/m)
    expect(status).toBe(1)
    expect(await readdir(out)).toEqual(['2021-06.html'])
    expect(await readFile(join(out, '2021-06.html'), 'utf8')).toBe('the earlier one')
  },
)
