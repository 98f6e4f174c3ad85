import type { Translations } from '../archive/bilingual.ts'
import { scriptOf } from '../archive/script.ts'
import { type ChangeOf, ChangeRefused } from './change.ts'
import { withFields } from './changeStories.ts'
import { joinTexts } from './changeText.ts'
import type { Draft, DraftStory, UnplacedText } from './draft.ts'
import type { BilingualSentence } from './editorMessage.ts'
import { findStory, withStories } from './findSegment.ts'
import { freeStoryId, storyKey } from './storyIds.ts'
import { translationsOf } from './translationsOf.ts'

/** Puts an unplaced text into a story. */
export function place(draft: Draft, { unplaced: key, story: target, as }: ChangeOf<'place'>): Draft {
  const text = draft.unplaced.find((one) => one.key === key)
  if (!text)
    throw new ChangeRefused({
      en: `The text ${key} is placed already.`,
      zh: '这段文字已经收入。',
    })
  const without = { ...draft, unplaced: draft.unplaced.filter((one) => one !== text) }
  if (as === 'story') return newStory(without, text, target)
  const { story, at } = findStory(draft, target)
  return withStories(without, at, [placed[as](story, text)])
}

/** Marks an unplaced text as not part of the issue. */
export function dismiss(draft: Draft, { unplaced: key }: ChangeOf<'dismiss'>): Draft {
  const at = draft.unplaced.findIndex((one) => one.key === key)
  const text = draft.unplaced[at]
  if (!text)
    throw new ChangeRefused({
      en: `The text ${key} is placed already.`,
      zh: '这段文字已经收入。',
    })
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
  link: (story, { text }) => withFields(story, { link: only(text, /https?:\/\/\S+/, address, story.link) }),
  date: (story, { text }) => withFields(story, { date: only(text, /\d{4}-\d{2}-\d{2}/, day, story.date) }),
}

const address = { en: 'an address', zh: '一个网址' } as const
const day = { en: 'a date such as 2021-07-05', zh: '一个日期' } as const

/** Returns the one value that a field can hold. Refuses a text with more words, and a field that has a value. */
function only(text: string, pattern: RegExp, what: BilingualSentence, present: string | undefined): string {
  const found = pattern.exec(text)?.[0]
  if (found === undefined || found !== text.trim().replace(/^[(（]|[)）]$/g, ''))
    throw new ChangeRefused({
      en: `This text is not just ${what.en}.`,
      zh: `这段文字不只是${what.zh}。`,
    })
  if (present !== undefined && present !== found)
    throw new ChangeRefused({
      en: `The story has ${what.en} already.`,
      zh: `本篇已有${what.zh}。`,
    })
  return found
}

function newStory(draft: Draft, { key, text }: UnplacedText, above: string): Draft {
  const at = draft.stories.findIndex((story) => story.key === above)
  const headline = byLanguage(text)
  const story: DraftStory = {
    key: storyKey(draft, key),
    id: freeStoryId(draft, headline.en),
    section: draft.stories[at]?.section ?? 'latest',
    places: [],
    topics: [],
    headline,
    body: [],
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
