import type { Timeline } from '../../archive/storyTimeline.ts'
import { formatMonth, formatYear } from '../i18n/formats.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'

/** What a period of the timeline is called, by its number. */
export function usePeriodName({ step, periods }: Timeline): (index: number) => string {
  const language = useInterfaceLanguage()
  const format = step === 'month' ? formatMonth : formatYear
  return (index) => format(periods[index]?.id ?? '', language)
}
