import type { Name } from '../../../archive/names/nameList.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { DraftFinding, Offer } from '../../../draft/draftFinding.ts'
import { fixAccepted } from './fixAccepted.ts'
import { fixAddedName } from './fixAddedName.ts'
import { fixBodyDate, fixDate, fixStrayDate, fixWeekday } from './fixDate.ts'
import { atText, type Fixer } from './fixer.ts'
import { fixFigure } from './fixFigure.ts'
import { fixFormat } from './fixFormat.ts'
import { fixLinks } from './fixLink.ts'
import { fixLostCharacters } from './fixLostCharacters.ts'
import { fixName, fixStoryId } from './fixNames.ts'
import { fixPeriodical } from './fixPeriodical.ts'
import { fixPunctuation, fixTraditional } from './fixPunctuation.ts'
import { fixRepeated } from './fixRepeated.ts'
import { fixPlaces, fixTopics } from './fixTags.ts'

/** Every fixer, by the name of its rule. */
export const fixers: Readonly<Record<string, Fixer>> = {
  'body-date': fixBodyDate,
  'chinese-punctuation': fixPunctuation,
  'differing-figures': fixFigure,
  'differing-names': fixName,
  'import-place': fixPlaces,
  'import-topic': fixTopics,
  'link-date': fixDate,
  links: fixLinks,
  'lost-characters': fixLostCharacters,
  'malformed-address': fixLinks,
  'missing-date': fixDate,
  'periodical-titles': fixPeriodical,
  'repeated-text': fixRepeated,
  schema: fixFormat,
  'story-date': fixDate,
  'story-ids': fixStoryId,
  'stray-date': fixStrayDate,
  'traditional-characters': fixTraditional,
  weekday: fixWeekday,
}

/** The mends that there are for a finding, the likeliest first. None for one that is accepted. */
export function offersFor(draft: Draft, finding: DraftFinding, names: readonly Name[]): Offer[] {
  if (finding.accepted !== undefined) return []
  if (finding.rule === 'accepted') return fixAccepted(draft, finding)
  if (finding.where.name !== undefined) return fixAddedName(draft, finding)
  const at = atText(draft, finding, names)
  return at ? (fixers[finding.rule]?.(at) ?? []) : []
}
