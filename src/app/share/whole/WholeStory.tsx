import type { Bilingual } from '../../../archive/bilingual.ts'
import { joinSegments, type Language, languagesOf, languageTags } from '../../../archive/languages.ts'
import type { PublishedStory } from '../../../archive/publishedIssue.ts'
import { formatSources } from '../../i18n/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { safeLink } from '../../ui/safeLink.ts'
import { Kicker } from '../../ui/story/Kicker.tsx'
import { NoteSources } from '../../ui/story/NoteSources.tsx'

type Props = { story: PublishedStory; shown: readonly Language[] }

/** A story in full, with no controls but links to its sources. */
export function WholeStory({ story, shown }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const source = safeLink(story.link)
  const [first, ...rest] = story.body.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph's number is its identity
    <div key={index} className="whole-pair">
      <Texts pair={joinSegments(paragraph)} shown={shown} as="p" />
    </div>
  ))
  return (
    <article className="whole-story">
      <div className="whole-start">
        <Kicker story={story} />
        <h3 className="whole-pair">
          <Texts pair={story.headline} shown={shown} as="span" />
        </h3>
        {first}
      </div>
      {rest}
      {story.note && (
        <aside className="whole-note">
          <b>{t('story.note')}</b>
          <div className="whole-pair">
            <Texts pair={story.note} shown={shown} as="p" />
          </div>
          <NoteSources story={story} />
        </aside>
      )}
      {story.sources && (
        <p className="whole-source">
          {t('issue.sources', { sources: formatSources(story.sources, language) })}
        </p>
      )}
      {source && (
        <p className="whole-source">
          <a href={source.href} rel="external noopener noreferrer">
            {t('story.source', { host: source.hostname.replace(/^www\./, '') })}
          </a>
        </p>
      )}
    </article>
  )
}

/** A text in the shown languages, or in the other if it has none of them. */
function Texts({
  pair,
  shown,
  as: Element,
}: {
  pair: Bilingual
  shown: readonly Language[]
  as: 'p' | 'span'
}) {
  return languagesOf([pair], shown).map((one) => (
    <Element key={one} lang={languageTags[one]}>
      {pair[one]}
    </Element>
  ))
}
