import { readFileSync } from 'node:fs'

/** A segment: English, and Chinese that says the same. If a side is missing, the segment is untranslated. */
export type Row = readonly [en: string | undefined, zh: string | undefined]

/** A story invented for these newsletters. */
export type PoolStory = {
  readonly key: string
  /** Without `zh` the story is printed only in English, without `en` only in Chinese. */
  readonly headline: { readonly en?: string; readonly zh?: string }
  readonly source: { readonly en: string; readonly zh: string }
  readonly paragraphs: readonly (readonly Row[])[]
}

/**
 * Every story that a made newsletter may have. In `stories.txt` a story begins with `# key`, its headline and
 * its source. Its paragraphs follow, with an empty line before each. A line is `English | Chinese`; `-` means
 * a missing side.
 */
export const storyPool: readonly PoolStory[] = readFileSync(new URL('stories.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\n*^# /m)
  .filter((text) => text !== '')
  .map(storyIn)

function storyIn(text: string): PoolStory {
  const [head = '', ...paragraphs] = text.split(/\n\n/)
  const [key = '', headline = '', source = ''] = head.split('\n')
  const [en, zh] = rowIn(headline)
  const [english = '', chinese = ''] = rowIn(source)
  return {
    key,
    headline: { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) },
    source: { en: english, zh: chinese },
    paragraphs: paragraphs.map((paragraph) => paragraph.split('\n').map(rowIn)),
  }
}

function rowIn(line: string): Row {
  const [en, zh] = line.split(' | ').map((side) => (side === '-' ? undefined : side))
  return [en, zh]
}
