import { formatSentences } from './formatSentences.ts'
import { importSentences } from './importSentences.ts'
import { ruleSentences } from './ruleSentences.ts'

const sentences = [...ruleSentences, ...importSentences, ...formatSentences]

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
