import type { Language } from '../../../archive/languages.ts'
import { siteAddress, sitePaths } from '../../../archive/site/siteAddress.ts'
import type { WordEntry } from '../../memory/savedEntries.ts'
import { idsOfKey } from '../../memory/storyKey.ts'
import { paragraphId } from '../../ui/sentences/textPosition.ts'

const columns = ['word', 'pinyin', 'senses', 'Chinese sentence', 'English sentence', 'address'] as const

/**
 * Words as tab-separated values with a header, as Anki and spreadsheets read them.
 * @param page any address of the site: its origin is used if the build knows none
 */
export function wordsAsTable(words: readonly WordEntry[], language: Language, page: string): string {
  const rows = words.map((word) => [
    word.text,
    word.pinyin,
    word.senses.join('; '),
    word.sentence.zh ?? '',
    word.sentence.en ?? '',
    addressOf(word, language, page),
  ])
  return [columns, ...rows].map((cells) => `${cells.map(cell).join('\t')}\n`).join('')
}

/** The address of the paragraph that has the word. */
function addressOf({ key, paragraph }: WordEntry, language: Language, page: string): string {
  const { issueId, storyId } = idsOfKey(key)
  const root = { base: import.meta.env.BASE_URL, site: import.meta.env.SITE || undefined }
  const path = siteAddress(root, sitePaths.story(language, issueId, storyId))
  return new URL(`${path}#${paragraphId(paragraph - 1)}`, page).href
}

/** Neither a tab nor a line end, which would begin another cell or row. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
