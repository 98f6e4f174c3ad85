import zh from '../i18n/zh.json'
import { formatSentences } from './formatSentences.ts'
import { importSentences } from './importSentences.ts'
import { nameSentences } from './nameSentences.ts'
import { namedRules } from './ruleName.ts'
import { ruleSentences } from './ruleSentences.ts'
import type { Sentence } from './sentence.ts'

/** A rule's name is translated here alone: elsewhere the same word may be quoted from a newsletter. */
const acceptances = namedRules.map(
  (rule): Sentence => [
    new RegExp(`^an acceptance of “${rule}” that fits no finding$`),
    `对“${zh[`rule.${rule}`]}”的认可，但已无此问题`,
  ],
)

const sentences = [...acceptances, ...ruleSentences, ...nameSentences, ...importSentences, ...formatSentences]

/** What a rule or the import said in English, in Chinese; undefined if that is not known. */
export function inChinese(said: string): string | undefined {
  for (const [english, chinese] of sentences) {
    const parts = english.exec(said)
    // A part may be a sentence itself, such as the reason in “this is a footnote”.
    if (parts)
      return chinese.replace(/\$(\d)/g, (_, at) => {
        const part = parts[Number(at)] ?? ''
        return inChinese(part) ?? part
      })
  }
  return undefined
}
