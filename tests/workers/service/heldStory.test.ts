import { describe, expect, it } from 'vitest'
import { writeKeptCatalogue } from '../../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../../src/site/data/deriveCatalogue.ts'
import { heldStory } from '../../../src/workers/service/heldStory.ts'
import { madeArchive } from '../../site/madeIssues.ts'
import { issueOfTomorrow } from '../../support/issueOfTomorrow.ts'
import { startMemoryCaches } from '../../support/memoryCaches.ts'

const address = new URL('https://example.org/en/issues/2021-12/story-1/')

/** A device that keeps an archive, by default of two issues. */
async function startDevice(issues = madeArchive(2, 1)) {
  const { files, cache } = await startMemoryCaches()
  const { catalogue, files: built } = deriveCatalogue(issues)
  for (const { path, content } of built) files.set(path.replace('archive/', ''), { content })
  await writeKeptCatalogue(cache, catalogue)
  const [newest] = catalogue.issues
  if (!newest) throw new Error('The archive is empty.')
  return { files, newest }
}

/** Changes a file's content on the device, but not its headers. */
function spoil(files: Awaited<ReturnType<typeof startDevice>>['files'], path: string) {
  const held = files.get(path)
  if (!held) throw new Error(`The device has no ${path}.`)
  files.set(path, { ...held, content: held.content.replace('西南地区', '西北地区') })
  expect(files.get(path)?.content).not.toBe(held.content)
}

it('a story on the device has its words', async () => {
  await startDevice()
  expect(await heldStory(address, '/')).toMatchObject({
    language: 'en',
    headline: { en: 'Headline of story-1', zh: '标题 story-1' },
  })
})

it('a story with places and topics of a later release has its words without them', async () => {
  await startDevice([issueOfTomorrow()])
  const of = (id: string) => heldStory(new URL(`/en/issues/2021-12/${id}/`, address), '/')
  expect(await of('both')).toMatchObject({ region: 'yunnan', place: 'Yunnan', topic: 'Tourism' })
  const later = await of('later')
  expect([later?.region, later?.place, later?.topic]).toEqual(['beyond', 'Elsewhere', undefined])
})

it.each(['/en/', '/en/issues/2021-12/', '/fr/issues/2021-12/story-1/'])(
  'the page %s is no story',
  async (path) => {
    await startDevice()
    expect(heldStory(new URL(path, address), '/')).toBeUndefined()
  },
)

it.each(['2021-12/story-9', '2030-01/story-1'])('the device has no words of %s', async (story) => {
  await startDevice()
  expect(await heldStory(new URL(`/en/issues/${story}/`, address), '/')).toBeUndefined()
})

describe('there are no words', () => {
  it('of an issue that is not what the catalogue promises', async () => {
    const { files, newest } = await startDevice()
    spoil(files, newest.file)
    expect(await heldStory(address, '/')).toBeUndefined()
  })

  it('of an issue that the device does not hold', async () => {
    const { files, newest } = await startDevice()
    files.delete(newest.file)
    expect(await heldStory(address, '/')).toBeUndefined()
  })

  it('where the catalogue is not what the device kept', async () => {
    const { files } = await startDevice()
    spoil(files, 'catalogue.json')
    expect(await heldStory(address, '/')).toBeUndefined()
  })

  it('where the catalogue was kept without a hash', async () => {
    const { files } = await startDevice()
    const content = files.get('catalogue.json')?.content
    if (content === undefined) throw new Error('The device has no catalogue.')
    files.set('catalogue.json', { content })
    expect(await heldStory(address, '/')).toBeUndefined()
  })
})
