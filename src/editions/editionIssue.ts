import { interfaceI18n } from '../app/i18n/interfaceI18n.ts'
import { formatDate } from '../archive/formats.ts'
import type { Issue } from '../archive/issue.ts'
import type { Language, LanguagesShown } from '../archive/languages.ts'
import { sections } from '../archive/sections.ts'
import { dictionaryAddress } from '../archive/words/issueWords.ts'
import { editionStory } from './editionStory.ts'
import { editionText } from './messages/editionMessages.ts'
import { ownTextIn, piecesOf, sourceAt, sourcesIn } from './pieces.ts'
import type { SpellText } from './spellText.ts'

/** An issue in the languages of an edition. Every format is made from it. */
export type EditionIssue = Readonly<ReturnType<typeof editionIssue>>

/**
 * Makes the text of an edition: an issue in these languages, in the newsletter's order, with pinyin if
 * `spell` is given.
 */
export function editionIssue(issue: Issue, shown: LanguagesShown, spell?: SpellText) {
  const { id, title, sources, origin } = issue
  const inEach = (write: (language: Language) => string) => ownTextIn(shown, write)
  const comma = { en: ', ', zh: '，' }
  return {
    id,
    shown,
    name: piecesOf(title, shown),
    month: inEach((one) => formatDate(id, one)),
    /** The name and the month, and whether there is pinyin. */
    title: inEach((one) =>
      [title[one], formatDate(id, one), spell && editionText(one, 'pinyin')].filter(Boolean).join(comma[one]),
    ),
    /** The number of stories, the day of publication, and whether stories are missing. */
    facts: inEach((one) => facts(issue, one)),
    sections: sections
      .map((section) => ({
        heading: inEach((one) => interfaceI18n(one).t(`issue.section.${section}`)),
        stories: issue.stories
          .filter((story) => story.section === section)
          .map((story) => editionStory(story, shown, spell)),
      }))
      .filter(({ stories }) => stories.length > 0),
    sources: sourcesIn(sources, shown),
    origin: sourceAt(
      inEach((one) => interfaceI18n(one).t('issue.origin')),
      origin,
    ),
    /** Where the pinyin comes from, in an edition with pinyin. */
    pinyin:
      spell &&
      sourceAt(
        inEach((one) => editionText(one, 'pinyinSource')),
        dictionaryAddress,
      ),
  }
}

function facts({ stories, posted, complete }: Issue, language: Language): string {
  const { t } = interfaceI18n(language)
  return [
    t('issue.stories', { count: stories.length }),
    ...(posted === undefined ? [] : [t('issue.posted', { date: formatDate(posted, language) })]),
    ...(complete === false ? [t('issue.incompleteReason')] : []),
  ].join(' · ')
}
