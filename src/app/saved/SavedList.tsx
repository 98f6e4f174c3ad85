import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Language, languageTags } from '../../archive/languages.ts'
import { mayBePublishedLater } from '../data/findStory.ts'
import { catalogueQuery } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { idsOfKey } from '../memory/readingRecord.ts'
import { savedAtOnce } from '../memory/savedEntries.ts'
import { Link, paths } from '../ui/Link.tsx'
import { ShowMore } from '../ui/ShowMore.tsx'
import { paragraphId } from '../ui/textPosition.ts'
import { useLasting } from '../ui/useLasting.ts'
import { useShown } from '../ui/useShown.ts'

/** A list of what the reader saved. */
export type ListOf<Entry> = {
  readonly kind: 'stories' | 'words' | 'marks'
  readonly idOf: (entry: Entry) => string
  /** What it is called where it is removed. */
  readonly nameOf: (
    entry: Entry,
    language: Language,
  ) => { readonly text: string; readonly language: Language }
  readonly remove: (entry: Entry) => void
  readonly restore: (entry: Entry) => void
}

type Props<Entry> = {
  of: ListOf<Entry>
  saved: readonly Entry[]
  /** Narrows the list. */
  shows?: (entry: Entry) => boolean
  /** What is above the list, and what is there if the list is empty. */
  head: ReactNode
  none: ReactNode
  /** The text of the button that shows more. */
  more: string
  /** Shows an entry. */
  children: (entry: Entry) => ReactNode
  /** Shows what a reader can do with an entry other than remove it. */
  ways?: (entry: Entry) => ReactNode
}

/**
 * The first entries of a list, newest first, and more when the reader asks. A removed entry leaves a line in its place until
 * the page closes, and the same button restores it.
 */
export function SavedList<Entry>({ of, saved, shows = () => true, ...props }: Props<Entry>) {
  const { head, none, more, children, ways } = props
  const { kind, idOf, nameOf, remove, restore } = of
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { shown, showMore } = useShown(savedAtOnce, savedAtOnce, { list: kind })
  const all = useLasting(saved, idOf)
  const list = all.filter(({ entry }) => shows(entry))
  const texts = kind === 'marks' ? 'marks' : 'saved'
  return (
    <>
      {all.length === 0 ? none : head}
      <ul className="saved-entries">
        {list.slice(0, shown).map(({ entry, isGone }) => {
          const name = nameOf(entry, language)
          return (
            <li key={idOf(entry)}>
              {isGone ? (
                <p className="quiet saved-removed" role="status">
                  {t(`${texts}.removed`)} {/* A browser should not translate a word. */}
                  <span lang={languageTags[name.language]} translate={kind === 'words' ? 'no' : undefined}>
                    {name.text}
                  </span>
                </p>
              ) : (
                children(entry)
              )}
              <div className="ways">
                {!isGone && ways?.(entry)}
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={t(`${texts}.${isGone ? 'undoStory' : 'removeStory'}`, {
                    headline: name.text,
                  })}
                  onClick={() => (isGone ? restore : remove)(entry)}
                >
                  {t(isGone ? 'saved.undo' : `${texts}.remove`)}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
      {list.length > shown && <ShowMore label={more} onShow={showMore} onlyPressed />}
    </>
  )
}

/** The issue of a story in the catalogue; or, once the catalogue is here, the name of the text that says why it has none. */
export function useIssueOf(key: string) {
  const { issueId } = idsOfKey(key)
  const catalogue = useQuery(catalogueQuery)
  const { data } = catalogue
  const issue = data?.issues.find(({ id }) => id === issueId)
  const missing: 'saved.later' | 'saved.gone' | undefined =
    !data || issue ? undefined : mayBePublishedLater(issueId, data) ? 'saved.later' : 'saved.gone'
  return { issue, missing, catalogue }
}

/** A link to a paragraph of a story, by its number from 0; or why the archive has no such story. */
export function InStory({ storyKey, paragraph }: { storyKey: string; paragraph: number }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { issue, missing } = useIssueOf(storyKey)
  const { issueId, storyId } = idsOfKey(storyKey)
  if (missing) return <span>{t(missing)}</span>
  return (
    issue && (
      <Link
        className="thumb-link"
        to={{ pathname: paths.story(language, issueId, storyId), hash: paragraphId(paragraph) }}
      >
        {t('words.inStory')}
      </Link>
    )
  )
}
