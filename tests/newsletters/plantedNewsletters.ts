import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasBothScripts, scriptOf } from '../../src/archive/script.ts'

/** A story as an import must read it. */
export type PlantedStory = {
  readonly headline: { readonly en?: string; readonly zh?: string }
  readonly date: string | undefined
  readonly link: string | undefined
  readonly section: 'latest' | 'relevant'
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

/** The path of a newsletter that was set by hand, in `planted/`. */
export function plantedFile(name: string): string {
  return fileURLToPath(new URL(`planted/${name}`, import.meta.url))
}

export function plantedText(name: string): string {
  return readFileSync(plantedFile(name), 'utf8')
}

/**
 * The stories of a planted newsletter, from `NAME.stories.txt` beside it. Each begins with `#`, then its
 * date, section and link if it has them. Its headlines follow, then an empty line and its paragraphs. The
 * script shows the language.
 */
export function plantedStories(name: string): PlantedStory[] {
  const text = plantedText(`${name.slice(0, -extname(name).length)}.stories.txt`)
  return text
    .trim()
    .split(/\n\n(?=#)/)
    .map(storyIn)
}

function storyIn(text: string): PlantedStory {
  const [head = '', body = ''] = text.split('\n\n')
  const [facts = '', ...headlines] = head.split('\n')
  const [en] = headlines.filter((line) => !isChinese(line))
  const [zh] = headlines.filter(isChinese)
  const paragraphs = body.split('\n')
  return {
    headline: { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) },
    date: /\d{4}-\d\d-\d\d(?= |$)/.exec(facts)?.[0],
    link: /https?:.*/.exec(facts)?.[0],
    section: / relevant(?: |$)/.test(facts) ? 'relevant' : 'latest',
    en: paragraphs.filter((line) => !isChinese(line)),
    zh: paragraphs.filter(isChinese),
  }
}

function isChinese(text: string): boolean {
  return hasBothScripts(text) || scriptOf(text) === 'zh'
}
