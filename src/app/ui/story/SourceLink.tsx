import type { PublishedStory } from '../../../archive/publishedIssue.ts'
import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { safeLink } from '../safeLink.ts'

type Props = { story: Pick<PublishedStory, 'link'>; className?: string }

/** A paragraph with the link to a story's source, where it has one. */
export function SourceLink({ story, className }: Props) {
  const t = useTranslate()
  const source = safeLink(story.link)
  return (
    source && (
      <p className={className}>
        <a href={source.href} rel="external noopener noreferrer">
          {t('story.source', { host: source.hostname.replace(/^www\./, '') })}
        </a>
      </p>
    )
  )
}
