import type { PublishedStory } from '../../../archive/publishedIssue.ts'
import { useInterfaceLanguage } from '../../i18n/InterfaceLanguage.tsx'
import { safeLink } from '../safeLink.ts'
import './NoteSources.css'

/** The sources of an editor's note, as links in the interface language. */
export function NoteSources({ story }: { story: Pick<PublishedStory, 'noteSources'> }) {
  const language = useInterfaceLanguage()
  if (!story.noteSources) return null
  return (
    <ul className="note-sources">
      {story.noteSources.map(({ label, link }) => (
        <li key={`${link} ${label.en}`}>
          <a href={safeLink(link)?.href} rel="external noopener noreferrer">
            {label[language]}
          </a>
        </li>
      ))}
    </ul>
  )
}
