import type { Timeline } from '../../../archive/catalogue/storyTimeline.ts'
import { invariant } from '../../../archive/invariant.ts'
import { formatDate } from '../../i18n/formats.ts'
import { useInterfaceLanguage } from '../../i18n/InterfaceLanguage.tsx'

/** Names a period of the timeline, given its number. */
export function usePeriodName({ periods }: Timeline): (index: number) => string {
  const language = useInterfaceLanguage()
  return (index) => formatDate(invariant(periods[index], 'period of that number').id, language)
}
