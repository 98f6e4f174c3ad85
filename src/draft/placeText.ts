import type { Translations } from '../archive/bilingual.ts'
import { scriptOf } from '../archive/script.ts'
import { type ChangeOf, ChangeRefused, type Changes, needed } from './change.ts'
import { withFields } from './changeStories.ts'
import { joinTexts } from './changeText.ts'
import type { Draft, DraftStory, UnplacedText } from './draft.ts'
import { translationsOf } from './draftOfIssue.ts'
import { findStory, freeKey, withStories } from './findSegment.ts'
import { draftMessage } from './messages/draftMessages.ts'
import { freeStoryId } from './storyIds.ts'

/** What changes do with a text that is in no story. */
export const placeText: Changes<'place' | 'dismiss' | 'begin-section'> = {
  place: (draft, { unplaced, story: target, as }) => {
    const text = findUnplaced(draft, unplaced)
    const without = { ...draft, unplaced: draft.unplaced.filter((one) => one !== text) }
    if (as === 'story') return newStory(without, text, target)
    const { story, at } = findStory(draft, target)
    return withStories(without, at, [placed[as](story, text)])
  },

  dismiss: (draft, { unplaced }) => {
    const text = findUnplaced(draft, unplaced)
    const dismissed = { ...text, expected: false }
    return { ...draft, unplaced: draft.unplaced.map((one) => (one === text ? dismissed : one)) }
  },

  // The section is that of the stories below the text, up to the next section.
  'begin-section': (draft, { unplaced, section }) => {
    const { text, below } = findUnplaced(draft, unplaced)
    const from = draft.stories.findIndex(({ key }) => key === below) + 1
    const before = draft.stories[from]?.section
    const end = draft.stories.findIndex((story, at) => at > from && story.section !== before)
    const stories = draft.stories.map((story, at) =>
      at >= from && (end === -1 || at < end) ? { ...story, section } : story,
    )
    const names = text.split('\n').flatMap((line) => line.trim() || [])
    const { sections = [], places = [] } = draft.vocabulary ?? {}
    const others = sections.filter(({ name }) => !names.includes(name))
    return {
      ...placeText.dismiss(draft, { kind: 'dismiss', unplaced }),
      stories,
      vocabulary: { sections: [...others, ...names.map((name) => ({ name, section }))], places },
    }
  },
}

function findUnplaced(draft: Draft, wanted: string): UnplacedText {
  return needed(
    draft.unplaced.find(({ key }) => key === wanted),
    'gone',
  )
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
  link: (story, { text }) => withFields(story, { link: only(text, /https?:\/\/\S+/, story.link) }),
  date: (story, { text }) => withFields(story, { date: only(text, /\d{4}-\d{2}-\d{2}/, story.date) }),
}

/** Returns the one value that a field can hold. Refuses a text with more words, and a field that has a value. */
function only(text: string, pattern: RegExp, present: string | undefined): string {
  const found = pattern.exec(text)?.[0]
  if (found === undefined || found !== text.trim().replace(/^[(（]|[)）]$/g, ''))
    throw new ChangeRefused(draftMessage('draft.notOnly'))
  if (present !== undefined && present !== found) throw new ChangeRefused(draftMessage('draft.hasAlready'))
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
