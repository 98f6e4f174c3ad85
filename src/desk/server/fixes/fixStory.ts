import { type Language, languages, otherLanguage, paragraphText } from '../../../archive/languages.ts'
import type { Change } from '../../../draft/change.ts'
import type { Draft, DraftParagraph, DraftSegment, DraftStory } from '../../../draft/draft.ts'
import { today } from '../../../draft/today.ts'
import type { Message, Params } from '../../../messages/message.ts'
import { createTranslators } from '../../../messages/translator.ts'
import type { Offer } from '../../api/findings.ts'
import { deskCatalogue, deskMessage } from '../../messages/deskMessages.ts'
import type { Found } from '../drafts/draftFindings.ts'
import { dayIn } from './fixDate.ts'
import { type Fixer, type Fixers, offerOf } from './fixer.ts'

/**
 * Moves the sentence, the paragraph or the body to the unplaced texts, in each language. A story in
 * one language would have no body left, so all of it is moved.
 */
const fixRepeated: Fixer = ({ story, finding }) => {
  const repeated = repeatedSegments(story, finding)
  const paragraphs = repeated ? [repeated] : story.body
  const isIn = (language: Language) => (segment: DraftSegment) => segment[language] !== undefined
  const present = languages.filter((language) => paragraphs.flat().some(isIn(language)))
  if (!repeated && present.length < 2) return [wholeStory(story)]
  return present.map((language) => {
    const changes = (repeated ?? [])
      .filter(isIn(language))
      .map(({ key }) => ({ kind: 'unplace', segment: key, language }) as const)
    const change: Change = repeated
      ? { kind: 'all', changes }
      : { kind: 'unplace-story', story: story.key, language }
    const before = paragraphs.flatMap((one) => paragraphText(one, language) ?? []).join('\n')
    return { change, differences: [{ language, before, after: '' }] }
  })
}

/** Returns the segments of the sentence or paragraph that a finding is about; undefined if it is about the body. */
function repeatedSegments({ body }: DraftStory, { at, where }: Found): DraftParagraph | undefined {
  const paragraph = body.find((segments) => segments.some(({ key }) => key === where.segment))
  const isSentence = /\.body\[\d+\]\[\d+\]$/.test(at.path)
  return isSentence ? paragraph?.filter(({ key }) => key === where.segment) : paragraph
}

/** Moves the complete story to the unplaced texts. */
export function wholeStory(story: DraftStory): Offer {
  const texts = languages.flatMap((language) => story.headline[language] ?? [])
  return offerOf({ kind: 'unplace-story', story: story.key }, texts.join('\n') || story.id)
}

/** The answers to whether a line is a headline, or text of the story above or around it. */
const headlineAnswers: Fixer = ({ draft: { stories }, story, finding: { key, where } }) => {
  const settle = (reason: string): Change => ({ kind: 'answer', finding: key, reason })
  if (where.segment !== undefined)
    return [
      answer('text', settle('Text 正文')),
      answer('newStory', { kind: 'split-story', segment: where.segment }),
    ]
  const above = stories[stories.indexOf(story) - 1]
  return [
    answer('headline', settle('Headline 标题')),
    above
      ? answer('endOfStory', { kind: 'join-story', story: above.key })
      : answer('notStory', { kind: 'unplace-story', story: story.key }),
  ]
}

/** Approves the translation of a machine as it is. */
const approveTranslation: Fixer = ({ texts, finding: { where } }) => {
  const { segment, language } = where
  if (segment === undefined || language === undefined) return []
  return [answer('approve', { kind: 'set-text', segment, language, text: texts[language] ?? '' })]
}

/** What becomes of a text that is in no story: it ends the story above it, unless it is a day, or is not part of the issue. */
export function placeAnswers({ unplaced: texts }: Draft, unplaced: string): Offer[] {
  const { text = '', below: story } = texts.find(({ key }) => key === unplaced) ?? {}
  const leave = answer('notInIssue', { kind: 'dismiss', unplaced })
  if (story === undefined || dayIn(text) !== undefined) return [leave]
  return [answer('inStory', { kind: 'place', unplaced, story, as: 'body' }), leave]
}

/** The answers to whether a text names the section for news from elsewhere. */
export function sectionAnswers(unplaced: string): Offer[] {
  return [
    answer('section', { kind: 'begin-section', unplaced, section: 'relevant' }),
    answer('notSection', { kind: 'dismiss', unplaced }),
  ]
}

function answer(said: NonNullable<Offer['answer']>, change: Change): Offer {
  return { change, differences: [], answer: said }
}

const translators = createTranslators([deskCatalogue])

/** A correction of today that says in both languages what was wrong. Or today for a date that cannot be right. */
const draftCorrection: Fixer = ({ finding: { code, params = {}, where }, story }) => {
  const { corrections = [] } = story
  const date = today()
  if (code === 'future' || code === 'early') {
    const dated = corrections.map((one) => (one.date === params.date ? { ...one, date } : one))
    const change = { kind: 'set-story', story: story.key, fields: { corrections: dated } } as const
    return [offerOf(change, String(params.date), date, date)]
  }
  const texts = {
    en: translators.en.say(whatWasWrong(code, params, 'en')),
    zh: translators.zh.say(whatWasWrong(code, params, 'zh')),
  }
  const segment = where.segment !== undefined && { segment: where.segment }
  const fields = { corrections: [...corrections, { date, ...segment, ...texts }] }
  return [
    {
      change: { kind: 'set-story', story: story.key, fields },
      differences: languages.map((language) => ({ language, before: '', after: texts[language] })),
    },
  ]
}

/** What an earlier version said, in the language's own words if they were wrong, or else in those of the other. */
function whatWasWrong(code: string, params: Params, language: Language): Message {
  if (code === 'date')
    return deskMessage('desk.correctedDate', { before: String(params.before), now: String(params.now) })
  const said = (one: Language) => ({
    before: listed(params[`${one}Before`]),
    now: listed(params[`${one}Now`]),
  })
  const own = said(language)
  const other = otherLanguage(language)
  const { before, now } = own.before.length > 0 ? own : said(other)
  if (now.length === 0) return deskMessage('desk.correctedGone', { before: listed(params.before) })
  if (own.before.length > 0) return deskMessage('desk.corrected', { before, now })
  return deskMessage('desk.correctedOther', { before, now, language: other })
}

function listed(param: Params[string] | undefined): readonly string[] {
  return Array.isArray(param) ? param.map(String) : []
}

export const storyFixers: Fixers = {
  corrections: draftCorrection,
  'draft-translation': approveTranslation,
  'import-headline': headlineAnswers,
  'repeated-text': fixRepeated,
}
