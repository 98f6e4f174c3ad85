import { useLocation } from 'react-router'
import { formatDate } from '../../archive/formats.ts'
import { languagesInView } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { BilingualText } from '../ui/BilingualText.tsx'
import { Link } from '../ui/Link.tsx'
import { paragraphId } from '../ui/textPosition.ts'

/** The corrections of a story, each with its day, which is a link to the sentence if the correction is about one. */
export function Corrections({ story: { corrections } }: { story: Pick<PublishedStory, 'corrections'> }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { search } = useLocation()
  if (!corrections) return null
  return (
    <div className="story-corrections" id={correctionsId}>
      {corrections.map((one) => {
        const label = t('story.corrected', { date: formatDate(one.date, language) })
        return (
          <aside key={`${one.date} ${one.en}`} aria-label={label}>
            <p className="story-note-label">
              {one.segment ? (
                <Link replace to={{ search, hash: paragraphId(one.segment[0]) }}>
                  {label}
                </Link>
              ) : (
                label
              )}
            </p>
            <div className="pair">
              <BilingualText shown={languagesInView('both', language)} pair={one} as="p" pieces={undefined} />
            </div>
          </aside>
        )
      })}
    </div>
  )
}

/** The id of a story's corrections, for links to them. */
const correctionsId = 'corrections'
