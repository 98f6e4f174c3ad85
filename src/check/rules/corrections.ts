import type { Figure } from '../../archive/figures/figure.ts'
import { figuresAgree } from '../../archive/figures/figuresAgree.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import type { Issue, Story } from '../../archive/issue.ts'
import { type Language, languages } from '../../archive/languages.ts'
import { once } from '../../archive/memoize.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { jsonPath } from '../../disk/parseIssue.ts'
import { type Remark, storyRule } from '../editorialRule.ts'
import { type NamedThing, namesInText } from '../namesInText.ts'
import { type LocatedPair, storyPairs } from '../storyTexts.ts'

/**
 * A story cannot be corrected before its issue was published, or on a day that has begun nowhere on Earth: the check may run in
 * another time zone than the editor.
 */
export const corrections = storyRule('corrections', ({ corrections: all = [] }, { id, posted }) => {
  const today = new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const published = posted ?? `${id}-01`
  return all.flatMap(({ date }, at) => {
    const code = date > today ? 'future' : date < published ? 'early' : undefined
    return code
      ? [{ code, params: { date }, level: 'error', part: ['corrections', at, 'date'] } as const]
      : []
  })
})

/**
 * Finds the stories whose figures, names or date are not those that were published, and that have no new correction. Changed
 * texts are compared: 15 that stays in the headline does not explain 16 in the body.
 * @param published the version that readers have
 * @param names the list of names
 */
export function owedCorrections(
  issue: Issue,
  published: Issue | undefined,
  names: readonly Name[] = [],
): Remark[] {
  if (!published) return []
  const find = once(() => namesInText(names))
  const figuresIn: Finder = (text, language) => findFigures(text, language).filter(({ weak }) => !weak)
  const namesIn: Finder = (text, language) => find()(text, language)
  return issue.stories.flatMap((story, index) => {
    const old = published.stories.find(({ id }) => id === story.id)
    if (!old || isCorrected(story, old)) return []
    const [en = [], zh = []] = languages.map((language) =>
      [figuresIn, namesIn].flatMap((one) =>
        editsOf(textsOf(old, index, language), textsOf(story, index, language), (texts) =>
          texts.flatMap(({ text, path }) =>
            one(text, language).map((is) => ({ is, path, text: text.slice(is.start, is.end) })),
          ),
        ),
      ),
    )
    return [...owedForTexts(en, zh), ...owedForDate(story, old, jsonPath(['stories', index, 'date']))].map(
      ({ path, ...owed }) => ({
        rule: 'corrections',
        level: 'error',
        ...owed,
        at: { path, story: story.id },
      }),
    )
  })
}

type Finder = (text: string, language: Language) => readonly (Figure | NamedThing)[]

/** Whether a story has a correction that another version of it lacks. */
function isCorrected({ corrections: now = [] }: Story, { corrections: before = [] }: Story): boolean {
  return now.some(({ date, en, zh }) =>
    before.every((one) => one.date !== date || one.en !== en || one.zh !== zh),
  )
}

type Owed = Required<Pick<Remark, 'code' | 'params'>> & Pick<LocatedPair, 'path'>

function owedForTexts(en: readonly Edit[], zh: readonly Edit[]): Owed[] {
  const all = [...en, ...zh]
  const [first] = all
  if (!first) return []
  const before = (edits: readonly Edit[]) => [...new Set(edits.map(({ lost }) => lost.text))]
  const now = (edits: readonly Edit[]) => [...new Set(edits.flatMap(({ gained }) => gained?.text ?? []))]
  // The draft of a correction is written from what each language said and says.
  const params = {
    before: before(all),
    now: now(all),
    ...(en.length > 0 && { enBefore: before(en), enNow: now(en) }),
    ...(zh.length > 0 && { zhBefore: before(zh), zhNow: now(zh) }),
  }
  const { path } = first.gained ?? first.lost
  return [{ code: params.now.length > 0 ? 'owed' : 'gone', params, path }]
}

function owedForDate({ date }: Story, { date: before }: Story, path: string): Owed[] {
  if (before === undefined || date === before) return []
  if (date === undefined) return [{ code: 'gone', params: { before: [before] }, path }]
  return [{ code: 'date', params: { before, now: date }, path }]
}

/** A text with its path in the issue. */
type LocatedText = Pick<LocatedPair, 'path'> & { readonly text: string }

/**
 * The headline and the body in one language.
 * @param index where the story is in the issue now, so that both versions of a text have one path
 */
function textsOf(story: Story, index: number, language: Language): LocatedText[] {
  return storyPairs(story, index).flatMap(({ part, pair: { [language]: text }, path }) =>
    part === 'note' || text === undefined ? [] : [{ text, path }],
  )
}

/** A figure or a name, as a text writes it. */
type Item = LocatedText & { readonly is: Figure | NamedThing }

/**
 * A figure may be written with fewer or more digits, as 54.8 for 54.81, but not one that words round: “more than 60” is not
 * “more than 61”. A name may become part of a longer one.
 */
function isSame({ is: a }: Item, { is: b }: Item): boolean {
  if ('key' in a || 'key' in b)
    return 'key' in a && 'key' in b && (a.key.includes(b.key) || b.key.includes(a.key))
  return figuresAgree(a, b) >= (a.approximation || b.approximation ? 3 : 2)
}

/** The kind and the unit of a figure. Undefined for a name. */
function measureOf({ is }: Item): string | undefined {
  return 'key' in is ? undefined : `${is.kind} ${is.kind === 'quantity' ? is.unit : ''}`
}

type Texts = readonly LocatedText[]

/**
 * What the texts of one language said and no longer say, and what they say in its place.
 * @param find finds the figures in texts, or the names
 */
function editsOf(old: Texts, now: Texts, find: (texts: Texts) => readonly Item[]): readonly Edit[] {
  const isEqual = (one: LocatedText, other: LocatedText) => one.text === other.text
  const [before, after] = [without(old, now, isEqual), without(now, old, isEqual)]
  const isInPlace = before.length === after.length && before.every(({ path }, at) => path === after[at]?.path)
  // All are compared with all where a text was split, joined or moved.
  const pairs = isInPlace
    ? before.map((text, at) => [[text], after.slice(at, at + 1)] as const)
    : [[before, after]]
  return pairs.flatMap(([before = [], after = []]) => {
    const [was, is] = [find(before), find(after)]
    const [lost, gained] = [without(was, is, isSame), without(is, was, isSame)]
    // What only another sentence says now has moved, unless something else is in its place.
    if (lost.length + gained.length > 0)
      return replaced(lost, gained).filter(
        (edit) => edit.gained || !find(now).some((one) => isSame(one, edit.lost)),
      )
    // Of several amounts of one unit that have changed places, each is wrong where another was. Names may change places.
    const isMoved = (edit: Edit) => edit.gained && measureOf(edit.lost) && !isSame(edit.lost, edit.gained)
    return isInPlace ? replaced(was, is).filter(isMoved) : []
  })
}

/** What a list has and the other has not, each as many times as the list has it more often. */
function without<One>(
  list: readonly One[],
  others: readonly One[],
  isSame: (one: One, other: One) => boolean,
): One[] {
  const left = [...others]
  return list.filter((one) => {
    const at = left.findIndex((other) => isSame(one, other))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

/** What is lost, and what has taken its place, if anything has. */
type Edit = { readonly lost: Item; readonly gained?: Item | undefined }

/** Gives each lost item one that is gained: of its measure if there is one. */
function replaced(lost: readonly Item[], gained: readonly Item[]): Edit[] {
  const left = [...gained]
  return lost.map((one) => {
    const at = left.findIndex((other) => measureOf(other) === measureOf(one))
    return { lost: one, gained: left.splice(Math.max(at, 0), 1)[0] }
  })
}
