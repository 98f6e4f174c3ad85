import type { Figure } from '../../archive/figures/figure.ts'
import { figuresAgree } from '../../archive/figures/figuresAgree.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import type { Issue, Story } from '../../archive/issue.ts'
import { type Language, languages } from '../../archive/languages.ts'
import { once } from '../../archive/memoize.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { jsonPath } from '../../disk/parseIssue.ts'
import { type Remark, storyRule } from '../editorialRule.ts'
import { namesInText } from '../namesInText.ts'
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
  return issue.stories.flatMap((story, index) => {
    const old = published.stories.find(({ id }) => id === story.id)
    if (!old || isCorrected(story, old)) return []
    const changes = languages.map((language) =>
      changeOf(textsOf(old, index, language), textsOf(story, index, language), [
        (texts) => texts.flatMap(figuresIn(language)),
        (texts) =>
          texts.flatMap((located) =>
            find()(located.text, language).map(({ key, text }) => ({ ...located, text, is: key })),
          ),
      ]),
    )
    const path = jsonPath(['stories', index])
    return [...owedForTexts(changes, path), ...owedForDate(story, old, `${path}.date`)].map(
      ({ path, ...owed }) => ({
        rule: 'corrections',
        level: 'error',
        ...owed,
        at: { path, story: story.id },
      }),
    )
  })
}

/** Whether a story has a correction that another version of it lacks. */
function isCorrected({ corrections: now = [] }: Story, { corrections: before = [] }: Story): boolean {
  return now.some(({ date, en, zh }) =>
    before.every((one) => one.date !== date || one.en !== en || one.zh !== zh),
  )
}

type Owed = Required<Pick<Remark, 'code' | 'params'>> & Pick<LocatedPair, 'path'>

/** @param whole the path of the story, for a text that is gone */
function owedForTexts([en, zh]: readonly (Change | undefined)[], whole: string): Owed[] {
  const both = [en, zh].filter((change) => change !== undefined)
  const [first] = both
  if (!first) return []
  const said = (part: 'before' | 'now') => [...new Set(both.flatMap((change) => change[part]))]
  const now = said('now')
  // The draft of a correction is written from what each language said and says.
  const params = {
    before: said('before'),
    now,
    ...(en && { enBefore: en.before, enNow: en.now }),
    ...(zh && { zhBefore: zh.before, zhNow: zh.now }),
  }
  return [{ code: now.length > 0 ? 'owed' : 'gone', params, path: first.path ?? whole }]
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

/** A figure, or the key of a name, as a text writes it. */
type Item = LocatedText & { readonly is: Figure | string }

/** A word such as “first” or “one” may be no figure. */
function figuresIn(language: Language) {
  return ({ text, path }: LocatedText): Item[] =>
    findFigures(text, language).flatMap((figure) =>
      figure.weak ? [] : [{ text: text.slice(figure.start, figure.end), path, is: figure }],
    )
}

/**
 * A figure may be written with fewer or more digits, as 54.8 for 54.81, but not one that words round: “more than 60” is not
 * “more than 61”. A name may become part of a longer one.
 */
function isSame({ is: a }: Item, { is: b }: Item): boolean {
  if (typeof a !== 'string' && typeof b !== 'string')
    return figuresAgree(a, b) >= (a.approximation || b.approximation ? 3 : 2)
  return typeof a === 'string' && typeof b === 'string' && (a.includes(b) || b.includes(a))
}

/**
 * Returns the figures that have changed places in a text that still has the same ones. Of several amounts of one unit, each is
 * wrong where another was. Names may change places, and so may a date and an amount.
 */
function permutedFigures(was: readonly Item[], is: readonly Item[]): readonly Edit[] {
  return [...new Set(was.flatMap((one) => measureOf(one) ?? []))].flatMap((measure) => {
    const now = is.filter((one) => measureOf(one) === measure)
    return was
      .filter((one) => measureOf(one) === measure)
      .map((lost, at): Edit => ({ lost, gained: now[at] }))
      .filter(({ lost, gained }) => gained && !isSame(lost, gained))
  })
}

/** The kind and the unit of a figure. Undefined for a name. */
function measureOf({ is }: Item): string | undefined {
  if (typeof is === 'string') return undefined
  return `${is.kind} ${is.kind === 'quantity' ? is.unit : ''}`
}

type Change = Readonly<Record<'before' | 'now', readonly string[]>> & {
  /** Undefined if the text is gone. */
  readonly path: string | undefined
}

/**
 * What the texts of one language said and no longer say, and what they say in its place.
 * @param finders find the figures in texts, and the names
 */
function changeOf(
  old: Texts,
  now: Texts,
  finders: readonly ((texts: Texts) => readonly Item[])[],
): Change | undefined {
  const isEqual = (one: LocatedText, other: LocatedText) => one.text === other.text
  const changed = compared(without(old, now, isEqual), without(now, old, isEqual)).flatMap(
    ([before, after]) =>
      finders.flatMap((find) => {
        const [was, is] = [find(before), find(after)]
        const [lost, gained] = [without(was, is, isSame), without(is, was, isSame)]
        if (lost.length + gained.length === 0) return before.length === 1 ? permutedFigures(was, is) : []
        // What only another sentence says now has moved, unless something else is in its place.
        return replaced(lost, gained).filter(
          (edit) => edit.gained || !find(now).some((one) => isSame(one, edit.lost)),
        )
      }),
  )
  const [first] = changed
  if (!first) return undefined
  return {
    before: changed.map(({ lost }) => lost.text),
    now: changed.flatMap(({ gained }) => gained?.text ?? []),
    path: first.gained?.path ?? now.find(({ path }) => path === first.lost.path)?.path,
  }
}

type Texts = readonly LocatedText[]

/**
 * Pairs changed texts with what they have become: text by text if the same places have changed, or else all with all, since a
 * text may have been split, joined or moved.
 */
function compared(old: Texts, now: Texts): (readonly [Texts, Texts])[] {
  const isInPlace = old.length === now.length && old.every(({ path }, at) => path === now[at]?.path)
  return isInPlace ? old.map((text, at) => [[text], now.slice(at, at + 1)]) : [[old, now]]
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
