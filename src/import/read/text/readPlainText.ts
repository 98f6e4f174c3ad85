import type { Aside } from '../aside.ts'
import type { SourceLine } from '../sourceLine.ts'
import { readText } from './readText.ts'

/**
 * Splits plain text into lines. Markdown is read as the web page that it describes.
 * @param aside gets text that no reader sees
 */
export async function readPlainText(text: string, aside: Aside): Promise<SourceLine[]> {
  const own = withoutFrontMatter(unstar(unquote(text)))
  const lines = readText(own)
  if (!isMarkdown(lines)) return lines
  // Most files need neither library.
  const [{ Marked }, { readHtml }] = await Promise.all([import('marked'), import('../html/readHtml.ts')])
  // Email programs, which have no headings, write bold text with one asterisk.
  const stress = /^#{1,6} /m.test(own) ? 'i' : 'b'
  const markdown = new Marked({
    async: false,
    breaks: true,
    renderer: {
      em({ tokens }) {
        return `<${stress}>${this.parser.parseInline(tokens)}</${stress}>`
      },
    },
  })
  const plain = withoutNotesSigns(own).replace(ruleBelowSentence, '$1\n\n$2')
  return readHtml(String(markdown.parse(plain)), aside)
}

const apart = (text: string) => {
  const line = text.replace(/\s*\n\s*/g, ' ').trim()
  return `<span data-apart="reason.comment">${line.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</span>`
}

/** What programs for notes, such as Obsidian, add to Markdown, and what is read in its place. */
const notesSigns: readonly (readonly [RegExp, (all: string, first: string, second: string) => string])[] = [
  // A list that the program makes, a comment, a line of tags.
  [/^```(?:dataview|dataviewjs|query|tasks)\b([\s\S]*?)^```$/gm, (_, query) => apart(query)],
  [/%%([\s\S]*?)%%/g, (_, comment) => apart(comment)],
  [/^(?:#[\p{L}\d][\p{L}\d/_-]*[ \t]*)+$/gmu, (tags) => `${apart(tags)}\n`],
  [/(?<=\S[ \t]+)#\p{L}[\p{L}\d/_-]*[ \t]*/gu, apart],
  // A picture, and a link to another note, or to a heading of this one.
  [/!\[\[([^\]|\n]+)[^\]\n]*\]\]/g, (_, file) => `<img alt="${file.replace(/"/g, '')}">`],
  [/\[\[#?(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]/g, (_, name) => name],
  [/==(?=\S)([^=\n]+)==/g, (_, text) => text],
  // The kind of a box, and its title if it has one.
  [/^(>[ \t]*)\[![\w-]+\][+-]?[ \t]*(.*)$/gm, (_, sign, title) => (title ? `${sign}**${title}**\n>` : sign)],
]

function withoutNotesSigns(text: string): string {
  return notesSigns.reduce((plain, [sign, instead]) => plain.replace(sign, instead), text)
}

/** A sentence above dashes, which Markdown would take for a heading. */
const ruleBelowSentence = /^(.*[.。!！?？][ \t]*)\r?\n(-{3,}[ \t]*)$/gm

const quoted = /^(?:>[ \t]?)+/gm
/** Below this share of the lines, quoted lines are part of the newsletter's text. */
const leastQuoted = 1 / 3

/** A text without the signs that email programs put before each line of a forwarded email. */
function unquote(text: string): string {
  const signs = text.match(quoted)?.length ?? 0
  const lines = text.match(/^.*\S/gm)?.length ?? 0
  return signs > lines * leastQuoted ? text.replace(quoted, '') : text
}

const frontMatter = /^---[ \t]*\r?\n((?:[\w-]+:.*\r?\n|[ \t-].*\r?\n)+)---[ \t]*(?:\r?\n|$)/
/** `[^1]`, which refers to a note, and `[^1]: `, which begins it. */
const noteSigns = /\[\^([\w-]+)\](:?)/g

/** The text of a Markdown file without its data, of which the title and the day are printed, and with plain notes. */
function withoutFrontMatter(text: string): string {
  const [all = '', data = ''] = frontMatter.exec(text) ?? []
  const fieldOf = (name: string) =>
    new RegExp(`^${name}:[ \\t]*["']?(.*?)["']?[ \\t]*$`, 'm').exec(data)?.[1] ?? ''
  const head = all === '' ? '' : `${fieldOf('date')}\n\n# ${fieldOf('title')}\n\n`
  return (
    head + text.slice(all.length).replace(noteSigns, (_, name, colon) => (colon === '' ? '' : `[${name}]`))
  )
}

/** One or two lines with stars, as in the two languages, between blank lines or above a rule: a headline, not a list. */
const starred = /(?<=\n[ \t]*\n|^)(?:\*\*? \S.*[^.。!！\s][ \t]*\n){1,2}(?=[ \t]*\n(?!\*)|-{3})/g
/** Fewer may be a list or footnotes. */
const leastStarred = 3

/** A text whose headlines have a star, with another bullet there, because a star is also the sign of a footnote. */
function unstar(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  const isHabit = (lines.match(starred)?.length ?? 0) >= leastStarred
  return isHabit ? lines.replace(starred, (heads) => heads.replace(/^\*\*?/gm, '■')) : text
}

/** Headings, links, and lines in bold. */
const signs = [
  /^\s{0,3}#{1,6}\s+\S/,
  /\[[^[\]]+\]\(<?https?:[^\s<>]+>?(?:\s+"[^"]*")?\)/,
  /^\s*(\*\*?|__?)(?=\S)[^*_]+(?<=\S)\1\s*\\?$/,
]
/** A single line may have such a sign by chance. */
const least = 2

function isMarkdown(lines: readonly SourceLine[]): boolean {
  return signs.some((sign) => lines.filter(({ text }) => sign.test(text)).length >= least)
}
