import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import type { Name } from '../../../src/archive/names/nameList.ts'
import { publicationOf } from '../../../src/desk/server/publication.ts'
import { type PublishStep, publishDraft } from '../../../src/desk/server/publishDraft.ts'
import { madeStory as anyStory, madeIssue } from '../../site/madeIssues.ts'
import { makeFolder } from '../../support/makeFolder.ts'

/** A story that no rule finds an error in. */
const madeStory = (id: string) => ({ ...anyStory(id), headline: { en: `Headline of ${id}`, zh: '标题' } })

const issue = madeIssue('2024-05', [madeStory('first'), madeStory('second')])
const asText = (one: Issue) => `${JSON.stringify(one, undefined, 2)}\n`

function git(folder: string, ...args: string[]): string {
  const named = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org']
  return spawnSync('git', [...named, ...args], { cwd: folder, encoding: 'utf8' }).stdout.trim()
}

it('writes the issue and what the import is to learn, builds the site, commits these files, and leaves nothing else', {
  tags: ['slow'],
}, async () => {
  const folder = await makeFolder({
    'issues/2024-04.json': asText(madeIssue('2024-04', [madeStory('older')])),
    'note.txt': 'x',
  })
  git(folder, 'init')
  git(folder, 'config', 'user.name', 'Editor')
  git(folder, 'config', 'user.email', 'editor@example.org')
  git(folder, 'add', 'issues')
  git(folder, 'commit', '-m', 'Begin')
  const archive = join(folder, 'issues')
  const steps: PublishStep[] = []
  const learned = { sections: [], places: [{ en: 'Luxelakes', zh: '麓湖', place: 'chengdu' as const }] }
  await publishDraft(
    issue,
    { names: [], vocabulary: learned },
    { archive, out: join(folder, 'site') },
    (step) => steps.push(step),
  )
  expect(steps.map(({ step }) => step)).toEqual(['write', 'check', 'build', 'commit', 'done'])
  expect(await readFile(join(archive, '2024-05.json'), 'utf8')).toBe(asText(issue))
  expect((await readdir(archive)).sort()).toEqual(['2024-04.json', '2024-05.json'])
  expect(JSON.parse(await readFile(join(folder, 'vocabulary.json'), 'utf8'))).toEqual(learned)
  expect(await readdir(join(folder, 'site/en/issues'))).toContain('2024-05')
  expect(git(folder, 'show', '--name-only', '--format=%s', 'HEAD')).toBe(
    'Publish the issue of 2024-05\n\nissues/2024-05.json\nvocabulary.json',
  )
  expect(git(folder, 'status', '--porcelain', '--', 'note.txt')).toBe('?? note.txt')
})

it('leaves the archive as it was where the check finds an error', async () => {
  const broken = {
    ...issue,
    stories: [{ ...madeStory('first'), headline: { en: 'It opened (2024-05-07)', zh: '开放' } }],
  }
  const folder = await makeFolder({ 'issues/2024-05.json': asText(issue) })
  const archive = join(folder, 'issues')
  const publishing = publishDraft(
    broken,
    { names: [] },
    { archive, out: join(folder, 'site') },
    () => undefined,
  )
  await expect(publishing).rejects.toThrow(/Nothing was published[\s\S]*stray-date/)
  expect(await readFile(join(archive, '2024-05.json'), 'utf8')).toBe(asText(issue))
  expect(await readdir(folder)).toEqual(['issues'])
})

it('writes over no list that cannot be read', async () => {
  const folder = await makeFolder({
    'issues/2024-05.json': asText(issue),
    'vocabulary.json': '{ "places": 3 }',
  })
  const folders = { archive: join(folder, 'issues'), out: join(folder, 'site') }
  const added = { names: [], vocabulary: { sections: [], places: [] } }
  await expect(publishDraft(issue, added, folders, () => undefined)).rejects.toThrow(/Nothing was published/)
  expect(await readFile(join(folder, 'vocabulary.json'), 'utf8')).toBe('{ "places": 3 }')
})

it('leaves the archive as it was where one of its files cannot be written', async () => {
  const folder = await makeFolder({ 'issues/2024-05.json': asText(issue) })
  await mkdir(join(folder, '.names.json.new'))
  const archive = join(folder, 'issues')
  const name = {
    id: 'changan',
    kind: 'company' as const,
    en: 'Changan',
    zh: '长安汽车',
    pinyin: 'Cháng’ān Qìchē',
    note: { en: 'A maker of cars.', zh: '汽车制造商。' },
  }
  const changed = { ...issue, title: { en: 'Another title', zh: '另一标题' } }
  const folders = { archive, out: join(folder, 'site') }
  await expect(publishDraft(changed, { names: [name] }, folders, () => undefined)).rejects.toThrow('EISDIR')
  expect(await readdir(archive)).toEqual(['2024-05.json'])
  expect(await readFile(join(archive, '2024-05.json'), 'utf8')).toBe(asText(issue))
})

it('says what will change, and which stories owe their readers a note', () => {
  const [first] = issue.stories
  if (!first) throw new Error('no story')
  const told = { ...first, body: [[{ en: 'It has 300 seats.', zh: '有300个座位。' }]] }
  const before = { ...issue, stories: [told, ...issue.stories.slice(1)] }
  const mended = { ...told, body: [[{ en: 'It has 500 seats.', zh: '有500个座位。' }]] }
  const now = { ...before, stories: [mended, madeStory('third')] }
  expect(publicationOf(now, before)).toEqual({
    isNew: false,
    stories: 2,
    added: ['third'],
    removed: ['second'],
    changed: ['first'],
    otherChanges: true,
    owedNotes: ['first'],
  })
  const noted = { ...mended, note: { en: 'A figure is corrected.', zh: '更正一处数字。' } }
  expect(publicationOf({ ...before, stories: [noted] }, before).owedNotes).toEqual([])
})

it('two issues that are published at once follow each other, and the import learns from both', {
  tags: ['slow'],
}, async () => {
  // No site is built over files of somebody else: the archive is what matters here.
  const folder = await makeFolder({
    'issues/2024-04.json': asText(madeIssue('2024-04', [madeStory('older')])),
    'site/mine.txt': 'x',
  })
  const folders = { archive: join(folder, 'issues'), out: join(folder, 'site') }
  const places = [
    { en: 'Luxelakes', zh: '麓湖', place: 'chengdu' as const },
    { en: 'Dongjiao', zh: '东郊', place: 'chengdu' as const },
  ]
  const publishing = places.map((place, at) =>
    publishDraft(
      madeIssue(`2024-0${at + 5}`, [madeStory(`story-${at}`)]),
      { names: [], vocabulary: { sections: [], places: [place] } },
      folders,
      () => undefined,
    ).catch(String),
  )
  for (const told of await Promise.all(publishing)) expect(told).toContain('the site could not be built')
  expect(JSON.parse(await readFile(join(folder, 'vocabulary.json'), 'utf8'))).toMatchObject({ places })
  expect(await readdir(folders.archive)).toEqual(['2024-04.json', '2024-05.json', '2024-06.json'])
})

describe('a name that the glossary has by now', () => {
  const name = {
    id: 'changan',
    kind: 'company' as const,
    en: 'Changan',
    zh: '长安汽车',
    pinyin: 'Cháng’ān Qìchē',
  }
  const edited = { ...name, kind: 'institution' as const, spellings: { zh: ['长安'] } }

  /** Publishes with that name; the site is not built over files of somebody else. */
  async function publishWith(added: Name): Promise<[told: string, list: unknown]> {
    const told = {
      stories: [
        { ...madeStory('cars'), body: [[{ en: 'Changan grows.', zh: '长安汽车在发展，长安也在发展。' }]] },
      ],
    }
    const folder = await makeFolder({
      'issues/2024-05.json': asText({ ...issue, ...told }),
      'names.json': JSON.stringify({ names: [edited] }),
      'site/mine.txt': 'x',
    })
    const folders = { archive: join(folder, 'issues'), out: join(folder, 'site') }
    const publishing = publishDraft({ ...issue, ...told }, { names: [added] }, folders, () => undefined)
    const answer = await publishing.then(String, String)
    return [answer, JSON.parse(await readFile(join(folder, 'names.json'), 'utf8'))]
  }

  it('stays as an editor has written it there', async () => {
    const [told, list] = await publishWith(name)
    expect(told).toContain('the site could not be built')
    expect(list).toEqual({ names: [edited] })
  })

  it('is not written over by another of its id', async () => {
    const [told, list] = await publishWith({ ...name, zh: '长安' })
    expect(told).toContain('The glossary has another name')
    expect(list).toEqual({ names: [edited] })
  })
})
