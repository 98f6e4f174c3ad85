import { useState } from 'react'
import { useKnownCatalogue } from '../data/queries.ts'
import { useReadingRecord } from '../memory/readingRecord.ts'
import { newCorrections } from '../memory/seenCorrections.ts'
import { storyKey } from '../memory/storyKey.ts'
import { optionalPart } from '../ui/lazyPart.tsx'

const ToldCorrections = optionalPart(async () => (await import('./ReportSheet.tsx')).ToldCorrections)

/** Tells a reader, once, which stories were corrected since they read them. Loads nothing for all others. */
export function CorrectionNews() {
  const record = useReadingRecord()
  const issues = useKnownCatalogue()?.issues ?? []
  const [told, setTold] = useState<readonly string[]>([])
  const corrected = issues.flatMap(({ id, corrected = {} }) =>
    Object.entries(corrected).map(([story, days]) => ({ key: storyKey(id, story), days })),
  )
  const added = corrected.flatMap(({ key, days }) =>
    !told.includes(key) && newCorrections(record[key], days).length > 0 ? [key] : [],
  )
  if (added.length > 0) setTold([...told, ...added])
  return told.length > 0 && <ToldCorrections keys={told} />
}
