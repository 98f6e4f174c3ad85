import type { Figure } from '../../archive/figures/figure.ts'
import { figuresAgree } from '../../archive/figures/figuresAgree.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import type { Issue, Story } from '../../archive/issue.ts'
import { type Language, languages } from '../../archive/languages.ts'
import { once } from '../../archive/memoize.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { jsonPath } from '../../disk/parseIssue.ts'
import { type EditorialRule, storyRule } from '../editorialRule.ts'
import { namesInText } from '../namesInText.ts'

type Remark = ReturnType<EditorialRule['check']>[number]

/** A correction has a day that has begun somewhere on Earth: the check may run in another time zone than the editor. */
export const corrections = storyRule('corrections', ({ corrections: all = [] }) => {
  const today = new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10)
  return all.flatMap(({ date }, at) =>
    date > today
      ? [{ code: 'future', params: { date }, level: 'error', part: ['corrections', at, 'date'] } as const]
      : [],
  )
})

/**
 * Finds the stories whose figures, names or date are not those that were published, and that have no new correction. What is
 * compared are positions: 15 that stays in the headline does not explain 16 in the body.
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
    const changes = languages.map((language) => {
      const itemsOf = (texts: readonly LocatedText[]) => ({
        figures: texts.flatMap(figuresIn(language)),
        names: texts.flatMap((located) =>
          find()(located.text, language).map(({ key, text }): Item => ({ ...located, text, is: key })),
        ),
      })
      return changeOf(textsOf(old, language), textsOf(story, language), itemsOf)
    })
    const at = (path: readonly (string | number)[]) => ({
      at: { path: jsonPath(['stories', index, ...path]), story: story.id },
    })
    return [...remarkOf(changes, at), ...dateRemark(story, old, at)]
  })
}

/** Whether a story has a correction that another version of it lacks. */
function isCorrected({ corrections: now = [] }: Story, { corrections: before = [] }: Story): boolean {
  return now.some(({ date, en, zh }) =>
    before.every((one) => one.date !== date || one.en !== en || one.zh !== zh),
  )
}

type At = (path: readonly (string | number)[]) => Pick<Remark, 'at'>

function remarkOf([en, zh]: readonly (Change | undefined)[], at: At): Remark[] {
  const both = [en, zh].filter((change) => change !== undefined)
  const [first] = both
  if (!first) return []
  const said = (part: 'before' | 'now') => [...new Set(both.flatMap((change) => change[part]))]
  const now = said('now')
  return [
    {
      rule: 'corrections',
      code: now.length > 0 ? 'owed' : 'gone',
      // The draft of a correction is written from what each language said and says.
      params: {
        before: said('before'),
        now,
        ...(en && { enBefore: en.before, enNow: en.now }),
        ...(zh && { zhBefore: zh.before, zhNow: zh.now }),
      },
      level: 'error',
      ...at(first.path),
    },
  ]
}

function dateRemark({ date }: Story, { date: before }: Story, at: At): Remark[] {
  if (before === undefined || date === before) return []
  const finding = { rule: 'corrections', level: 'error', ...at(['date']) } as const
  if (date === undefined) return [{ ...finding, code: 'gone', params: { before: [before] } }]
  return [{ ...finding, code: 'date', params: { before, now: date } }]
}

type LocatedText = { readonly text: string; readonly path: readonly (string | number)[] }

function textsOf({ headline, body }: Story, language: Language): LocatedText[] {
  const segments = body.flatMap((paragraph, p) =>
    paragraph.map((pair, s) => ({ pair, path: ['body', p, s] })),
  )
  return [{ pair: headline, path: ['headline'] }, ...segments].flatMap(({ pair, path }) => {
    const text = pair[language]
    return text === undefined ? [] : [{ text, path }]
  })
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
 * Whether what is lost at its position is only elsewhere now: a name, or a figure that cannot be mistaken for another one.
 * Of two amounts of one unit that change places, each is wrong where it was.
 */
function isMoved(lost: Item, edits: readonly Edit[]): boolean {
  const measure = ({ is }: Item) =>
    typeof is === 'string' ? undefined : `${is.kind} ${is.kind === 'quantity' ? is.unit : ''}`
  const alike = edits.filter((one) => one.lost && measure(one.lost) === measure(lost))
  return (
    edits.some(({ gained }) => gained && isSame(gained, lost)) &&
    (measure(lost) === undefined || alike.length === 1)
  )
}

type Items = Readonly<Record<'figures' | 'names', readonly Item[]>>
type Change = Readonly<Record<'before' | 'now', readonly string[]>> & Pick<LocatedText, 'path'>

/** What the texts of one language said and no longer say at the same position, and what they say there instead. */
function changeOf(
  old: readonly LocatedText[],
  now: readonly LocatedText[],
  itemsOf: (texts: readonly LocatedText[]) => Items,
): Change | undefined {
  const lost = without(old, now)
  if (lost.length === 0) return undefined
  const all = itemsOf(now)
  const changed = compared(lost, without(now, old)).flatMap(([before, after]) => {
    const [was, is] = [itemsOf(before), itemsOf(after)]
    return (['figures', 'names'] as const).flatMap((kind) => {
      const made = edits(was[kind], is[kind])
      return made.filter(
        ({ lost, gained }) =>
          lost && !isMoved(lost, made) && (gained || !all[kind].some((one) => isSame(one, lost))),
      )
    })
  })
  const [first] = changed
  if (!first) return undefined
  const isThere = now.some((text) => first.lost && isAt(first.lost.path, text))
  return {
    before: changed.flatMap(({ lost }) => lost?.text ?? []),
    now: changed.flatMap(({ gained }) => gained?.text ?? []),
    path: first.gained?.path ?? (isThere && first.lost ? first.lost.path : []),
  }
}

type Texts = readonly LocatedText[]

/**
 * Pairs changed texts with what they have become: text by text if the same places have changed, or else all with all, since a
 * text may have been split, joined or moved.
 */
function compared(old: Texts, now: Texts): (readonly [Texts, Texts])[] {
  const isInPlace = old.length === now.length && old.every(({ path }, at) => isAt(path, now[at]))
  return isInPlace ? old.map((text, at) => [[text], now.slice(at, at + 1)]) : [[old, now]]
}

function isAt(path: LocatedText['path'], text: LocatedText | undefined): boolean {
  return String(text?.path) === String(path)
}

/** The texts that have no equal of their own in the others. A text that has only moved is none of them. */
function without(texts: readonly LocatedText[], others: readonly LocatedText[]): LocatedText[] {
  const left = others.map(({ text }) => text)
  return texts.filter(({ text }) => {
    const at = left.indexOf(text)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

/** An item that another takes the place of, that is gone, or that is new. */
type Edit = { readonly lost?: Item | undefined; readonly gained?: Item | undefined }

/** Aligns two lists with the fewest edits (https://en.wikipedia.org/wiki/Levenshtein_distance), and returns these. */
function edits(was: readonly Item[], is: readonly Item[]): Edit[] {
  const distances = distancesFrom(was, is)
  const distance = (w: number, i: number) => distances[w]?.[i] ?? Number.POSITIVE_INFINITY
  const found: Edit[] = []
  let [w, i] = [0, 0]
  while (w < was.length || i < is.length) {
    const [lost, gained] = [was[w], is[i]]
    const left = distance(w, i)
    const isKept = lost && gained && isSame(lost, gained) && left === distance(w + 1, i + 1)
    const isReplaced = lost && gained && left === distance(w + 1, i + 1) + 1
    const isGone = lost && !isKept && !isReplaced && left === distance(w + 1, i) + 1
    if (!isKept) found.push({ ...(!isGone && { gained }), ...((isReplaced || isGone) && { lost }) })
    if (isKept || isReplaced || isGone) w += 1
    if (!isGone) i += 1
  }
  return found
}

/** For each position in both lists, the number of edits from there on. */
function distancesFrom(was: readonly Item[], is: readonly Item[]): number[][] {
  const rows = [[...is.map((_, i) => is.length - i), 0]]
  for (const [w, lost] of [...was.entries()].reverse()) {
    const below = rows[0] ?? []
    const row = [was.length - w]
    for (const [i, gained] of [...is.entries()].reverse()) {
      const [removed = 0, added = 0, both = 0] = [below[i], row[0], below[i + 1]]
      row.unshift(Math.min(removed + 1, added + 1, both + (isSame(lost, gained) ? 0 : 1)))
    }
    rows.unshift(row)
  }
  return rows
}
