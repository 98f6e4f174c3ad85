import type { Translations } from '../archive/bilingual.ts'
import { scriptOf } from '../archive/script.ts'
import { type ChangeOf, ChangeRefused } from './change.ts'
import { withFields } from './changeStories.ts'
import { joinTexts } from './changeText.ts'
import type { Draft, DraftStory, UnplacedText } from './draft.ts'
import { translationsOf } from './draftOfIssue.ts'
import { findStory, freeKey, withStories } from './findSegment.ts'
import { draftMessage } from './messages/draftMessages.ts'
import { freeStoryId } from './storyIds.ts'

/** Puts an unplaced text into a story. */
export function place(draft: Draft, { unplaced: key, story: target, as }: ChangeOf<'place'>): Draft {
  const text = draft.unplaced.find((one) => one.key === key)
  if (!text) throw new ChangeRefused(draftMessage('draft.alreadyPlaced'))
  const without = { ...draft, unplaced: draft.unplaced.filter((one) => one !== text) }
  if (as === 'story') return newStory(without, text, target)
  const { story, at } = findStory(draft, target)
  return withStories(without, at, [placed[as](story, text)])
}

/** Marks an unplaced text as not part of the issue. */
export function dismiss(draft: Draft, { unplaced: key }: ChangeOf<'dismiss'>): Draft {
  const at = draft.unplaced.findIndex((one) => one.key === key)
  const text = draft.unplaced[at]
  if (!text) throw new ChangeRefused(draftMessage('draft.alreadyPlaced'))
  return { ...draft, unplaced: draft.unplaced.with(at, { ...text, expected: false }) }
}

const placed: Record<
  Exclude<ChangeOf<'place'>['as'], 'story'>,
  (story: DraftStory, text: UnplacedText) => DraftStory
> = {
  body: (story, { key, text }) => ({ ...story, body: [...story.body, [{ key, ...byLanguage(text) }]] }),
  headline: (story, { text }) => ({ ...story, headline: joined(story.headline, byLanguage(text)) }),
  note: (story, { text }) => {
    const { en = '', zh = '' } = joined(story.note ?? {}, byLanguage(text))
    return withFields(story, { note: { en, zh } })
  },
  link: (story, { text }) => withFields(story, { link: only(text, /https?:\/\/\S+/, 'link', story.link) }),
  date: (story, { text }) => withFields(story, { date: only(text, /\d{4}-\d{2}-\d{2}/, 'date', story.date) }),
}

/** Returns the one value that a field can hold. Refuses a text with more words, and a field that has a value. */
function only(text: string, pattern: RegExp, field: 'link' | 'date', present: string | undefined): string {
  const found = pattern.exec(text)?.[0]
  if (found === undefined || found !== text.trim().replace(/^[(（]|[)）]$/g, ''))
    throw new ChangeRefused(draftMessage(`draft.notOnly.${field}`))
  if (present !== undefined && present !== found)
    throw new ChangeRefused(draftMessage(`draft.hasAlready.${field}`))
  return found
}

/** The first line becomes the headline, with its translation if that is the second line. Others become paragraphs. */
function newStory(draft: Draft, { key, text }: UnplacedText, above: string): Draft {
  const at = draft.stories.findIndex((story) => story.key === above)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first = '', second = ''] = lines
  const heads = second !== '' && scriptOf(first) !== scriptOf(second) ? 2 : 1
  const headline = byLanguage(lines.slice(0, heads).join('\n'))
  const story: DraftStory = {
    key: freeKey(draft, `${key}/story`),
    id: freeStoryId(draft, headline.en),
    section: draft.stories[at]?.section ?? 'latest',
    places: [],
    topics: [],
    headline,
    body: lines
      .slice(heads)
      .map((line, index) => [{ key: freeKey(draft, `${key}/${index}`), ...byLanguage(line) }]),
  }
  return withStories(draft, at + 1, [story], 0)
}

/** Sorts the lines of a text by language, judged by script. A line without letters counts as English. */
function byLanguage(text: string): Translations {
  const lines = text.split('\n').map((line) => line.trim())
  return translationsOf((language) =>
    joinTexts(language, ...lines.filter((line) => (scriptOf(line) ?? 'en') === language)),
  )
}

function joined(first: Translations, second: Translations): Translations {
  return translationsOf((language) => joinTexts(language, first[language], second[language]))
}
