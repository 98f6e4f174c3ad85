import { editorialRule } from '../editorialRule.ts'
import { issueTexts } from '../storyTexts.ts'

/** Shorter words with a hyphen or an apostrophe are mostly different words: we’ll and well. */
const words = /\p{L}[\p{L}’'-]{3,}\p{L}/gu

/** The same key for the spellings of one word: centre and center, roll-out and rollout, organise and organize. */
function keyOf(word: string): string {
  return word
    .replace(/[-’']/g, '')
    .replace(/is(?=(?:e[sd]?|ing|ations?)$)/, 'iz')
    .replace(/our(?=(?:s|ed|ing|ful|able)?$)/, 'or')
    .replace(/(?<=\p{L}{3}t)re(?=[sd]?$)/u, 'er')
}

export const mixedSpelling = editorialRule('mixed-spelling', (issue) => {
  const spellings = new Map<string, { readonly word: string; readonly printed: string }>()
  return issueTexts(issue).flatMap(({ language, part, text, path, story }) => {
    if (language !== 'en' || part === 'note') return []
    return [...text.matchAll(words)].flatMap(([printed]) => {
      const word = printed.toLowerCase().replace(/[’']s?$/, '')
      const known = spellings.get(keyOf(word))
      if (known === undefined) spellings.set(keyOf(word), { word, printed })
      if (known === undefined || known.word === word) return []
      const params = { word: printed, other: known.printed }
      return [{ code: 'twice', params, level: 'warning', path, story: story.id }] as const
    })
  })
})
