import { describe, expect, it } from 'vitest'
import { paragraphText } from '../../src/archive/languages.ts'
import { importLines } from '../../src/import/importLines.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { type Choose, choices } from '../support/choices.ts'
import { type MadeStory, madeStories } from './made/stories.ts'

/*
 * The made stories in random layouts: headlines grouped or above their bodies, languages in either order, lines of
 * several widths, pages of several lengths, dates in either width of brackets, blank lines or none.
 */
type Layout = {
  readonly gathered: boolean
  readonly spaced: boolean
  readonly fed: boolean
  readonly chineseFirst: boolean
  readonly width: number
  readonly perPage: number
  readonly newline: string
  readonly brackets: readonly [open: string, close: string]
}

function drawLayout(choose: Choose): Layout {
  const spaced = choose([true, false])
  return {
    gathered: choose([true, false]),
    spaced,
    fed: !spaced || choose([true, false]),
    chineseFirst: choose([true, false, false]),
    width: choose([45, 54, 70, 110]),
    perPage: choose([1, 2, 3, 5]),
    newline: choose(['\n', '\r\n']),
    brackets: choose([
      ['（', '）'],
      ['(', ')'],
      ['(', '）'],
    ] as const),
  }
}

function setPage(stories: readonly MadeStory[], layout: Layout, choose: Choose): string {
  const gap = layout.spaced ? ' \n\n \n\n ' : ''
  const heads = stories.map((story) => headlineLines(story, layout))
  const bodies = stories.map((story) => bodyLines(story, layout, choose))
  const links = stories.flatMap(({ link }) => link ?? [])
  const set = layout.gathered
    ? [
        ...heads.flatMap((lines) => [...lines, gap]),
        ...bodies.flatMap((lines, index) =>
          stories[index]?.zh && choose([true, false]) ? lines : [...lines, gap],
        ),
      ]
    : heads.flatMap((lines, index) => [...lines, gap, ...(bodies[index] ?? []), gap])
  return [...set, ...(links.length === 0 ? [] : [gap, ...links])].join(layout.spaced ? '\n\n' : '\n')
}

function headlineLines({ headline, date }: MadeStory, { chineseFirst, brackets }: Layout): string[] {
  const dated = date === undefined ? '' : ` ${brackets[0]}${date}${brackets[1]}`
  if (headline.zh === undefined) return wrapEnglish(headline.en + dated, 70)
  return chineseFirst
    ? [headline.zh, ...wrapEnglish(headline.en + dated, 70)]
    : [...wrapEnglish(headline.en, 70), headline.zh + dated]
}

function bodyLines({ en, zh = [], more }: MadeStory, { width }: Layout, choose: Choose): string[] {
  const mark = more ? ' More here' : ''
  const english = en.flatMap((text, index) =>
    wrapEnglish(text + (index === en.length - 1 ? mark : ''), width),
  )
  const chinese = zh.flatMap((text) => wrapChinese(text, Math.floor(width / 2)))
  return choose([true, false]) ? [...english, ...chinese] : [...chinese, ...english]
}

function wrapEnglish(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/(?<=\s|\p{L}-)/u)) {
    const line = lines.at(-1)
    if (line !== undefined && (line + word).trimEnd().length <= width) lines[lines.length - 1] = line + word
    else lines.push(word)
  }
  return lines
}

function wrapChinese(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}(?![A-Za-z.\\d，。；、])|.{1,${width}}`, 'gu')) ?? []
}

describe('the made stories in layouts drawn by lot', () => {
  it.each(Array.from({ length: 60 }, (_, index) => index + 1))('are told apart in layout %i', (seed) => {
    const choose = choices(seed)
    const layout = drawLayout(choose)
    const stories = madeStories.filter(({ section }) => section === 'latest').sort(() => choose([-1, 1]))
    const pages = Array.from({ length: Math.ceil(stories.length / layout.perPage) }, (_, page) =>
      stories.slice(page * layout.perPage, (page + 1) * layout.perPage),
    ).map((page) => setPage(page, layout, choose))
    const text =
      layout.spaced && !layout.fed ? pages.map((page) => ` ${page}`).join('\n') : pages.join('\n\f')
    const { issue } = importLines(readText(text.replaceAll('\n', layout.newline)), {
      fileName: 'newsletter',
    })
    const joined = (story: (typeof issue.stories)[number], language: 'en' | 'zh') =>
      story.body
        .flatMap((paragraph) => paragraphText(paragraph, language) ?? [])
        .join(language === 'en' ? ' ' : '')
    expect(
      issue.stories.map((story) => ({
        headline: story.headline,
        date: story.date,
        link: story.link,
        en: joined(story, 'en'),
        zh: joined(story, 'zh'),
      })),
    ).toEqual(
      stories.map(({ headline, date, link, en, zh = [] }) => ({
        headline,
        date,
        link,
        en: en.join(' '),
        zh: zh.join(''),
      })),
    )
  })
})
