import { formatSources } from '../../archive/formats.ts'
import type { BilingualName } from '../../archive/places.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { safeLink } from './safeLink.ts'
import './Sources.css'

type SourceNamesProps = { sources: readonly BilingualName[] | undefined; className?: string }

/** The names of an issue's or a story's sources, as a sentence; nothing if there are none. */
export function SourceNames({ sources, className }: SourceNamesProps) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    sources && (
      <p className={className}>
        {t('issue.sources', { count: sources.length, sources: formatSources(sources, language) })}
      </p>
    )
  )
}

/** The sources of an editor's note, as links in the interface language. */
export function NoteSources({ story }: { story: Pick<PublishedStory, 'noteSources'> }) {
  const language = useInterfaceLanguage()
  if (!story.noteSources) return null
  return (
    <ul className="note-sources text-links">
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

/** A host of files may have a name that no reader can make sense of. */
function isReadable(host: string): boolean {
  return host.length <= 30
}

/** A paragraph with the link to a story's source, where it has one. */
export function SourceLink({ story }: { story: Pick<PublishedStory, 'link'> }) {
  const t = useTranslate()
  const source = safeLink(story.link)
  const host = source?.hostname.replace(/^www\./, '') ?? ''
  return (
    source && (
      <p className="source-link quiet">
        <a href={source.href} rel="external noopener noreferrer">
          {isReadable(host) ? t('story.source', { host }) : t('story.sourceUnnamed')}
        </a>
      </p>
    )
  )
}
