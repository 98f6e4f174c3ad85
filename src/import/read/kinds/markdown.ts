import type { SourceLine, SourceLink } from '../sourceLine.ts'

const heading = /^\s{0,3}#{1,6}\s+(?=\S)/
const link = /!?\[([^[\]]+)\]\(<?(https?:[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\)/g
const item = /^\s*[-*+]\s+(?=\S)/
const allBold = /^\s*(?:\*\*[^*]+\*\*|__[^_]+__)\s*\\?$/
/** In the order in which they are removed: the longer signs contain the shorter. */
const stresses = [
  /(?<!\w)(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?!\w)/g,
  /(?<![\w/*])([*_])(?=\S)([^*_]+)(?<=\S)\1(?![\w*])/g,
]
/** One line may begin with such a sign by chance. */
const least = 2

/** Whether lines of plain text have the headings, the links or the bold lines of Markdown. */
export function isMarkdown(lines: readonly SourceLine[]): boolean {
  return [heading, new RegExp(link.source), allBold].some(
    (sign) => lines.filter(({ text }) => sign.test(text)).length >= least,
  )
}

/** Lines of Markdown, with what their signs say about them in place of the signs. */
export function readMarkdown(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line, index) => {
    const { text } = line
    const [isHeading, isItem] = [heading.test(text), item.test(text)]
    const bold = isHeading || allBold.test(text)
    return {
      ...line,
      text: withoutSigns(text),
      gap: line.gap || isHeading || isItem || heading.test(lines[index - 1]?.text ?? ''),
      heading: bold,
      look: { bold },
      links: [...line.links, ...linksIn(text)],
      ...(isItem ? { part: 'listItem' } : {}),
    }
  })
}

function linksIn(text: string): SourceLink[] {
  return [...text.matchAll(link)].map(([, label = '', address = '']) => ({
    label: withoutSigns(label),
    address,
  }))
}

function withoutSigns(text: string): string {
  const bare = text.replace(heading, '').replace(item, '').replace(link, '$1').replace(/\\$/, '')
  return stresses
    .reduce((rest, stress) => rest.replace(stress, '$2'), bare)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim()
}
