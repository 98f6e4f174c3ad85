import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { request as createRequest, createServer } from 'node:http'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import { writeReport } from '../../../src/archive/report.ts'
import { answerRequest, createDesk } from '../../../src/desk/server/deskApi.ts'
import { type Drafts, openDrafts } from '../../../src/desk/server/drafts/drafts.ts'
import { openedOf } from '../../../src/desk/server/drafts/openDraft.ts'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import { plantedText } from '../../newsletters/plantedNewsletters.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { takeStep } from './takeStep.ts'

const id = '2024-05'
const story = { ...madeStory('first'), headline: { en: 'Headline', zh: '标题' } }
const issue = madeIssue(id, [story])
const corrected = madeIssue(id, [{ ...story, headline: { en: 'Corrected', zh: '更正' } }])

/** Serves what the page asks, without the guard, on a folder with these files. No site can be built there. */
async function startDesk(files: Readonly<Record<string, string>>) {
  const folder = await makeFolder({ 'site/mine.txt': 'x', ...files })
  const archive = join(folder, 'issues')
  const drafts = openDrafts(join(folder, 'drafts'), archive)
  const desk = createDesk(drafts, { archive, out: join(folder, 'site') })
  const server = createServer((request, response) => void answerRequest(desk, request, response))
  const { port, stop } = await listenOnLoopback(server, 0)
  onTestFinished(stop)
  const address = (what: string) => `http://127.0.0.1:${port}/api/${what}`
  const get = async (what: string): Promise<unknown> => (await fetch(address(what))).json()
  return {
    folder,
    drafts,
    server,
    address,
    get,
    post: async (what: string, body: object): Promise<string> =>
      (await fetch(address(what), { method: 'POST', body: JSON.stringify(body) })).text(),
    listed: async () => {
      const overview = await get('desk')
      expect(overview).toHaveProperty('drafts')
      return overview
    },
    pull: (now: Issue, space?: number) =>
      writeFile(join(archive, `${id}.json`), JSON.stringify(now, undefined, space)),
    archived: async (): Promise<Issue> => JSON.parse(await readFile(join(archive, `${id}.json`), 'utf8')),
  }
}

const opened = async (drafts: Drafts) => openedOf(await drafts.opened(id))

const outdated = (is: boolean) => ({ drafts: [{ id, isOutdated: is }] })

it('says in the list which file of a draft is damaged, and what to do', async () => {
  const { folder, drafts, listed } = await startDesk({ [`issues/${id}.json`]: JSON.stringify(issue) })
  await drafts.begin(issue)
  const own = join(folder, 'drafts', id)
  for (const [name, code] of [
    ['changes.ndjson', 'desk.logDamaged'],
    ['archived.json', 'desk.fileDamaged'],
  ] as const) {
    const file = join(own, name)
    await writeFile(file, '{"half')
    const error = { code, params: { file } }
    expect(await listed()).toMatchObject({ drafts: [{ id, isDamaged: true, error }] })
  }
})

it('says which words of a draft the dictionary lacks, and what it and the archive’s list say about one', async () => {
  const listed = { zh: '基地', pinyin: '', senses: [], hidden: ['Qaeda'] }
  const words = { words: [], hidden: [{ zh: '基地', sense: 'Qaeda' }] }
  const { drafts, get, post } = await startDesk({
    [`issues/${id}.json`]: JSON.stringify(issue),
    'words.json': JSON.stringify(words),
  })
  const body = [[{ en: 'Farmers pick tea at the base.', zh: '茶农在基地采收。' }]]
  await drafts.begin({ ...issue, stories: [{ ...story, body }] })
  const missing = [{ zh: '采收', example: '农在基地【采收】。' }]
  expect(await get(`drafts/${id}/words`)).toEqual({ list: [listed], missing })
  const lookUp = async (zh: string) => JSON.parse(await post(`drafts/${id}/word`, { zh }))
  const senses = [expect.stringMatching(/^base/), 'al-Qaeda']
  expect(await lookUp('基地')).toEqual({ pinyin: 'jīdì', senses, listed })
  expect(await lookUp('采收')).toEqual({ pinyin: 'cǎishōu', senses: [] })
})

it('publishes what a draft says about words once, so that later changes of the archive’s list stay', async () => {
  const { folder, drafts, post } = await startDesk({ [`issues/${id}.json`]: JSON.stringify(issue) })
  await drafts.begin(issue)
  const sense = async (written?: string) => {
    const file = join(folder, 'words.json')
    const word = { zh: '换电', pinyin: 'huàndiàn', senses: [written] }
    if (written !== undefined) await writeFile(file, JSON.stringify({ words: [word], hidden: [] }))
    return JSON.parse(await readFile(file, 'utf8')).words[0].senses[0]
  }
  const say = (text: string) =>
    takeStep(drafts, id, {
      kind: 'set-word',
      word: { zh: '换电', pinyin: 'huàndiàn', senses: [text], hidden: [] },
    })
  // The site is not built here.
  const publish = async () => post(`drafts/${id}/publish`, { revision: (await opened(drafts)).revision })
  await say('battery swap')
  await publish()
  expect(await sense()).toBe('battery swap')
  await sense('battery swapping')
  await publish()
  expect(await sense()).toBe('battery swapping')
  await say('swapping of batteries')
  await publish()
  expect(await sense()).toBe('swapping of batteries')
})

it('lists a draft with a format error as changed since it was published', async () => {
  const { drafts, listed } = await startDesk({ [`issues/${id}.json`]: JSON.stringify(issue) })
  await drafts.begin(issue)
  const { draft } = await opened(drafts)
  expect(await listed()).toMatchObject({ drafts: [{ id, state: 'archived' }] })
  const first = draft.stories[0]?.key ?? ''
  await takeStep(drafts, id, { kind: 'set-story', story: first, fields: { link: 'nowhere' } })
  expect((await opened(drafts)).findings).toContainEqual(expect.objectContaining({ rule: 'schema' }))
  expect(await listed()).toMatchObject({ drafts: [{ id, state: 'changed' }] })
})

it.each([
  ['steps', { id: 'a-step', step: { kind: 'undo' } }, { kind: 'stale' }],
  ['publish', {}, { error: { code: 'desk.changedSince' } }],
])('answers a request of %s for the new draft if an import is faster', async (part, rest, answer) => {
  const { folder, drafts, server, address } = await startDesk({
    'news-2024-05.txt': plantedText('gathered.txt'),
  })
  const importIt = () => drafts.importFile(join(folder, 'news-2024-05.txt'), undefined, () => undefined)
  await importIt()
  const { revision } = await opened(drafts)
  const arrived = once(server, 'request')
  const request = createRequest(address(`drafts/${id}/${part}`), { method: 'POST' })
  request.flushHeaders()
  await arrived
  await importIt()
  request.end(JSON.stringify({ revision, ...rest }))
  const [response] = await once(request, 'response')
  expect(await json(response)).toMatchObject(answer)
})

it('writes nothing when the page only asks', async () => {
  const { folder, drafts, get } = await startDesk({ [`issues/${id}.json`]: JSON.stringify(issue) })
  await drafts.begin(issue)
  const written = async () => {
    const names = (await readdir(folder, { recursive: true })).sort()
    const times = await Promise.all(names.map((name) => stat(join(folder, name))))
    return names.map((name, at) => ({ name, at: times[at]?.mtimeMs }))
  }
  const before = await written()
  const parts = ['', '/lines', '/publication', '/review'].map((part) => `drafts/${id}${part}`)
  await Promise.all(['desk', 'desk', 'deployment', ...parts].map(get))
  expect(await written()).toEqual(before)
})

it('writes the edition of a published issue beside the site, and says what it lacks', async () => {
  const { folder, post } = await startDesk({ [`issues/${id}.json`]: JSON.stringify(issue) })
  vi.stubEnv('PATH', '/nowhere')
  onTestFinished(() => void vi.unstubAllEnvs())
  const made = async (asked: object) => JSON.parse(await post('edition', asked))
  const files = [`${id}.wechat.html`, `${id}.wechat.png`]
  expect(await made({ issue: id, edition: 'wechat' })).toEqual({ folder: join(folder, 'editions'), files })
  expect(await readFile(join(folder, 'editions', `${id}.wechat.html`), 'utf8')).toContain('标题')
  expect(await made({ issue: id, edition: 'email' })).toMatchObject({ error: { code: 'editions.noSite' } })
  expect(await made({ issue: '2024-06', edition: 'pdf' })).toMatchObject({ error: { code: 'desk.noIssue' } })
})

it('opens the report in a mail that is dropped, and imports a mail without one', async () => {
  const { address } = await startDesk({ [`issues/${id}.json`]: JSON.stringify(issue) })
  const at = { address: `https://example.org/en/issues/${id}/first/#p1`, place: [1, 1], build: 7 } as const
  const sent = writeReport({ ...at, en: 'First sentence.', kind: 'figure', remark: 'It is 15.' }, 'en')
  const drop = async (text: string) => {
    const body = `Subject: News\nContent-Type: text/plain; charset=utf-8\n\n${text}`
    const response = await fetch(address('import?name=mail.eml&month=2024-03'), { method: 'POST', body })
    return response.text()
  }
  expect(await drop(sent)).toContain('{"id":"2024-05","report":0}')
  expect(await drop('Chengdu opens a library (2024-03-01)\n\nThe library has 300 seats.\n')).toContain(
    '{"id":"2024-03"}',
  )
})

it('begins an issue without a file, unless the archive has one', async () => {
  const { get, post } = await startDesk({ [`issues/${id}.json`]: JSON.stringify(issue) })
  for (const month of [id, '2024-06']) await post('begin', { issue: month })
  expect(await get('drafts/2024-06')).toMatchObject({ canPreview: false })
  expect(await get('desk')).toMatchObject({
    drafts: [
      { id: '2024-06', stories: 0, state: 'draft' },
      { id, stories: 1, state: 'archived' },
    ],
  })
})

it.each([
  ['only the last part of its name', '../../escape.txt', 'escape.txt'],
  ['as much of its name as every disk takes', `${'西'.repeat(120)}.txt`, `${'西'.repeat(60)}.txt`],
])('stores an imported file under %s', async (_what, name, source) => {
  const { folder, address, get } = await startDesk({})
  const text = 'Chengdu opens a library (2024-03-01)\n\nThe library has 300 seats, and it opens at eight.\n'
  const query = new URLSearchParams({ name, month: '2024-03' })
  const response = await fetch(address(`import?${query}`), { method: 'POST', body: text })
  expect(await response.text()).toContain('{"id":"2024-03"}')
  expect((await readdir(folder)).sort()).toEqual(['drafts', 'site'])
  expect(await readdir(join(folder, 'drafts'))).toEqual(['2024-03'])
  expect(await get('drafts/2024-03')).toMatchObject({ source })
})

describe('a draft of an issue that a colleague corrects in the archive', () => {
  /** A desk with a draft of the issue, in which the editor has changed a headline. */
  async function begun() {
    const desk = await startDesk({ [`issues/${id}.json`]: JSON.stringify(issue) })
    await desk.drafts.begin(issue)
    const { draft } = await opened(desk.drafts)
    const first = draft.stories[0]?.key ?? ''
    await takeStep(desk.drafts, id, { kind: 'set-headline', story: first, language: 'en', text: 'Mine' })
    return { ...desk, revision: (await opened(desk.drafts)).revision }
  }

  it('is outdated until it says what the archive says, whatever the form of the file', async () => {
    const { listed, get, pull, drafts } = await begun()
    const { stories, ...head } = issue
    await pull({ stories, ...head }, 4)
    expect(await listed()).toMatchObject(outdated(false))
    await pull(corrected)
    expect(await listed()).toMatchObject(outdated(true))
    expect(await get(`drafts/${id}/publication`)).toMatchObject({ isOutdated: true })
    await pull((await drafts.opened(id)).issue ?? issue)
    expect(await get(`drafts/${id}/publication`)).toMatchObject({ isOutdated: false })
  })

  it('is published over the correction only if the editor says so, and then is not outdated', {
    tags: ['slow'],
  }, async () => {
    const { listed, get, post, pull, archived, drafts, revision } = await begun()
    await pull(corrected)
    expect(await post(`drafts/${id}/publish`, { revision })).toContain('desk.archiveChanged')
    expect(await archived()).toEqual(corrected)
    await post(`drafts/${id}/publish`, { revision, isOver: true })
    expect((await archived()).stories[0]?.headline.en).toBe('Mine')
    const versions = [{ issue: corrected }]
    expect(await get(`drafts/${id}/publication`)).toMatchObject({ versions })
    await takeStep(drafts, id, { kind: 'undo' })
    expect(await listed()).toMatchObject(outdated(false))
    await pull(corrected)
    expect(await listed()).toMatchObject(outdated(true))
  })

  it('is kept in another folder when it is deleted, and another draft begins at the archive’s version', async () => {
    const { listed, post, pull, drafts, revision } = await begun()
    await pull(corrected)
    const { kept }: { kept: string } = JSON.parse(await post('remove', { id }))
    await post('begin', { issue: id })
    expect(await readFile(join(kept, 'changes.ndjson'), 'utf8')).toContain('"text":"Mine"')
    expect(await listed()).toMatchObject({ drafts: [{ id, isOutdated: false, state: 'archived' }] })
    expect((await opened(drafts)).draft.stories[0]?.headline.en).toBe('Corrected')
    // A window with the earlier draft must not write to the new one.
    expect(await takeStep(drafts, id, { kind: 'undo' }, revision - 1)).toMatchObject({ kind: 'stale' })
  })
})

describe('a draft of a newsletter that was never published', () => {
  const published = madeIssue(id, [madeStory('first')])

  /** A desk with the draft of a newsletter, imported when the archive had this issue of the month or none. */
  async function imported(archived: Issue | undefined) {
    const desk = await startDesk({
      'news-2024-05.txt': plantedText('gathered.txt'),
      'issues/2024-04.json': JSON.stringify(madeIssue('2024-04', [madeStory('april')])),
      ...(archived && { [`issues/${id}.json`]: JSON.stringify(archived) }),
    })
    const file = join(desk.folder, 'news-2024-05.txt')
    const importIt = () => desk.drafts.importFile(file, undefined, () => undefined)
    await importIt()
    return { ...desk, importIt, own: join(desk.folder, 'drafts', id) }
  }

  it('is outdated once a colleague has published the month, also after another import', async () => {
    const { drafts, listed, get, post, pull, importIt } = await imported(undefined)
    expect(await listed()).toMatchObject(outdated(false))
    await pull(published)
    expect(await listed()).toMatchObject(outdated(true))
    await importIt()
    expect(await get(`drafts/${id}/publication`)).toMatchObject({ isOutdated: true })
    const { revision } = await opened(drafts)
    expect(await post(`drafts/${id}/publish`, { revision })).toContain('desk.archiveChanged')
  })

  it('is outdated once the issue that the archive had at the import is corrected', async () => {
    const { listed, pull } = await imported(published)
    expect(await listed()).toMatchObject(outdated(false))
    await pull(madeIssue(id, [madeStory('second')]))
    expect(await listed()).toMatchObject(outdated(true))
  })
})
