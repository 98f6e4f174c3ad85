import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../../src/archive/languages.ts'
import { spellingsOf } from '../../src/archive/names/findNames.ts'
import type { Name } from '../../src/archive/names/nameList.ts'
import { isPlaceId, places } from '../../src/archive/places.ts'
import type { PublishedSegment } from '../../src/archive/publishedIssue.ts'
import { checkArchive } from '../../src/check/checkArchive.ts'
import { textPairs } from '../../src/check/storyTexts.ts'
import { isOpenError } from '../../src/messages/finding.ts'
import { deriveCatalogue } from '../../src/site/data/deriveCatalogue.ts'
import { bundledArchive } from '../support/bundledArchive.ts'
import { bundledNames } from '../support/bundledNames.ts'

const issues = await bundledArchive()
const stories = issues.flatMap((issue) => issue.stories.map((story) => ({ issue: issue.id, ...story })))
/** Every pair of texts, including titles and sources, with a label. */
const pairs = issues.flatMap((issue) => [
  { where: `${issue.id} title`, pair: issue.title },
  ...(issue.sources ?? []).map((pair) => ({ where: `${issue.id} source`, pair })),
  ...textPairs(issue).map(({ path, pair }) => ({ where: `${issue.id} ${path}`, pair })),
])
const textsIn = (language: 'en' | 'zh') =>
  pairs.flatMap(({ where, pair }) => (pair[language] === undefined ? [] : [{ where, text: pair[language] }]))

describe('the archive that the repository carries', () => {
  it('holds against its schema and its editorial rules', async () => {
    const { findings } = await checkArchive('public/archive/issues')
    expect(findings.filter(isOpenError)).toEqual([])
  })

  it('is four issues, of which July 2021 has 17 stories', () => {
    expect(issues.map(({ id }) => id)).toEqual(['2021-08', '2021-07', '2021-06', '2018-10'])
    expect(issues.find(({ id }) => id === '2021-07')?.stories).toHaveLength(17)
  })

  it.each(languages)('tells every story, sentence by sentence, in %s', (language) => {
    expect(pairs.filter(({ pair }) => pair[language] === undefined).map(({ where }) => where)).toEqual([])
  })

  it('gives no two stories of it the same address', () => {
    expect(new Set(stories.map(({ issue, id }) => `${issue}/${id}`)).size).toBe(stories.length)
  })
})

describe('its list of names', () => {
  it('leaves the check nothing to say', async () => {
    const { findings } = await checkArchive('public/archive/issues')
    expect(findings.filter(({ file }) => file.endsWith('names.json'))).toEqual([])
  })

  it('calls the places that stories are tagged with as they are called everywhere', async () => {
    for (const { id, en, zh } of await bundledNames()) {
      if (isPlaceId(id)) expect(places[id]).toMatchObject({ en, zh })
    }
  })

  it('has every name linked where it stands, and nowhere over a figure', async () => {
    const list = await bundledNames()
    const segments = deriveCatalogue(issues, list).published.flatMap(({ stories }) =>
      stories.flatMap(({ body }) => body.flat()),
    )
    for (const name of list) {
      const linking = segments.filter(({ names = [] }) => names.some((link) => link.id === name.id))
      expect(linking, name.id).not.toEqual([])
      for (const language of languages) expectLinks(linking, name, language)
    }
  })

  function expectLinks(segments: readonly PublishedSegment[], name: Name, language: Language): void {
    for (const segment of segments) {
      const span = segment.names?.find(({ id }) => id === name.id)?.[language]
      if (!span) continue
      expect(spellingsOf(name, language)).toContain(segment[language]?.slice(...span))
      const figures = segment.figures?.map((figure) => figure[language]) ?? []
      expect(figures.filter(({ start, end }) => start < span[1] && span[0] < end)).toEqual([])
    }
  }

  it('is linked in both languages at once, but where a story never has a name in both together', async () => {
    const { published } = deriveCatalogue(issues, await bundledNames())
    const alone = published.flatMap(({ stories }) =>
      stories.flatMap(({ id, body }) =>
        body
          .flat()
          .flatMap(({ names = [] }) =>
            names.filter(({ en, zh }) => !en || !zh).map((name) => `${id}: ${name.id}`),
          ),
      ),
    )
    expect(alone).toEqual([
      'youth-innovation-forum: sichuan',
      'youth-innovation-forum: chongqing',
      'guiyang-eco-forum: guiyang',
    ])
  })
})

describe('its Chinese', () => {
  const chinese = textsIn('zh')
  const matching = (pattern: RegExp) => chinese.filter(({ text }) => pattern.test(text))

  it('has no half-width punctuation beside a Chinese character', () => {
    expect(matching(/\p{Script=Han}[,.;:?!()"']|[,;:?!()"']\p{Script=Han}/u)).toEqual([])
  })

  it('has no space between Chinese and Latin, which the browser sets', () => {
    expect(
      matching(/[\p{Script=Han}，。；：？！、（）“”]\s|\s[\p{Script=Han}，。；：？！、（）“”]/u),
    ).toEqual([])
  })

  it('is Chinese, names of sources aside', () => {
    const latin = chinese.filter(({ text }) => !/\p{Script=Han}/u.test(text))
    expect(latin.filter(({ where }) => !where.endsWith('source'))).toEqual([])
  })
})

describe('its English', () => {
  const english = textsIn('en')
  const matching = (pattern: RegExp) => english.filter(({ text }) => pattern.test(text))

  it('has no straight quotation marks', () => {
    expect(matching(/["']/)).toEqual([])
  })

  it('has no full-width punctuation, and no Chinese characters but where a note quotes them', () => {
    expect(matching(/[，。；：？！、（）]/)).toEqual([])
    expect(matching(/\p{Script=Han}/u).filter(({ where }) => !where.includes('.note'))).toEqual([])
  })

  it('has no two spaces together', () => {
    expect(matching(/\s\s/)).toEqual([])
  })
})
