import type { Translations } from '../archive/bilingual.ts'
import type { Issue, Story } from '../archive/issue.ts'
import type { Language } from '../archive/languages.ts'
import type { Draft, DraftParagraph, DraftSegment, DraftStory, UnplacedText } from './draft.ts'

/**
 * Makes a draft of an issue. Keys are derived from the texts: the same issue gives the same keys, and most keys stay the
 * same when another import reads a few texts differently.
 */
export function draftOfIssue(issue: Issue, unplaced: readonly Omit<UnplacedText, 'key'>[] = []): Draft {
  const { stories, ...rest } = issue
  const name = keyMaker()
  return {
    issue: rest,
    stories: stories.map((story) => draftStory(story, name)),
    unplaced: unplaced.map((one) => ({ key: name('u', one.text), ...one })),
    answers: [],
    names: [],
  }
}

type Name = (kind: string, text: string) => string

function draftStory({ body, corrections, ...story }: Story, name: Name): DraftStory {
  const key = name('story', `${story.headline.en ?? ''}\n${story.headline.zh ?? ''}`)
  const segments = body.map((paragraph) =>
    paragraph.map((segment) => ({ key: name('s', `${segment.en ?? ''}\n${segment.zh ?? ''}`), ...segment })),
  )
  const corrected = corrections?.map(({ segment: [paragraph, at] = [-1, -1], ...correction }) => {
    const segment = segments[paragraph]?.[at]
    return segment ? { ...correction, segment: segment.key } : correction
  })
  return { key, ...story, body: segments, ...(corrected && { corrections: corrected }) }
}

/** Makes keys from a hash of the text. A repeated text gets a number. */
function keyMaker(): Name {
  const times = new Map<string, number>()
  return (kind, text) => {
    const key = `${kind}-${hash(text)}`
    const count = (times.get(key) ?? 0) + 1
    times.set(key, count)
    return count === 1 ? key : `${key}.${count}`
  }
}

/** FNV-1a with 53 bits. Not for security. */
function hash(text: string): string {
  let [high, low] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit ^ (high >>> 15), 0x85ebca6b)
  }
  return (high >>> 0).toString(36) + ((low >>> 0) & 0x1fffff).toString(36)
}

/**
 * Returns the issue in a draft. The schema must still judge it, because a draft may lack what an issue needs. What has no
 * text is left out: segments, paragraphs, and notes, sources and corrections that the editor is about to write.
 */
export function issueOfDraft({ issue, stories }: Draft): object {
  return { ...issue, sources: written(issue.sources, textsOf), stories: stories.map(storyOf) }
}

function storyOf({ key: _key, headline, body, note, noteSources, corrections, ...rest }: DraftStory): object {
  const paragraphs = writtenParagraphs(body)
  const [writtenNote] = written(note && [note], textsOf) ?? []
  return {
    ...rest,
    headline: textsOf(headline),
    body: paragraphs.map((segments) => segments.map(textsOf)),
    note: writtenNote,
    noteSources: writtenNote && written(noteSources, ({ label }) => label),
    sources: written(rest.sources, textsOf),
    corrections: written(corrections, textsOf)?.map((one) => correctionOf(one, paragraphs)),
  }
}

/** The rows that have a text. Undefined if none has. */
function written<Row>(
  rows: readonly Row[] | undefined,
  textsIn: (row: Row) => Translations,
): Row[] | undefined {
  const kept = rows?.filter((row) => Object.keys(textsOf(textsIn(row))).length > 0)
  return kept && kept.length > 0 ? kept : undefined
}

/** A correction whose segment has left the story is about the story. */
function correctionOf(
  { segment: key, ...correction }: NonNullable<DraftStory['corrections']>[number],
  paragraphs: readonly DraftParagraph[],
): object {
  const isCorrected = (segment: DraftSegment) =>
    key !== undefined && (segment.key === key || segment.joined?.includes(key) === true)
  const paragraph = paragraphs.findIndex((segments) => segments.some(isCorrected))
  const at = paragraphs[paragraph]?.findIndex(isCorrected)
  return { ...correction, ...(at !== undefined && { segment: [paragraph, at] }) }
}

/** Whether a segment says anything. */
export function hasText({ en, zh }: Translations): boolean {
  return en !== undefined || zh !== undefined
}

/** Returns the paragraphs and segments that have text, as the issue has them. */
export function writtenParagraphs(body: DraftStory['body']): DraftParagraph[] {
  return body.map((paragraph) => paragraph.filter(hasText)).filter((paragraph) => paragraph.length > 0)
}

function textsOf(texts: Translations): Translations {
  return translationsOf((language) => texts[language])
}

/** Collects the text of each language, without empty texts. */
export function translationsOf(textIn: (language: Language) => string | undefined): Translations {
  const [en = '', zh = ''] = [textIn('en'), textIn('zh')]
  return { ...(en === '' ? {} : { en }), ...(zh === '' ? {} : { zh }) }
}
