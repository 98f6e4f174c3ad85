import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import type { Name } from '../../../src/archive/names/nameList.ts'
import type { SiteRoot } from '../../../src/archive/siteAddress.ts'
import type { PublishStep } from '../../../src/desk/api/requests.ts'
import { publicationOf, readState } from '../../../src/desk/server/publication.ts'
import { buildArguments, createPublisher, warningsIn } from '../../../src/desk/server/publishDraft.ts'
import { robots } from '../../../src/site/feeds/robots.ts'
import { headersFile } from '../../../src/site/hosts/headersFile.ts'
import { madeStory as anyStory, madeIssue } from '../../site/madeIssues.ts'
import { makeFolder } from '../../support/makeFolder.ts'

/** A story in which no rule finds an error. */
const madeStory = (id: string) => ({ ...anyStory(id), headline: { en: `Headline of ${id}`, zh: '标题' } })

const issue = madeIssue('2024-05', [madeStory('first'), madeStory('second')])
const asText = (one: Issue) => `${JSON.stringify(one, undefined, 2)}\n`
const ignore = () => undefined

const name: Name = {
  id: 'changan',
  kind: 'company',
  en: 'Changan',
  zh: '长安汽车',
  pinyin: 'Cháng’ān Qìchē',
}

/** Makes a folder with these files, and a publisher into it. */
async function publisherIn(files: Readonly<Record<string, string>>) {
  const folder = await makeFolder(files)
  const archive = join(folder, 'issues')
  const { publish, withdraw } = createPublisher({ archive, out: join(folder, 'site') })
  const readList = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, file), 'utf8'))
  return { folder, archive, publish, withdraw, readList }
}

function git(folder: string, ...args: string[]): string {
  return spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout.trim()
}

it('writes the issue and the vocabulary, builds the site, and commits these files only', {
  tags: ['slow'],
}, async () => {
  const { folder, archive, publish, withdraw, readList } = await publisherIn({
    'issues/2024-04.json': asText(madeIssue('2024-04', [madeStory('older')])),
    'note.txt': 'x',
  })
  git(folder, 'init')
  git(folder, 'config', 'user.name', 'Editor')
  git(folder, 'config', 'user.email', 'editor@example.org')
  git(folder, 'add', 'issues')
  git(folder, 'commit', '-m', 'Begin')
  const steps: PublishStep[] = []
  const vocabulary = { sections: [], places: [{ en: 'Luxelakes', zh: '麓湖', place: 'chengdu' as const }] }
  const done = await publish({ issue, added: { names: [], vocabulary } }, (step) => steps.push(step))
  expect(steps.map(({ step }) => step)).toEqual(['write', 'check', 'build', 'commit'])
  expect(done).toEqual({ step: 'done', folder: join(folder, 'site'), warnings: [] })
  expect(await readFile(join(archive, '2024-05.json'), 'utf8')).toBe(asText(issue))
  expect((await readdir(archive)).sort()).toEqual(['2024-04.json', '2024-05.json'])
  expect(await readList('vocabulary.json')).toEqual(vocabulary)
  expect(await readdir(join(folder, 'site/en/issues'))).toContain('2024-05')
  const states = [issue, { ...issue, stories: [madeStory('first')] }].map(async (archived) =>
    readState(archived, archived, { out: join(folder, 'site'), names: [], online: new Set() }),
  )
  expect(await Promise.all(states)).toEqual(['published', 'archived'])
  expect(git(folder, 'show', '--name-only', '--format=%s', 'HEAD')).toBe(
    'Publish the issue of 2024-05\n\nissues/2024-05.json\nvocabulary.json',
  )
  expect(git(folder, 'status', '--porcelain', '--', 'note.txt')).toBe('?? note.txt')
  await withdraw('2024-05', 'It was wrong.', ignore)
  expect(await readdir(archive)).toEqual(['2024-04.json'])
  expect(await readList('withdrawn.json')).toEqual({
    withdrawn: [{ issue: '2024-05', reason: 'It was wrong.' }],
  })
  expect(await readdir(join(folder, 'site/en/issues'))).not.toContain('2024-05')
  expect(git(folder, 'show', '--name-only', '--format=%s', 'HEAD')).toBe(
    'Withdraw the issue of 2024-05\n\nissues/2024-05.json\nwithdrawn.json',
  )
})

it('takes an issue that is published again from the list of the withdrawn ones', async () => {
  const entry = { issue: '2024-04', reason: 'It was wrong.' }
  const { publish, readList } = await publisherIn({
    'issues/2024-03.json': asText(madeIssue('2024-03', [madeStory('older')])),
    'withdrawn.json': JSON.stringify({ withdrawn: [entry, { ...entry, issue: issue.id }] }),
  })
  const atBuild = new Error('the site is not built here')
  const publishing = publish({ issue, added: { names: [] } }, ({ step }) => {
    if (step === 'build') throw atBuild
  })
  await expect(publishing).rejects.toBe(atBuild)
  expect(await readList('withdrawn.json')).toEqual({ withdrawn: [entry] })
})

describe('leaves the archive as it was', () => {
  it('if the only issue is withdrawn', async () => {
    const { folder, archive, withdraw } = await publisherIn({ 'issues/2024-05.json': asText(issue) })
    const withdrawing = withdraw('2024-05', 'It was wrong.', ignore)
    await expect(withdrawing).rejects.toThrow('desk.onlyIssue')
    expect(await readFile(join(archive, '2024-05.json'), 'utf8')).toBe(asText(issue))
    expect(await readdir(folder)).toEqual(['issues'])
  })

  it('if the check finds an error', async () => {
    const story = { ...madeStory('first'), headline: { en: 'It opened (2024-05-07)', zh: '开放' } }
    const { folder, archive, publish } = await publisherIn({ 'issues/2024-05.json': asText(issue) })
    const publishing = publish({ issue: { ...issue, stories: [story] }, added: { names: [] } }, ignore)
    await expect(publishing).rejects.toMatchObject({
      told: { code: 'desk.notPublished', findings: [{ rule: 'stray-date' }] },
    })
    expect(await readFile(join(archive, '2024-05.json'), 'utf8')).toBe(asText(issue))
    expect(await readdir(folder)).toEqual(['issues'])
  })

  it('if one of its lists cannot be read', async () => {
    const { publish, readList } = await publisherIn({
      'issues/2024-05.json': asText(issue),
      'vocabulary.json': '{ "places": 3 }',
    })
    const added = { names: [], vocabulary: { sections: [], places: [] } }
    await expect(publish({ issue, added }, ignore)).rejects.toThrow('desk.notPublished')
    expect(await readList('vocabulary.json')).toEqual({ places: 3 })
  })

  it('if one of its files cannot be written', async () => {
    const { folder, archive, publish } = await publisherIn({ 'issues/2024-05.json': asText(issue) })
    await mkdir(join(folder, '.names.json.new'))
    const changed = { ...issue, title: { en: 'Another title', zh: '另一标题' } }
    const publishing = publish({ issue: changed, added: { names: [name] } }, ignore)
    await expect(publishing).rejects.toThrow('EISDIR')
    expect(await readdir(archive)).toEqual(['2024-05.json'])
    expect(await readFile(join(archive, '2024-05.json'), 'utf8')).toBe(asText(issue))
  })
})

it('publishes two issues one after the other, and keeps the vocabulary of both', {
  tags: ['slow'],
}, async () => {
  // The build refuses to overwrite somebody's files. Only the archive matters here.
  const { archive, publish, readList } = await publisherIn({
    'issues/2024-04.json': asText(madeIssue('2024-04', [madeStory('older')])),
    'site/mine.txt': 'x',
  })
  const places = [
    { en: 'Luxelakes', zh: '麓湖', place: 'chengdu' as const },
    { en: 'Dongjiao', zh: '东郊', place: 'chengdu' as const },
  ]
  const publishing = places.map((place, at) => {
    const added = { names: [], vocabulary: { sections: [], places: [place] } }
    return publish({ issue: madeIssue(`2024-0${at + 5}`, [madeStory(`story-${at}`)]), added }, ignore)
  })
  for (const result of await Promise.allSettled(publishing)) expect(result.status).toBe('rejected')
  expect(await readList('vocabulary.json')).toMatchObject({ places })
  expect(await readdir(archive)).toEqual(['2024-04.json', '2024-05.json', '2024-06.json'])
})

it.each([
  ['keeps a name as an editor has changed it in the glossary', name, 'desk.notBuilt'],
  ['does not overwrite another name of the same id', { ...name, zh: '长安' }, 'desk.nameTaken'],
])('%s', async (_what, added, told) => {
  const edited = { ...name, kind: 'institution', spellings: { zh: ['长安'] } }
  const body = [[{ en: 'Changan grows.', zh: '长安汽车在发展，长安也在发展。' }]]
  const named = { ...issue, stories: [{ ...madeStory('cars'), body }] }
  const { publish, readList } = await publisherIn({
    'issues/2024-05.json': asText(named),
    'names.json': JSON.stringify({ names: [edited] }),
    'site/mine.txt': 'x',
  })
  await expect(publish({ issue: named, added: { names: [added] } }, ignore)).rejects.toThrow(told)
  expect(await readList('names.json')).toEqual({ names: [edited] })
})

it('says what will change', () => {
  const fixed = { ...madeStory('first'), body: [[{ en: 'It has 500 seats.', zh: '有500个座位。' }]] }
  expect(publicationOf({ ...issue, stories: [fixed, madeStory('third')] }, issue)).toEqual({
    added: ['third'],
    removed: [{ en: 'Headline of second', zh: '标题' }],
    changed: ['first'],
    otherChanges: false,
  })
  const turned = { ...issue, stories: issue.stories.toReversed() }
  expect(publicationOf(turned, issue)).toMatchObject({ changed: [], otherChanges: true })
})

it('separates the warnings of a build from what the bundler prints', () => {
  const bundled = '✓ 27 modules transformed.\n../dist.building/site/sw.mjs 13.29 kB\n'
  const built = 'Built dist/, to be served at /. Issues: 5. Stories: 31.'
  expect(warningsIn(`${bundled}${built}`, 'dist')).toEqual([])
  expect(warningsIn(`${bundled}${built}\nThe clock says 2020.`, 'dist')).toEqual(['The clock says 2020.'])
})

describe('the site', () => {
  const root = { base: '/reader/', site: 'https://example.org' } as const
  // With Windows line endings.
  const built = {
    _headers: headersFile(root.base, [['Content-Security-Policy', "default-src 'none'"]]).replaceAll(
      '\n',
      '\r\n',
    ),
    'robots.txt': robots(root).replaceAll('\n', '\r\n'),
  }
  const another = { base: '/', site: 'https://news.example.org' } as const
  const ofOthers = {
    _headers: '/my site/*\n  X-Content-Type-Options: nosniff\n',
    'robots.txt': 'Sitemap: data:x\n',
  }

  it.each<readonly [string, Record<string, string>, Partial<SiteRoot> | undefined, string]>([
    ['stays where the last build put it', built, undefined, ' --base /reader/ --site https://example.org'],
    ['moves where the editor says', built, another, ' --base / --site https://news.example.org'],
    ['is at the root of its host the first time', {}, undefined, ''],
    ['is not where files of others say', ofOthers, undefined, ''],
  ])('%s', async (_what, files, wanted, more) => {
    const out = await makeFolder(files)
    const folders = { archive: 'issues', out, ...(wanted && { root: wanted }) }
    expect((await buildArguments(folders)).join(' ')).toBe(`--archive issues --out ${out}${more}`)
  })
})
