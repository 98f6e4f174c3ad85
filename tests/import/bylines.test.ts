import { describe, expect, it } from 'vitest'
import { importLines } from '../../src/import/importLines.ts'
import { readHtml } from '../../src/import/read/html/readHtml.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { madeStories } from './made/stories.ts'

const stories = madeStories.filter(({ headline, zh }) => headline.zh && zh).slice(0, 4)

type At = 'between' | 'behind the day' | 'at the end' | 'below each text'

/** The paragraphs of the stories, each with a byline in both languages or in one. */
function paragraphs(
  at: At,
  [english, chinese]: readonly [string, string],
): [tag: 'h2' | 'p', text: string][] {
  return stories
    .flatMap(({ headline, date = '2024-05-01', en, zh = [] }) => {
      const credits = [english, chinese].filter((text) => text !== '').map((text) => ['p', text] as const)
      const head = [
        ['h2', headline.en],
        ['h2', headline.zh ?? ''],
      ] as const
      const bodies = [...en, ...zh].map((text) => ['p', text] as const)
      const day = ['p', date] as const
      if (at === 'below each text') {
        const [above, below] = [en, zh].map((texts) => texts.map((text) => ['p', text] as const))
        return [...head, day, ...(above ?? []), ...credits.slice(0, 1), ...(below ?? []), ...credits.slice(1)]
      }
      if (at === 'between') return [...head, ...credits, day, ...bodies]
      return at === 'at the end'
        ? [...head, day, ...bodies, ...credits]
        : [...head, day, ...credits, ...bodies]
    })
    .map(([tag, text]) => [tag, text])
}

const credits = [
  ['By Li Hua', ''],
  ['By Anna Bell, Staff Reporter', '记者 李华'],
  ['By our correspondent in Chengdu', '本报记者李华'],
  ['Reporting by Anna Bell and Wang Wei', '文/王力 图/李华'],
  ['Photo: Li Hua', '摄影：李华'],
] as const
const places = ['between', 'behind the day', 'at the end', 'below each text'] as const
const cases = credits.flatMap((credit) =>
  places.map((at) => [credit.filter(Boolean).join(' '), at, credit] as const),
)

describe('a line that only names the writer', () => {
  it.each(cases)('%s, %s, begins no story', (_, at, credit) => {
    const printed = paragraphs(at, credit)
    const html = printed.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join('\n')
    const text = printed.map(([, own]) => own).join('\n\n')
    for (const lines of [readHtml(html), readText(text)]) {
      const { issue, unplaced } = importLines(lines, { fileName: '2024-05.html' })
      expect(issue.stories.map(({ headline }) => headline)).toEqual(stories.map(({ headline }) => headline))
      expect(issue.stories.map(({ date }) => date)).toEqual(stories.map(({ date = '2024-05-01' }) => date))
      const bodies = JSON.stringify(issue.stories.map(({ body }) => body))
      for (const own of credit.filter((one) => one !== '')) {
        expect(bodies).not.toContain(own)
        const set = unplaced.filter((one) => one.text.includes(own))
        expect(set.map(({ expected }) => expected)).toEqual(stories.map(() => false))
      }
    }
  })

  it.each(cases)('%s, %s and in bold, begins no story', (_, at, credit) => {
    const own: readonly string[] = credit
    const html = paragraphs(at, credit)
      .map(([tag, text]) => (own.includes(text) ? `<p><b>${text}</b></p>` : `<${tag}>${text}</${tag}>`))
      .join('\n')
    const { issue, unplaced } = importLines(readHtml(html), { fileName: '2024-05.html' })
    expect(issue.stories.map(({ headline }) => headline)).toEqual(stories.map(({ headline }) => headline))
    expect(unplaced.filter(({ text }) => own.includes(text))).not.toEqual([])
  })

  it('is told from the only headline of a story in one language, set as one', () => {
    const alone = 'Story by Lanxi Valley'
    const headlines = stories.map(({ headline }, at) => (at === 1 ? alone : headline.en))
    const html = stories
      .map(({ en }, at) => `<h2>${headlines[at] ?? ''}</h2><p>${en[0] ?? ''}</p>`)
      .join('\n')
    const { issue } = importLines(readHtml(html), { fileName: '2024-05.html', oneLanguage: true })
    expect(issue.stories.map(({ headline }) => headline.en)).toEqual(headlines)
  })

  it('is shown to the editor where it is set as the headline beside it', () => {
    const html = paragraphs('between', ['By Li Hua', ''])
      .map(([tag, own]) => (own === 'By Li Hua' ? `<h2>${own}</h2>` : `<${tag}>${own}</${tag}>`))
      .join('\n')
    const { unplaced } = importLines(readHtml(html), { fileName: '2024-05.html' })
    const set = unplaced.filter(({ text }) => text === 'By Li Hua')
    expect(set.map(({ expected }) => expected)).toEqual(stories.map(() => true))
  })

  it('is told from a headline that begins with the same word', () => {
    const headline = 'By rail to Laos in a day'
    const [first, ...rest] = paragraphs('between', ['By Li Hua', ''])
    const printed = [[first?.[0] ?? 'h2', headline] as const, ...rest]
    const html = printed.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join('\n')
    const { issue } = importLines(readHtml(html), { fileName: '2024-05.html' })
    expect(issue.stories[0]?.headline.en).toBe(headline)
  })
})
