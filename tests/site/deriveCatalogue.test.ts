import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { filesOf, noRelease, schemaVersion } from '../../src/archive/catalogue.ts'
import { emptyGlossary } from '../../src/archive/names/glossary.ts'
import { readCatalogue } from '../../src/archive/packedCatalogue.ts'
import { publishIssue } from '../../src/archive/publishedIssue.ts'
import { isWordsOf } from '../../src/archive/words/issueWords.ts'
import { readWordParts } from '../../src/archive/words/wordParts.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { madeName } from '../archive/names/madeNames.ts'
import { bundledArchive, bundledNames } from '../support/bundled.ts'
import { madeIssue, madeStory } from './madeIssues.ts'

const issues = await bundledArchive()
const listedNames = await bundledNames()
const story = (id: string, en: string, zh: string) => madeStory(id, { body: [[{ en, zh }]] })

describe('the files of an archive', () => {
  const { catalogue, files, glossary } = deriveCatalogue(issues, listedNames, noRelease, {
    lexicon: lexicon(),
  })
  const contentOf = (path = '') => files.find((file) => file.path === `archive/${path}`)?.content ?? ''

  it('are the catalogue, and what it lists, each with its size and hash', () => {
    const listed = filesOf(catalogue)
    expect(listed).toHaveLength(2 * issues.length + 2)
    expect(files.map(({ path }) => path).sort()).toEqual(
      ['archive/catalogue.json', ...listed.map(({ file }) => `archive/${file}`)].sort(),
    )
    for (const { file, bytes, sri } of listed) {
      const content = Buffer.from(contentOf(file))
      expect(bytes).toBe(content.length)
      expect(sri).toBe(`sha256-${createHash('sha256').update(content).digest('base64')}`)
      expect(String(content)).not.toContain('\n')
    }
    expect(readCatalogue(JSON.parse(contentOf('catalogue.json')))).toEqual(
      JSON.parse(JSON.stringify(catalogue)),
    )
  })

  it('have the issues as readers get them, their words with the parts of these, and the glossary', () => {
    for (const [at, { id, file, words }] of catalogue.issues.entries()) {
      expect([file, words?.file]).toEqual([
        expect.stringMatching(`^issues/${id}\\.[\\w-]{12}\\.json$`),
        expect.stringMatching(`^words/${id}\\.[\\w-]{12}\\.json$`),
      ])
      expect(JSON.parse(contentOf(file)).id).toBe(issues[at]?.id)
      expect(isWordsOf(JSON.parse(contentOf(words?.file)), id)).toBe(true)
    }
    expect(readWordParts(JSON.parse(contentOf(catalogue.wordParts?.file)))?.get('成')).toBeDefined()
    expect(catalogue.glossary?.file).toMatch(/^glossary\/[\w-]{12}\.json$/)
    expect(JSON.parse(contentOf(catalogue.glossary?.file))).toEqual(glossary)
  })

  it('sort the glossary by English, and by pinyin as the names are read', () => {
    const english = glossary.names.map(({ en }) => en)
    expect(english.indexOf('FAW')).toBeLessThan(english.indexOf('Fosun'))
    expect(english.indexOf('Fosun')).toBeLessThan(english.indexOf('FSCREEN'))
    const chinese = glossary.pinyinOrder.map((index) => glossary.names[index]?.zh ?? '')
    expect(new Set(chinese).size).toBe(glossary.names.length)
    // 重 is read chóng here, but zhòng elsewhere; 长 is read cháng, but zhǎng elsewhere.
    expect(chinese.slice(0, 2)).toEqual(['长江经济带', '成都'])
    expect(chinese.indexOf('重庆')).toBeLessThan(chinese.indexOf('川渝'))
    expect(chinese.at(-1)).toBe('自然资源部')
  })
})

it('without a list of names and a lexicon, issues have no names and no words, and there is no glossary', () => {
  const { catalogue, files, published } = deriveCatalogue(issues)
  expect(published).toEqual(issues.map((issue) => publishIssue(issue)))
  expect(catalogue).not.toHaveProperty('glossary')
  expect(catalogue).not.toHaveProperty('wordParts')
  expect(catalogue.issues.filter(({ words }) => words)).toEqual([])
  expect(files).toHaveLength(1 + issues.length)
})

describe('an entry of the catalogue', () => {
  it('changes its file name with the content of the issue', () => {
    const fileOf = (headline: string) =>
      deriveCatalogue([madeIssue('2021-07', [madeStory('tea', { headline: { en: headline } })])]).catalogue
        .issues[0]?.file
    expect(fileOf('Tea')).toBe(fileOf('Tea'))
    expect(fileOf('Tea!')).not.toBe(fileOf('Tea'))
  })

  it('counts stories of the same tags together, in any order of the tags', () => {
    const stories = [
      madeStory('a', { places: ['sichuan', 'chengdu'], topics: ['trade', 'energy'] }),
      madeStory('b', { places: ['chengdu', 'sichuan'], topics: ['energy', 'trade'] }),
      madeStory('c', { places: [], topics: ['education'] }),
    ]
    const [entry] = deriveCatalogue([madeIssue('2021-07', stories)]).catalogue.issues
    expect(entry?.facets).toEqual({ 'chengdu,sichuan/energy,trade': 2, '/education': 1 })
  })

  it('has what a list of issues shows; an issue is complete unless it says otherwise', () => {
    const stories = [madeStory('tea')]
    const { catalogue } = deriveCatalogue([
      madeIssue('2021-08', stories, { complete: false, posted: '2021-09-01' }),
      madeIssue('2021-07', stories),
    ])
    const title = { en: 'Southwest China', zh: '西南地区' }
    expect(catalogue.schema).toBe(schemaVersion)
    expect(catalogue.issues).toMatchObject([
      { id: '2021-08', complete: false, posted: '2021-09-01', title },
      { id: '2021-07', complete: true, title },
    ])
  })
})

describe('the glossary', () => {
  const names = [
    madeName('zunyi', 'Zunyi', '遵义'),
    madeName('chongqing', 'Chongqing', '重庆', { spellings: { en: ['Chungking'] } }),
    madeName('anshun', 'Anshun', '安顺', { note: { en: 'A city.', zh: '城市。' } }),
  ]

  it('has the linked names without what only editors need, and counts their stories by issue', () => {
    const made = [
      madeIssue('2021-08', [story('a', 'Chongqing.', '重庆。')]),
      madeIssue('2021-07', [
        story('b', 'Chongqing and Anshun.', '重庆与安顺。'),
        story('c', 'Chongqing, Chongqing.', '重庆，重庆。'),
      ]),
    ]
    expect(deriveCatalogue(made, names).glossary.names).toEqual([
      { ...names[2], stories: { '2021-07': 1 } },
      { ...madeName('chongqing', 'Chongqing', '重庆'), stories: { '2021-08': 1, '2021-07': 2 } },
    ])
  })

  it('is a file without names if the list of names exists and no story links any', () => {
    const { catalogue, files } = deriveCatalogue([], [], undefined, { hasNameList: true })
    const file = files.find(({ path }) => path === `archive/${catalogue.glossary?.file}`)
    expect(JSON.parse(file?.content ?? '')).toEqual(emptyGlossary)
  })
})

it('words follow the editor’s readings, which readers do not get, and an English issue has none', () => {
  const english = madeStory('english', { headline: { en: 'Tea' }, body: [[{ en: 'Tea.' }]] })
  const edited = madeStory('tea', { readings: [{ zh: '标题', pinyin: 'biāotī' }] })
  const made = [madeIssue('2021-08', [english]), madeIssue('2021-07', [edited])]
  const { catalogue, files, published } = deriveCatalogue(made, [], noRelease, { lexicon: lexicon() })
  expect(catalogue.issues.map(({ words }) => words !== undefined)).toEqual([false, true])
  expect(files.find(({ path }) => path.startsWith('archive/words/'))?.content).toContain('biāotī')
  expect(JSON.stringify(published)).not.toContain('readings')
})
