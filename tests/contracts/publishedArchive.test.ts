import { describe, expect, it } from 'vitest'
import { noRelease } from '../../src/archive/catalogue.ts'
import { languages } from '../../src/archive/languages.ts'
import { spellingsOf } from '../../src/archive/names/findNames.ts'
import { isPlaceId, places } from '../../src/archive/places.ts'
import { checkArchive } from '../../src/check/checkArchive.ts'
import { textPairs } from '../../src/check/storyTexts.ts'
import { isOpenError } from '../../src/messages/finding.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { bundledArchive, bundledNames } from '../support/bundled.ts'

const issues = await bundledArchive()
const names = await bundledNames()
const { published, files } = deriveCatalogue(issues, names, noRelease, { lexicon: lexicon() })
const pairs = issues.flatMap((issue) => [
  { where: `${issue.id} title`, pair: issue.title },
  ...textPairs(issue).map(({ path, pair }) => ({ where: `${issue.id} ${path}`, pair })),
])
const segments = published.flatMap(({ stories }) =>
  stories.flatMap(({ id, body }) => body.flat().map((segment) => ({ story: id, ...segment }))),
)

describe('the archive in the repository', () => {
  it('passes the check, and the check has nothing to say about its list of names', async () => {
    const { findings } = await checkArchive('public/archive/issues')
    expect(findings.filter((one) => isOpenError(one) || one.at.file.endsWith('names.json'))).toEqual([])
  })

  it.each(languages)('has every text in %s', (language) => {
    expect(pairs.filter(({ pair }) => pair[language] === undefined).map(({ where }) => where)).toEqual([])
  })

  it.each([
    ['straight quotation marks', /["']/, /^$/],
    ['full-width punctuation', /[，。；：？！、（）]/, /^$/],
    ['Chinese characters outside of notes', /\p{Script=Han}/u, /\.note/],
    ['two spaces in a row', /\s\s/, /^$/],
  ])('has no %s in its English', (_, pattern, allowedIn) => {
    const wrong = pairs.filter(({ where, pair }) => pattern.test(pair.en ?? '') && !allowedIn.test(where))
    expect(wrong).toEqual([])
  })
})

describe('the names in the archive', () => {
  it('of places are spelled as everywhere else in the reader', () => {
    for (const { id, en, zh } of names) if (isPlaceId(id)) expect(places[id]).toMatchObject({ en, zh })
  })

  it('are each linked in some sentence', () => {
    const linked = new Set(segments.flatMap((segment) => segment.names?.map(({ id }) => id) ?? []))
    expect(names.filter(({ id }) => !linked.has(id))).toEqual([])
  })

  it.each(languages)('are linked where they are spelled out in %s, and never across a figure', (language) => {
    for (const { names: links = [], figures = [], [language]: text } of segments)
      for (const { id, [language]: span } of links) {
        if (!span) continue
        const spellings = names.flatMap((name) => (name.id === id ? spellingsOf(name, language) : []))
        expect(spellings).toContain(text?.slice(...span))
        const isCrossed = figures.some(({ [language]: { start, end } }) => start < span[1] && span[0] < end)
        expect(isCrossed, text).toBe(false)
      }
  })

  it('are linked in both languages of a sentence, except where no sentence of the story has both', () => {
    const oneSided = segments.flatMap(({ story, names: links = [] }) =>
      links.filter(({ en, zh }) => !en || !zh).map(({ id }) => `${story}: ${id}`),
    )
    expect(oneSided).toEqual([
      'youth-innovation-forum: sichuan',
      'youth-innovation-forum: chongqing',
      'guiyang-eco-forum: guiyang',
    ])
  })
})

it('names CC-CEDICT and its licence in each file that is derived from it, and in no other', () => {
  const isDerived = ({ path }: { path: string }) => path.startsWith('archive/words/')
  expect(files.filter(isDerived)).not.toEqual([])
  for (const { path, content } of files.filter(isDerived)) {
    const { notice } = JSON.parse(content)
    expect(notice, path).toContain('CC-CEDICT')
    expect(notice, path).toContain('https://creativecommons.org/licenses/by-sa/4.0/')
  }
  expect(files.filter((file) => !isDerived(file) && file.content.includes('CC-CEDICT'))).toEqual([])
})
