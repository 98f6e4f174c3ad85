import { formatDate, formatSources } from '../../archive/formats.ts'
import { textIn } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { interfaceI18n } from '../i18n/interfaceI18n.ts'
import { type Passage, passageAddress, passageText } from './passage.ts'

/** A passage to share: `data` for an app that takes text and link separately, and `whole` as one text. */
export type SharePayload = { readonly data: ShareData; readonly whole: string; readonly address: string }

/** Combines a passage's text, its source, and its address. */
export function sharePayload(
  issue: PublishedIssue,
  story: PublishedStory,
  passage: Passage,
  page: string,
): SharePayload {
  const [language] = passage.languages
  const { t } = interfaceI18n(language)
  const title = textIn(story.headline, language).text
  const month = formatDate(issue.id, language)
  const after = story.sources && t('story.after', { sources: formatSources(story.sources, language) })
  const from = `${t('story.fromIssue', { title: issue.title[language], month })}${after ?? ''}`
  const source = passage.segment ? `${title} · ${from}` : from
  const text = `${passageText(story, passage)}\n\n${source}`
  const address = passageAddress(issue.id, story.id, passage, page)
  return { data: { title, text, url: address }, whole: `${text}\n${address}`, address }
}
