import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../../src/app/i18n/en.json' with { type: 'json' }
import partsEn from '../../src/app/i18n/parts.en.json' with { type: 'json' }
import partsZh from '../../src/app/i18n/parts.zh.json' with { type: 'json' }
import zh from '../../src/app/i18n/zh.json' with { type: 'json' }
import aloneEn from '../../src/app/start/en.json' with { type: 'json' }
import aloneZh from '../../src/app/start/zh.json' with { type: 'json' }
import { checkCatalogue } from '../../src/check/messages/checkMessages.ts'
import { commandCatalogue } from '../../src/cli/messages/commandMessages.ts'
import { deskCatalogue } from '../../src/desk/messages/deskMessages.ts'
import deskEn from '../../src/desk/page/en.json' with { type: 'json' }
import deskZh from '../../src/desk/page/zh.json' with { type: 'json' }
import { diskCatalogue } from '../../src/disk/messages/diskMessages.ts'
import { draftCatalogue } from '../../src/draft/messages/draftMessages.ts'
import { editionCatalogue } from '../../src/editions/messages/editionMessages.ts'
import { importCatalogue } from '../../src/import/messages/importMessages.ts'
import { siteCatalogue } from '../../src/site/messages/siteMessages.ts'
import { filesUnder } from './sourceTree.ts'

type Texts = Readonly<Record<string, string>>

/** Each set of texts, and the folder whose modules may use its keys. */
const sets: readonly {
  readonly name: string
  readonly english: Texts
  readonly chinese: Texts
  readonly folder: string
}[] = [
  { name: 'readers’ texts', english: en, chinese: zh, folder: 'src/app' },
  { name: 'texts of the reader’s parts', english: partsEn, chinese: partsZh, folder: 'src/app' },
  { name: 'desk’s texts', english: deskEn, chinese: deskZh, folder: 'src/desk/page' },
]

/** The build uses all of it. */
const aloneTexts: Omit<(typeof sets)[number], 'folder'> = {
  name: 'texts of a page without its app',
  english: aloneEn,
  chinese: aloneZh,
}

const catalogues = {
  check: checkCatalogue,
  cli: commandCatalogue,
  desk: deskCatalogue,
  disk: diskCatalogue,
  draft: draftCatalogue,
  editions: editionCatalogue,
  import: importCatalogue,
  site: siteCatalogue,
}

/** What commands and the desk's server say: their keys are typed, and their params by the English texts. */
const messages = Object.entries(catalogues).map(([room, { en: english, zh: chinese }]) => ({
  name: `messages of ${room}`,
  english,
  chinese,
  folder: 'src',
}))

const stem = (key: string) => key.replace(/_(?:one|other)$/, '')
const stems = (texts: Readonly<Record<string, string>>) => new Set(Object.keys(texts).map(stem))
const variables = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{\{(.*?)\}\}/g)].map(([, inside = '']) => inside.trim()).sort()

const comments = /(?<=^|\s)\/\*.*?\*\/|^\s*\/\/[^\n]*/gms

/**
 * Every string and template without a space in the modules of a folder, including nested ones, apart from the texts
 * themselves.
 */
function wordsIn(folder: string): ReadonlySet<string> {
  const modules = filesUnder(folder).filter((file) => /(?<!messages\/en)\.tsx?$/.test(file))
  const found = modules.flatMap((file) => [
    ...readFileSync(file, 'utf8')
      .replace(comments, '')
      .matchAll(/(?=(['"`])((?:[\w.-]|\$\{[^}]*\})+)\1)/g),
  ])
  return new Set(found.map(([, , text = '']) => text))
}

/** Matches the keys that a template can make, and captures what it inserts, unless the template itself names it. */
function patternOf(template: string): RegExp {
  const insertion = (inside: string) => {
    const named = [...inside.matchAll(/'([\w-]+)'/g)].map(([, word]) => word)
    return named.length > 0 ? `(?:${named.join('|')})` : '([\\w-]+)'
  }
  const source = template.replaceAll('.', '\\.').replace(/\$\{([^}]*)\}/g, (_, inside) => insertion(inside))
  return new RegExp(`^${source}$`)
}

/** What templates insert is a number, or a word that is somewhere in the source. */
const words = wordsIn('src')
const isWord = (text: string) => /^\d+$/.test(text) || words.has(text)

/** Texts that are the same in both interface languages on purpose, and why. */
const same = new Map([
  ['story.view.en', 'a language is named in itself'],
  ['story.view.zh', 'a language is named in itself'],
  ['remark.problem', 'what a colleague wrote'],
  ['readerReport.problem', 'what a reader wrote'],
])

describe.each([...sets, aloneTexts, ...messages])('the $name in both languages', ({ english, chinese }) => {
  it('have the same keys, plural forms aside', () => {
    expect([...stems(chinese)].sort()).toEqual([...stems(english)].sort())
  })

  it('have the plural forms of their grammar: two in English, one in Chinese', () => {
    const plural = [...stems(english)].filter((key) => Object.hasOwn(english, `${key}_other`))
    const formsOf = (texts: object) => Object.keys(texts).filter((key) => key !== stem(key))
    expect(formsOf(english)).toEqual(plural.flatMap((key) => [`${key}_one`, `${key}_other`]))
    expect(formsOf(chinese)).toEqual(plural.map((key) => `${key}_other`))
  })

  it('have the same placeholders in their texts', () => {
    for (const [key, text] of Object.entries(chinese)) {
      expect(variables(text), key).toEqual(variables(english[key]))
    }
  })

  it('have no text in common, except on purpose', () => {
    const identical = Object.keys(chinese).filter((key) => chinese[key] === english[key])
    expect(identical.filter((key) => !same.has(key))).toEqual([])
    const isIdle = (key: string) => Object.hasOwn(english, key) && !identical.includes(key)
    expect([...same.keys()].filter(isIdle), 'exceptions without need').toEqual([])
  })

  it('have no empty text, and no white space at the ends of a text', () => {
    const texts = [...Object.entries(english), ...Object.entries(chinese)]
    expect(texts.filter(([, text]) => text === '' || text !== text.trim())).toEqual([])
  })

  it('use their own punctuation', () => {
    expect(Object.entries(english).filter(([, text]) => /["']|[，。；：？！、（）]/.test(text))).toEqual([])
    // A point before a letter begins the ending of a file’s name.
    const halfWidth = /\p{Script=Han}(?:[,;:?!()"']|\.(?!\w))|[,;:?!()"']\p{Script=Han}/u
    expect(Object.entries(chinese).filter(([, text]) => halfWidth.test(text))).toEqual([])
  })

  it('have no space between Chinese and a figure or a Latin word, which the browser sets', () => {
    const spaced =
      /[\p{Script=Han}，。；：？！、（）“”《》] +[\w{/]|[\w}/] +[\p{Script=Han}，。；：？！、（）“”《》]/u
    expect(Object.entries(chinese).filter(([, text]) => spaced.test(text))).toEqual([])
  })
})

describe.each([...sets, ...messages])('the keys of the $name', ({ english, folder }) => {
  const keys = wordsIn(folder)
  const templates = [...keys].filter((text) => text.includes('${')).map(patternOf)

  it('are each used in the source', () => {
    const isMade = (key: string) => templates.some((template) => template.exec(key)?.slice(1).every(isWord))
    // The texts of a finding are found by its rule and code (`messages/finding.ts`).
    const isOfFinding = (key: string) => {
      const [, rule = '', code] = /^([\w-]+)(?:\.(\w+))?\.(?:title|what|problem|advice)$/.exec(key) ?? []
      const isRule = Object.keys(english).some(
        (one) => one.startsWith(`${rule}.`) && one.endsWith('.problem'),
      )
      return isRule && (code === undefined || isWord(code))
    }
    const isUsed = (key: string) => keys.has(key.replace(/_zero$/, '')) || isMade(key) || isOfFinding(key)
    expect([...stems(english)].filter((key) => !isUsed(key))).toEqual([])
  })
})

it('no key is in the catalogues of two rooms, because one translator has them all', () => {
  const keys = messages.flatMap(({ english }) => Object.keys(english))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
