import { expect, it } from 'vitest'
import { invariant } from '../../../src/archive/invariant.ts'
import { writeKeptCatalogue } from '../../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../../src/site/deriveCatalogue.ts'
import { readEarlyStory } from '../../../src/workers/service/shellRoute.ts'
import { madeArchive } from '../../site/madeIssues.ts'
import { issueOfTomorrow } from '../../support/issueOfTomorrow.ts'
import { startMemoryCaches } from '../../support/memoryCaches.ts'

const address = new URL('https://example.org/en/issues/2021-12/story-1/')

/** A device that keeps an archive, by default of two issues. */
async function startDevice(issues = madeArchive(2, 1)) {
  const { files, keep, cache } = await startMemoryCaches()
  const { catalogue, files: built } = deriveCatalogue(issues)
  keep(built)
  await writeKeptCatalogue(cache, catalogue)
  return { files, newest: invariant(catalogue.issues[0], 'issue') }
}

/** Changes a file's content on the device, but not its headers. */
function damage(files: Awaited<ReturnType<typeof startDevice>>['files'], path: string) {
  const { content, ...headers } = invariant(files.get(path), path)
  expect(content).toContain('西南地区')
  files.set(path, { ...headers, content: content.replace('西南地区', '西北地区') })
}

it('has the text of a story on the device', async () => {
  await startDevice()
  expect(await readEarlyStory(address, '/')).toMatchObject({
    language: 'en',
    headline: { en: 'Headline of story-1', zh: '标题 story-1' },
  })
})

it('leaves out places and topics that only a later release knows', async () => {
  await startDevice([issueOfTomorrow()])
  const of = (id: string) => readEarlyStory(new URL(`/en/issues/2021-12/${id}/`, address), '/')
  expect(await of('both')).toMatchObject({ region: 'yunnan', place: 'Yunnan', topic: 'Tourism' })
  const later = await of('later')
  expect([later?.region, later?.place, later?.topic]).toEqual(['beyond', 'China', undefined])
})

it.each(['/en/', '/en/issues/2021-12/', '/fr/issues/2021-12/story-1/'])(
  'is undefined for the page %s',
  async (path) => {
    await startDevice()
    expect(readEarlyStory(new URL(path, address), '/')).toBeUndefined()
  },
)

it.each(['2021-12/story-9', '2030-01/story-1'])(
  'is undefined for the story %s, which is not on the device',
  async (story) => {
    await startDevice()
    expect(await readEarlyStory(new URL(`/en/issues/${story}/`, address), '/')).toBeUndefined()
  },
)

it.each<[string, (device: Awaited<ReturnType<typeof startDevice>>) => void]>([
  ['the issue does not have its hash', ({ files, newest }) => damage(files, newest.file)],
  ['the issue is not on the device', ({ files, newest }) => files.delete(newest.file)],
  ['the kept catalogue does not have its hash', ({ files }) => damage(files, 'catalogue.json')],
  [
    'the catalogue was kept without a hash',
    ({ files }) =>
      files.set('catalogue.json', { content: invariant(files.get('catalogue.json'), 'catalogue').content }),
  ],
])('is undefined if %s', async (_what, change) => {
  change(await startDevice())
  expect(await readEarlyStory(address, '/')).toBeUndefined()
})
