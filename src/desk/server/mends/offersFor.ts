import type { Name } from '../../../archive/names/nameList.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { DraftFinding, Offer } from '../../../draft/draftFinding.ts'
import { mendAccepted } from './mendAccepted.ts'
import { mendAddedName } from './mendAddedName.ts'
import { mendBodyDate, mendDate, mendStrayDate, mendWeekday } from './mendDate.ts'
import { atText, type Mender } from './mender.ts'
import { mendFigure } from './mendFigure.ts'
import { mendFormat } from './mendFormat.ts'
import { mendLinks } from './mendLink.ts'
import { mendLostCharacters } from './mendLostCharacters.ts'
import { mendName, mendStoryId } from './mendNames.ts'
import { mendPeriodical } from './mendPeriodical.ts'
import { mendPunctuation, mendTraditional } from './mendPunctuation.ts'
import { mendRepeated } from './mendRepeated.ts'
import { mendPlaces, mendTopics } from './mendTags.ts'

/** Every mender, by the name of its rule. */
export const menders: Readonly<Record<string, Mender>> = {
  'body-date': mendBodyDate,
  'chinese-punctuation': mendPunctuation,
  'differing-figures': mendFigure,
  'differing-names': mendName,
  'import-place': mendPlaces,
  'import-topic': mendTopics,
  'link-date': mendDate,
  links: mendLinks,
  'lost-characters': mendLostCharacters,
  'malformed-address': mendLinks,
  'missing-date': mendDate,
  'periodical-titles': mendPeriodical,
  'repeated-text': mendRepeated,
  schema: mendFormat,
  'story-date': mendDate,
  'story-ids': mendStoryId,
  'stray-date': mendStrayDate,
  'traditional-characters': mendTraditional,
  weekday: mendWeekday,
}

/** The mends that there are for a finding, the likeliest first. None for one that is accepted. */
export function offersFor(draft: Draft, finding: DraftFinding, names: readonly Name[]): Offer[] {
  if (finding.accepted !== undefined) return []
  if (finding.rule === 'accepted') return mendAccepted(draft, finding)
  if (finding.where.name !== undefined) return mendAddedName(draft, finding)
  const at = atText(draft, finding, names)
  return at ? (menders[finding.rule]?.(at) ?? []) : []
}
