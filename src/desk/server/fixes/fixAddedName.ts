import type { Name } from '../../../archive/names/nameList.ts'
import { isSpeltInFull } from '../../../check/forgottenTones.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { DraftFinding, Offer } from '../../../draft/draftFinding.ts'
import { suggestPinyin } from '../suggestPinyin.ts'

/** For the faults of a name that the draft adds: the pinyin that is suggested, or the draft without a name that is taken. */
export function fixAddedName({ names }: Draft, { rule, where }: DraftFinding): Offer[] {
  const name = names.find(({ id }) => id === where.name)
  if (!name) return []
  return rule === 'name-pinyin' ? withPinyin(name) : without(name)
}

function withPinyin(name: Name): Offer[] {
  const pinyin = suggestPinyin(name.zh)
  if (!isSpeltInFull({ zh: name.zh, pinyin })) return []
  const changes = [
    { kind: 'remove-name', id: name.id },
    { kind: 'add-name', name: { ...name, pinyin } },
  ] as const
  const differences = [{ language: undefined, before: name.pinyin, after: pinyin }]
  return [{ change: { kind: 'all', changes }, differences }]
}

function without({ id, en, zh }: Name): Offer[] {
  const change = { kind: 'remove-name', id } as const
  return [{ change, differences: [{ language: undefined, before: `${en} · ${zh}`, after: '' }] }]
}
