import type { Translations } from '../../../archive/bilingual.ts'
import { type Language, languages } from '../../../archive/languages.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import type { Change } from '../../../draft/change.ts'
import type { Draft, DraftStory } from '../../../draft/draft.ts'
import type { DraftFinding, Offer } from '../../../draft/draftFinding.ts'
import { locateSegment } from '../../../draft/findSegment.ts'

/** The text that a finding is about, and the story that it is in. */
export type AtText = {
  readonly draft: Draft
  readonly finding: DraftFinding
  readonly story: DraftStory
  /** By language; a headline, a segment or a note. */
  readonly texts: Translations
  /** The glossary's names, and those that the draft adds. */
  readonly names: readonly Name[]
}

/** Makes the mends of a finding. */
export type Fixer = (at: AtText) => Offer[]

/** The text that a finding is about; undefined if it is about no story. */
export function atText(draft: Draft, finding: DraftFinding, names: readonly Name[]): AtText | undefined {
  const { where } = finding
  const story = draft.stories.find(({ key }) => key === where.story)
  if (!story) return undefined
  const segment = where.segment === undefined ? undefined : locateSegment(draft, where.segment)?.segment
  const texts =
    segment ?? (where.part === 'headline' ? story.headline : where.part === 'note' ? (story.note ?? {}) : {})
  return { draft, finding, story, texts, names }
}

/** A mend that sets the text in one language. None if the text stays as it is. */
export function offerText(at: AtText, language: Language, after: string): Offer[] {
  const before = at.texts[language] ?? ''
  if (before === after) return []
  const change = textChange(at, language, after)
  return change ? [{ change, differences: [{ language, before, after }] }] : []
}

/** The change that sets the text that a finding is about. */
function textChange({ finding, story, texts }: AtText, language: Language, text: string): Change | undefined {
  const { segment, part } = finding.where
  if (segment !== undefined) return { kind: 'set-text', segment, language, text }
  if (part === 'headline') return { kind: 'set-headline', story: story.key, language, text }
  if (part !== 'note') return undefined
  const { en = '', zh = '' }: Translations = { ...texts, [language]: text }
  return { kind: 'set-story', story: story.key, fields: { note: { en, zh } } }
}

/** A mend that sets one field of the story. */
export function offerField({ story }: AtText, field: 'date' | 'link' | 'id', after: string): Offer[] {
  const before = story[field] ?? ''
  if (before === after) return []
  const change = { kind: 'set-story', story: story.key, fields: { [field]: after } } as const
  return [{ change, differences: [{ language: undefined, before, after }] }]
}

/** The languages of the text that a finding is about: the one that it names, else both. */
export function languagesOf({ finding: { where } }: AtText): readonly Language[] {
  return where.language === undefined ? languages : [where.language]
}

/** Several fixes as one, which one undo takes back. */
export function together(offers: readonly Offer[]): Offer {
  const changes = offers.flatMap(({ change }) => (change.kind === 'all' ? change.changes : [change]))
  return { change: { kind: 'all', changes }, differences: offers.flatMap(({ differences }) => differences) }
}
