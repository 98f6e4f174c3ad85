import { useKnownCatalogue } from '../data/queries.ts'
import { useReadingRecord } from '../memory/readingRecord.ts'
import { optionalPart } from '../ui/lazyPart.tsx'

const ToldCorrections = optionalPart(async () => (await import('./ReportSheet.tsx')).ToldCorrections)

/** Tells a reader, once, which stories were corrected since they read them. Loads nothing at a first visit. */
export function CorrectionNews() {
  const hasRecord = Object.keys(useReadingRecord()).length > 0
  const isAnyCorrected = useKnownCatalogue()?.issues.some(({ corrected }) => corrected)
  return hasRecord && isAnyCorrected && <ToldCorrections />
}
