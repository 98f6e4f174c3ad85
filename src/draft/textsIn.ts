import type { BilingualName } from '../archive/places.ts'
import type { Change, ChangeOf, Step } from './change.ts'
import { isBack } from './history.ts'

type Field = string | null | undefined

/**
 * Returns the texts that an editor typed in these steps. Values that were chosen from a list are left out, and so are
 * emptied fields.
 */
export function textsIn(steps: readonly Step[]): string[] {
  return steps
    .flatMap((step) => (isBack(step) ? [] : fieldsOf(step)))
    .filter((field): field is string => (field ?? '').trim() !== '')
}

function fieldsOf<Kind extends Change['kind']>(change: ChangeOf<Kind>): Field[] {
  return fields[change.kind](change)
}

const none = () => []

const fields: { readonly [Kind in Change['kind']]: (change: ChangeOf<Kind>) => Field[] } = {
  'set-text': ({ text }) => [text],
  'set-headline': ({ text }) => [text],
  'set-story': ({ fields: { id, date, link, note, noteSources, sources } }) => [
    ...[id, date, link, ...inBoth(note)],
    ...(noteSources?.flatMap((page) => [...inBoth(page.label), page.link]) ?? []),
    ...(sources?.flatMap(inBoth) ?? []),
  ],
  'set-issue': ({ fields: { title, posted, origin, sources } }) => [
    ...[...inBoth(title), posted, origin],
    ...(sources?.flatMap(inBoth) ?? []),
  ],
  accept: ({ reason }) => [reason],
  answer: ({ reason }) => [reason],
  'add-name': ({ name }) => [...inBoth(name), name.pinyin],
  'add-place': ({ place }) => inBoth(place),
  all: ({ changes }) => changes.flatMap((one) => fieldsOf(one)),
  'split-segment': none,
  'join-segment': none,
  'send-text': none,
  'move-segment': none,
  'send-segment': none,
  'split-paragraph': none,
  'join-paragraph': none,
  'split-story': none,
  'join-story': none,
  'move-story': none,
  unplace: none,
  'unplace-story': none,
  place: none,
  'begin-section': none,
  dismiss: none,
  withdraw: none,
  'remove-name': none,
}

function inBoth(texts: BilingualName | null | undefined): Field[] {
  return [texts?.en, texts?.zh]
}
