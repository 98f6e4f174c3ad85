import type { Change } from '../../../draft/change.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { Offer } from '../../api/findings.ts'
import { dayIn } from './fixDate.ts'
import type { Fixer } from './fixer.ts'

/** The answers to whether a line is a headline, or text of the story above or around it. */
export const headlineAnswers: Fixer = ({ draft: { stories }, story, finding: { key, where } }) => {
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
export const approveTranslation: Fixer = ({ texts, finding: { where } }) => {
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
