import { describe, expect, it, vi } from 'vitest'
import {
  archiveStateOf,
  believedCatalogue,
  type Catalogue,
  filesOf,
  type Release,
} from '../../src/archive/catalogue.ts'
import type { Issue } from '../../src/archive/issue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeArchive, madeIssue, madeStory, writtenEditions } from '../site/madeIssues.ts'

it('the state of the archive changes with every issue that is new, changed or gone, and with nothing else', () => {
  const stateOf = (...issues: Issue[]) => archiveStateOf(deriveCatalogue(issues).catalogue)
  const july = madeIssue('2021-07', [madeStory('tea')])
  const june = madeIssue('2021-06', [madeStory('tea')])
  const corrected = madeIssue('2021-06', [madeStory('tea', { places: ['yunnan'] })])
  const states = [stateOf(july), stateOf(june), stateOf(july, june), stateOf(july, corrected)]
  expect(new Set(states).size).toBe(4)
  expect(stateOf(july, june)).toBe(states[2])
})

it('the state of the archive changes with the sizes of editions, which pages show', () => {
  const issues = madeArchive(1, 1)
  const withSizes = deriveCatalogue(issues, [], undefined, { editions: writtenEditions(issues) }).catalogue
  expect(withSizes.issues[0]?.editions).toEqual([1, 2, 2, 2])
  expect(archiveStateOf(withSizes)).not.toBe(archiveStateOf(deriveCatalogue(issues).catalogue))
})

describe('a device with a catalogue that fetches the host’s', () => {
  function archive(months: readonly string[], release: Partial<Release> = {}, story = 'tea'): Catalogue {
    const issues = months.map((id) => madeIssue(id, [madeStory(story)]))
    return deriveCatalogue(issues, [], { order: 1, withdrawn: [], ...release }).catalogue
  }

  const months = ['2021-07', '2021-06', '2021-05']
  const kept = archive(months, { order: 5 })
  const paths = new Set(filesOf(kept).map(({ file }) => file))
  const onDevice = vi.fn(async () => paths)
  const ids = ({ issues }: Catalogue) => issues.map(({ id }) => id)

  it.each([5, 6])(
    'uses the host’s if its order is %i and it lists every issue, without listing files',
    async (order) => {
      onDevice.mockClear()
      const host = archive(['2021-08', ...months], { order }, 'silk')
      expect(await believedCatalogue(kept, host, onDevice)).toBe(host)
      expect(onDevice).not.toHaveBeenCalled()
    },
  )

  it('takes from an older one only issues that its own neither lists nor withdraws', async () => {
    const host = archive(['2021-09', '2021-08', '2021-07'], { order: 4, withdrawn: ['2021-06'] }, 'silk')
    const [, added] = host.issues
    const later = { ...kept, withdrawn: ['2021-09'] }
    expect(await believedCatalogue(later, host, onDevice)).toEqual({
      ...later,
      issues: [added, ...kept.issues],
    })
    expect(await believedCatalogue(kept, archive(['2021-07'], { order: 4 }, 'silk'), onDevice)).toBe(kept)
  })

  it('does not trust an order while it is more than a day ahead of the time', async () => {
    const day = 24 * 60 * 60 * 1000
    const host = archive(['2021-08', ...months], { order: 1000 * day })
    const ahead = { ...kept, order: 1002 * day }
    expect(await believedCatalogue(ahead, host, onDevice, 1000 * day)).toBe(host)
    expect(await believedCatalogue(ahead, host, onDevice, 1001 * day)).toMatchObject({ order: ahead.order })
  })

  it('uses the host’s if it has none', async () => {
    expect(await believedCatalogue(undefined, kept, onDevice)).toBe(kept)
  })

  it('keeps an issue that the host does not list, in its place', async () => {
    const host = archive(['2021-07', '2021-05'], { order: 6 })
    const believed = await believedCatalogue(kept, host, onDevice)
    expect(ids(believed)).toEqual(months)
    expect(believed.order).toBe(6)
  })

  it.each([
    ['was withdrawn', ['2021-06', '2021-05'], paths, ['2021-07']],
    ['is not on the device', [], new Set<string>(), ['2021-07']],
    ['was withdrawn, and the device cannot list its files', ['2021-05'], undefined, ['2021-07', '2021-06']],
  ])('loses an issue that %s', async (_why, withdrawn, files, left) => {
    const host = archive(['2021-07'], { order: 6, withdrawn })
    expect(ids(await believedCatalogue(kept, host, async () => files))).toEqual(left)
  })

  describe('with a glossary', () => {
    const glossary = { file: 'glossary/book.json', bytes: 1, sri: 'sha256-' }
    const host = archive(months, { order: 6 })
    const withGlossary: Catalogue = { ...kept, glossary }

    it.each([
      ['is on the device', new Set([...paths, glossary.file]), glossary],
      ['may be on the device', undefined, glossary],
      ['is not on the device', paths, undefined],
    ])('keeps it if the host lists none and its file %s', async (_where, files, left) => {
      expect((await believedCatalogue(withGlossary, host, async () => files)).glossary).toEqual(left)
    })

    it('uses the host’s, even one without names', async () => {
      const other = { ...host, glossary: { ...glossary, file: 'glossary/empty.json' } }
      expect(await believedCatalogue(withGlossary, other, onDevice)).toBe(other)
    })
  })
})
