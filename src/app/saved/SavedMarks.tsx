import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Filters, matches, noFilters, offeredPlaces, placeFilters } from '../../archive/filters.ts'
import { formatDate } from '../../archive/formats.ts'
import { type Language, languagesInView, languageTags, textIn } from '../../archive/languages.ts'
import { topicIds, topics } from '../../archive/topics.ts'
import { issueQuery } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { markFinder } from '../memory/findMark.ts'
import { addMark, removeMark } from '../memory/markRecord.ts'
import { idsOfKey, storyKey, useReadingRecord } from '../memory/readingRecord.ts'
import { type Mark, type ReadingRecord, writeRecord } from '../memory/readingRecordFormat.ts'
import { type MarkEntry, savedAtOnce, savedMarks } from '../memory/savedEntries.ts'
import { Kicker } from '../ui/Kicker.tsx'
import { marksAsCsv, marksAsMarkdown, tagsOf } from './markFiles.ts'
import { offerFile } from './offerFile.ts'
import { InStory, type ListOf, SavedList, useIssueOf } from './SavedList.tsx'
import { SheetButton } from './SheetButton.tsx'
import '../ui/MarkPaint.css'
import './SavedMarks.css'

const longestName = 60

const list: ListOf<MarkEntry> = {
  kind: 'marks',
  idOf: ({ id }) => id,
  nameOf: (mark, inInterface) => {
    const { language, text } = textIn(mark, inInterface)
    const start = text.slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '')
    return { language, text: text.length > longestName ? `${start}…` : text }
  },
  remove: ({ key, id }) => removeMark(key, id),
  restore: ({ key, ...mark }) => addMark(key, mark),
}

/** The marked sentences, newest first, each with its note; and their export. */
export function SavedMarks() {
  const t = useTranslate()
  const all = savedMarks(useReadingRecord())
  const [filters, setFilters] = useState<Filters>(noFilters)
  const isChosen = (mark: MarkEntry) => matches(tagsOf(mark), filters)
  const chosen = all.filter(isChosen)
  const head = (
    <>
      <div className="ways">
        <span>{t('marks.count', { count: chosen.length })}</span>
        <ExportMarks marks={chosen} />
      </div>
      {all.length > savedAtOnce && (
        <div className="ways">
          <FilterSelect
            label={t('filters.place')}
            names={placeFilters}
            ids={offeredPlaces}
            onChoose={(places) => setFilters({ ...filters, places })}
          />
          <FilterSelect
            label={t('filters.topic')}
            names={topics}
            ids={topicIds}
            onChoose={(topics) => setFilters({ ...filters, topics })}
          />
        </div>
      )}
    </>
  )
  return (
    <section aria-labelledby="saved-marks">
      <h2 id="saved-marks">{t('marks.title')}</h2>
      <SavedList
        of={list}
        saved={all}
        shows={isChosen}
        head={head}
        none={<p className="hint">{t('marks.none')}</p>}
        more={t('marks.more')}
        ways={(mark) => <WhereMarked mark={mark} />}
      >
        {(mark) => <MarkedPair mark={mark} />}
      </SavedList>
    </section>
  )
}

type FilterSelectProps<Id extends string> = {
  label: string
  names: Readonly<Record<Id, Readonly<Record<Language, string>>>>
  ids: readonly Id[]
  /** Gets the chosen one, or none. */
  onChoose: (chosen: readonly Id[]) => void
}

/** Narrows the list. */
function FilterSelect<Id extends string>({ label, names, ids, onChoose }: FilterSelectProps<Id>) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <label className="quiet">
      {label}
      <select className="field" onChange={({ target }) => onChoose(ids.filter((id) => id === target.value))}>
        <option value="">{t('marks.any')}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {names[id][language]}
          </option>
        ))}
      </select>
    </label>
  )
}

function ExportMarks({ marks }: { marks: readonly MarkEntry[] }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const files = [
    ['Markdown', 'md', () => marksAsMarkdown(marks, language, location.href)],
    ['CSV', 'csv', () => marksAsCsv(marks, language, location.href)],
    [t('marks.backup'), 'json', () => writeRecord(recordOf(marks), 2)],
  ] as const
  return (
    <SheetButton title={t('marks.export')} disabled={marks.length === 0}>
      <p className="hint">{t('marks.exportHint')}</p>
      <div className="ways">
        {files.map(([label, ending, text]) => (
          <button
            key={ending}
            type="button"
            className="button"
            onClick={() => offerFile('marks', ending, text())}
          >
            {label}
          </button>
        ))}
      </div>
    </SheetButton>
  )
}

/** A record that has only these marks. The list has the newest first, a record the oldest. */
function recordOf(marks: readonly MarkEntry[]): ReadingRecord {
  const record: Record<string, { readonly marks: readonly Mark[] }> = {}
  for (const { key, ...mark } of [...marks].reverse())
    record[key] = { marks: [...(record[key]?.marks ?? []), mark] }
  return record
}

function MarkedPair({ mark }: { mark: MarkEntry }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const headline = mark.headline && textIn(mark.headline, language)
  return (
    <article className="saved-mark">
      {mark.places && (
        <Kicker story={tagsOf(mark)}>
          <span>{formatDate(idsOfKey(mark.key).issueId, language)}</span>
        </Kicker>
      )}
      {headline && <h3 lang={languageTags[headline.language]}>{headline.text}</h3>}
      {languagesInView('both', language).map(
        (one) =>
          mark[one] !== undefined && (
            <p key={one} lang={languageTags[one]}>
              <span data-mark={mark.colour} aria-description={t(`marks.is.${mark.colour}`)}>
                {mark[one]}
              </span>
            </p>
          ),
      )}
      {mark.note && <p className="mark-note">{mark.note}</p>}
    </article>
  )
}

/** A link to the sentence of a mark where it is now, or a note that its story is gone. */
function WhereMarked({ mark }: { mark: MarkEntry }) {
  const t = useTranslate()
  const { issueId, storyId } = idsOfKey(mark.key)
  const { data } = useQuery(issueQuery(useIssueOf(mark.key).issue))
  const found = useMemo(() => data && markFinder(data.stories)(storyId, mark), [data, storyId, mark])
  if (found?.kind === 'gone') return <span>{t('saved.gone')}</span>
  const at = found?.kind === 'found' ? found.at : { storyId, paragraph: mark.paragraph - 1 }
  return (
    <>
      {found?.kind === 'changed' && <span>{t('marks.changed')}</span>}
      <InStory storyKey={storyKey(issueId, at.storyId)} paragraph={at.paragraph} />
    </>
  )
}
