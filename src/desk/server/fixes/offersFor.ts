import type { Name } from '../../../archive/names/nameList.ts'
import { isSpeltInFull } from '../../../check/forgottenTones.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { Offer } from '../../api/findings.ts'
import type { Found } from '../drafts/draftFindings.ts'
import { suggestPinyin } from '../suggestPinyin.ts'
import { dateFixers, fixUnplacedDate } from './fixDate.ts'
import { atText, type Fixers, offerOf, together } from './fixer.ts'
import { fieldFixers } from './fixFields.ts'
import { fixFigure } from './fixFigure.ts'
import { placeAnswers, sectionAnswers, storyFixers } from './fixStory.ts'
import { textFixers } from './fixText.ts'

const fixers: Fixers = {
  ...dateFixers,
  ...fieldFixers,
  ...storyFixers,
  ...textFixers,
  'differing-figures': fixFigure,
}

/** Returns the fixes for a finding, the likeliest first. An accepted finding has none. */
export function offersFor(draft: Draft, finding: Found, names: readonly Name[]): Offer[] {
  if (finding.accepted !== undefined) return []
  if (finding.rule === 'accepted') return withdrawals(draft, finding)
  if (finding.where.name !== undefined) return nameOffers(draft, finding)
  const { unplaced } = finding.where
  if (unplaced !== undefined)
    return finding.code === 'section'
      ? sectionAnswers(unplaced)
      : [...fixUnplacedDate(draft, finding), ...placeAnswers(draft, unplaced)]
  const at = atText(draft, finding, names)
  return at ? (fixers[finding.rule]?.(at) ?? []) : []
}

/** For `accepted`: withdraws the acceptance that fits no finding. */
function withdrawals({ issue }: Draft, { at }: Found): Offer[] {
  const index = /^\$\.accepted\[(\d+)\]$/.exec(at.path)?.[1]
  const acceptance = index === undefined ? undefined : issue.accepted?.[Number(index)]
  if (!acceptance) return []
  const { rule, story, reason } = acceptance
  return [offerOf({ kind: 'withdraw', rule, story }, reason)]
}

/** For a name that the draft adds: the suggested pinyin, or the draft without a name that another entry has. */
function nameOffers({ names }: Draft, { rule, where }: Found): Offer[] {
  const name = names.find(({ id }) => id === where.name)
  if (!name) return []
  const { id, en, zh } = name
  const without = offerOf({ kind: 'remove-name', id }, `${en} · ${zh}`)
  if (rule !== 'name-pinyin') return [without]
  const pinyin = suggestPinyin(zh)
  if (!isSpeltInFull({ zh, pinyin })) return []
  const added = offerOf({ kind: 'add-name', name: { ...name, pinyin } }, name.pinyin, pinyin)
  return [together([{ ...without, differences: [] }, added])]
}
