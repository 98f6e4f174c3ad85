import type { Translations } from '../../../archive/bilingual.ts'
import { type Language, languages } from '../../../archive/languages.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import type { Change } from '../../../draft/change.ts'
import type { Draft } from '../../../draft/draft.ts'
import { locateSegment } from '../../../draft/findSegment.ts'
import type { Offer } from '../../api/findings.ts'
import type { Found } from '../drafts/draftFindings.ts'

/** The text that a finding is about, and the story that it is in. */
export type AtText = NonNullable<ReturnType<typeof atText>>

/** Makes the fixes of a finding. */
export type Fixer = (at: AtText) => Offer[]

/** Fixers by the names of their rules. */
export type Fixers = Readonly<Record<string, Fixer>>

/**
 * Finds the text that a finding is about: a headline, a segment or a note. Returns undefined if it is not about a story.
 * @param names the glossary's names, and those that the draft adds
 */
export function atText(draft: Draft, finding: Found, names: readonly Name[]) {
  const { where } = finding
  const story = draft.stories.find(({ key }) => key === where.story)
  if (!story) return undefined
  const segment = where.segment === undefined ? undefined : locateSegment(draft, where.segment)?.segment
  const texts: Translations =
    segment ?? (where.part === 'headline' ? story.headline : where.part === 'note' ? (story.note ?? {}) : {})
  return { draft, finding, story, texts, names }
}

/** What a text becomes, and what the fix writes there, if its button can name it. */
type Rewritten = readonly [after: string, use?: string]

/** Offers to set the text in one language. Offers nothing if the text stays as it is. */
function offerText(at: AtText, language: Language, [after, use]: Rewritten): Offer[] {
  const before = at.texts[language] ?? ''
  const change = before === after ? undefined : textChange(at, language, after)
  return change ? [{ change, differences: [{ language, before, after }], use }] : []
}

/** Makes an offer of a change to one text. Of `use`, see `Rewritten`. */
export function offerOf(change: Change, before: string, after = '', use?: string): Offer {
  return { change, differences: [{ before, after }], use }
}

/** Returns the change that sets the text of a finding. */
function textChange({ finding, story, texts }: AtText, language: Language, text: string): Change | undefined {
  const { segment, part } = finding.where
  if (segment !== undefined) return { kind: 'set-text', segment, language, text }
  if (part === 'headline') return { kind: 'set-headline', story: story.key, language, text }
  if (part !== 'note') return undefined
  const { en = '', zh = '' }: Translations = { ...texts, [language]: text }
  return { kind: 'set-story', story: story.key, fields: { note: { en, zh } } }
}

/** Offers to set one field of the story. */
export function offerField({ story }: AtText, field: 'date' | 'link' | 'id', after: string): Offer[] {
  const before = story[field] ?? ''
  if (before === after) return []
  return [offerOf({ kind: 'set-story', story: story.key, fields: { [field]: after } }, before, after, after)]
}

/** Makes what offers other texts for a finding, in the language that it names, else in each. */
export function rewriting(
  rewrite: (text: string, language: Language, at: AtText) => readonly Rewritten[],
): Fixer {
  return (at) =>
    languagesOf(at).flatMap((language) =>
      rewrite(at.texts[language] ?? '', language, at).flatMap((one) => offerText(at, language, one)),
    )
}

/**
 * Makes what takes something out of a text. It becomes the field of the story if that has none.
 * @param readValue the value in what was taken out
 */
export function takingOut(
  pattern: RegExp,
  field: 'date' | 'link',
  readValue: (printed: string) => string | undefined,
): Fixer {
  return (at) =>
    languagesOf(at).flatMap((language) => {
      const text = at.texts[language] ?? ''
      const value = readValue(pattern.exec(text)?.[0] ?? '')
      const left = text.replace(pattern, language === 'en' ? ' ' : '').trim()
      const set = value === undefined || at.story[field] !== undefined ? [] : offerField(at, field, value)
      return offerText(at, language, [left]).map((offer) => together([offer, ...set]))
    })
}

function languagesOf({ finding: { where } }: AtText): readonly Language[] {
  return where.language === undefined ? languages : [where.language]
}

/** Makes one fix of several, which one undo takes back. */
export function together(offers: readonly Offer[]): Offer {
  const changes = offers.flatMap(({ change }) => (change.kind === 'all' ? change.changes : [change]))
  return { change: { kind: 'all', changes }, differences: offers.flatMap(({ differences }) => differences) }
}
