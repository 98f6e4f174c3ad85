import { type Language, languages } from '../archive/languages.ts'
import type { ReceivedReport } from '../archive/report.ts'
import type { Draft, DraftSegment, DraftStory } from './draft.ts'
import { writtenParagraphs } from './draftOfIssue.ts'

/**
 * What has become of a reported sentence: it is as it was, it has changed in a language, another is in its place, or the
 * story does not have it.
 */
export type Reported =
  | { readonly kind: 'same' | 'changed' | 'replaced'; readonly segment: DraftSegment }
  | { readonly kind: 'gone'; readonly story: DraftStory }
  | { readonly kind: 'noStory' }

/**
 * Finds a reported sentence in the draft of its issue: by its texts at its place, then by its texts anywhere, then by its
 * place alone. Never by likeness: sentences of newsletters are often alike but for a figure.
 */
export function findReported({ stories }: Pick<Draft, 'stories'>, report: ReceivedReport): Reported {
  const own = stories.find(({ id }) => id === report.story)
  const [paragraph = 0, sentence = 0] = report.place ?? []
  const there = own && writtenParagraphs(own.body)[paragraph - 1]?.[sentence - 1]
  if (there && isReported(there, report, 'some')) return found(there, report)
  const inStory = own?.body.flat() ?? []
  const everywhere = [...inStory, ...stories.flatMap(({ body }) => body.flat())]
  const elsewhere =
    everywhere.find((segment) => isReported(segment, report, 'every')) ??
    inStory.find((segment) => isReported(segment, report, 'some'))
  if (elsewhere) return found(elsewhere, report)
  if (there) return { kind: 'replaced', segment: there }
  return own ? { kind: 'gone', story: own } : { kind: 'noStory' }
}

function found(segment: DraftSegment, report: ReceivedReport): Reported {
  return { kind: isReported(segment, report, 'every') ? 'same' : 'changed', segment }
}

/** Whether a segment has the texts of a report: one of them, or each that the report has. */
function isReported(segment: DraftSegment, report: ReceivedReport, how: 'some' | 'every'): boolean {
  const given = languages.filter((language) => report[language] !== undefined)
  return given.length > 0 && given[how]((language) => hasText(segment, report, language))
}

/** In letters. A shorter beginning of a text may be that of another. */
const leastBeginning = 12

/** Whether the texts are the same, apart from white space. The end of a reported one may be missing. */
function hasText(segment: DraftSegment, report: ReceivedReport, language: Language): boolean {
  const [text, given] = [plain(segment[language]), plain(report[language])]
  const beginning = given.replace(/…$/, '')
  return text === given || (beginning.length >= leastBeginning && text.startsWith(beginning))
}

function plain(text = ''): string {
  return text.replaceAll(/\s/g, '')
}
