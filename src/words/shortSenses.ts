import { memoized, memoizedByObject } from '../archive/memoize.ts'

const mostSenses = 3
const mostCharacters = 64

/**
 * At most three senses, together at most 64 characters, as readers see them: everyday senses first, without classifiers,
 * references and other notes for users of the dictionary. If they are too long together, only the first synonym of each
 * is kept.
 */
export const shortSenses = memoizedByObject((senses: readonly string[]): readonly string[] => {
  const plain = senses.map(plainSense).filter((sense) => /[\p{L}\p{N}]/u.test(sense))
  const common = plain.filter((sense) => !ofScience.test(sense))
  const first = [...new Set([...common, ...plain])].slice(0, mostSenses)
  if (first.join('').length <= mostCharacters) return first
  const [usual = '', ...others] = new Set(first.map((one) => one.replace(/; .*/s, '')))
  const kept = [shortened(usual)]
  for (const sense of others) if (kept.join('').length + sense.length <= mostCharacters) kept.push(sense)
  return kept
})

/** A sense as readers see it, alone. Empty if it is only a note. */
export const shortSense = memoized((sense: string): string => {
  const plain = plainSense(sense)
  return plain.length <= mostCharacters / 2 ? plain : shortened(plain.replace(/; .*/s, ''))
})

/** Senses from a science come last: in news, 环节 is a link, not a part of a worm. */
const ofScience = /^\((?:anatomy|astronomy|botany|chemistry|geology|linguistics|math\.|physics|zoology)\)/

/** Removes 漢|汉[han4], CL:個|个[ge4] and remarks on pronunciation. */
function plainSense(sense: string): string {
  if (/^(?:CL:|also pr\. |Taiwan pr\. |also written )/.test(sense)) return ''
  return sense
    .replace(/[\p{Script=Han}·]+\|([\p{Script=Han}·]+)/gu, '$1')
    .replace(/\[[a-zü:A-Z\d ,·-]+\]/gu, '')
    .replace(/\s*\((?:Tw|Taiwan|also|also pr|abbr\. (?:for|to)|abbr|loanword)[^)]*\)/g, '')
    .replace(/^\(bound form\) /, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function shortened(sense: string): string {
  if (sense.length <= mostCharacters) return sense
  const words = sense.slice(0, mostCharacters - 1)
  return `${words
    .slice(0, Math.max(words.lastIndexOf(' '), 1))
    .replace(/[,;(]*$/, '')
    .trimEnd()}…`
}
