import { type MadeStory, madeNotice, madePages, madeSources, madeStrayDate } from './stories.ts'

/*
 * The made newsletter as an extractor leaves it. Headlines are grouped at the top of a page, and boxes have the
 * languages in either order. There are hard line ends, spaces inside Chinese words, addresses grouped at a page's end,
 * and a date of no story. A blank line is under every line; between pages it is missing, and the next line begins with
 * a space.
 */
const column = 54
const chineseColumn = 26

/** The faulty text of the whole newsletter. */
export function madeText(): string {
  const [first = [], second = [], third = []] = madePages
  return [
    pageOf(first, 'en', ['LATEST NEWS  ', gap, 'Southwest China ', gap]),
    pageOf(second, 'zh', []),
    lastPage(third),
  ]
    .map((lines) => ` ${lines.join('\n\n')}`)
    .join('\n')
}

const gap = ' \n\n \n\n  \n\n '

function pageOf(stories: readonly MadeStory[], leading: 'en' | 'zh', names: readonly string[]): string[] {
  const heads = stories.flatMap((story, index) => [
    ...headlineLines(story),
    ...(leading === 'en' && index === 0 ? [`(${madeStrayDate}） `] : []),
    gap,
  ])
  const bodies = stories.flatMap((story, index) => {
    const en = [
      ...englishLines(story),
      ...(story.more === undefined ? [] : story.en.length > 1 ? ['More here  '] : []),
    ]
    const zh = (story.zh ?? []).flatMap(chineseLines)
    return [
      ...((leading === 'en') === (index === 0) ? [...en, ...zh] : [...zh, ...en]),
      ...(story.zh ? [] : [gap]),
    ]
  })
  const heap = stories.flatMap(({ link }) => link ?? []).join('\n')
  return [...heads, ...names, ...bodies, ...(heap === '' ? [] : [gap, heap])]
}

/** The section's heading is, as after extraction, below the headline that it belongs above. */
function lastPage(stories: readonly MadeStory[]): string[] {
  return [
    ...wrap(madeNotice, 60),
    ...stories.flatMap((story) => wrap(story.headline.en, 40)),
    gap,
    'Relevant News ',
    ...stories.flatMap(englishLines),
    gap,
    stories.flatMap(({ link }) => link ?? []).join('\n'),
    gap,
    `以上信息主要来源：${madeSources.zh.join('、')}  `,
    `Main Source: ${madeSources.en.join(', ')} `,
  ]
}

function headlineLines({ headline, date }: MadeStory): string[] {
  if (headline.zh !== undefined) return [...wrap(headline.en, 70), `${scar(headline.zh)}（${date}） `]
  return wrap(`${headline.en}${date === undefined ? '' : ` （${date}）`}`, 70)
}

function englishLines({ en, more }: MadeStory): string[] {
  return en.flatMap((paragraph) =>
    wrap(`${paragraph}${more !== undefined && en.length === 1 ? ' More here' : ''}`, column),
  )
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/(?<=\s|\p{L}-)/u)) {
    const line = lines.at(-1)
    if (line !== undefined && (line + word).trimEnd().length <= width) lines[lines.length - 1] = line + word
    else lines.push(word)
  }
  return lines
}

function chineseLines(text: string): string[] {
  return (
    scar(text).match(
      new RegExp(`.{1,${chineseColumn}}(?![A-Za-z.\\d，。；、])|.{1,${chineseColumn}}`, 'gu'),
    ) ?? []
  )
}

/** Adds spaces beside figures, and sometimes inside a word. */
function scar(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ')
    .replace(/(?<=\p{Script=Han}{11})(?=\p{Script=Han}{3})/gu, ' ')
    .replace(/(?=“)|(?<=”)/g, ' ')
}
