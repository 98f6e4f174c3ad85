import { formatDate } from '../../archive/formats.ts'
import { invariant } from '../../archive/invariant.ts'
import { joinSegments, type Language } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { BilingualText } from '../ui/BilingualText.tsx'
import { Kicker } from '../ui/Kicker.tsx'
import { firstTexts, joinedPieces, noteText, type Ruby } from '../ui/ruby.ts'
import { NoteSources, SourceLink, SourceNames } from '../ui/Sources.tsx'
import './WholeStory.css'

type Props = { story: PublishedStory; shown: readonly Language[]; ruby: Ruby | undefined }

/** A story in full, with no controls but links to its sources. */
export function WholeStory({ story, shown, ruby }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const firsts = firstTexts(story)
  const [first, ...rest] = story.body.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph's number is its identity
    <div key={index} className="whole-pair">
      <BilingualText
        pair={joinSegments(paragraph)}
        shown={shown}
        as="p"
        pieces={ruby && joinedPieces(ruby, paragraph, invariant(firsts[index], 'first text'))}
      />
    </div>
  ))
  return (
    <article className="whole-story">
      <div className="whole-start">
        <Kicker story={story} />
        <h3 className="whole-pair">
          <BilingualText
            pair={story.headline}
            shown={shown}
            as="span"
            pieces={ruby?.[0]}
            breaks={story.headlineBreaks}
          />
        </h3>
        {first}
      </div>
      {rest}
      {story.note && (
        <aside className="whole-note">
          <b>{t('story.note')}</b>
          <div className="whole-pair">
            <BilingualText pair={story.note} shown={shown} as="p" pieces={ruby?.[noteText(story)]} />
          </div>
          <NoteSources story={story} />
        </aside>
      )}
      {story.corrections?.map((one) => (
        <aside key={`${one.date} ${one.en}`} className="whole-note">
          <b>{t('story.corrected', { date: formatDate(one.date, language) })}</b>
          <div className="whole-pair">
            <BilingualText pair={one} shown={shown} as="p" pieces={undefined} />
          </div>
        </aside>
      ))}
      <SourceNames sources={story.sources} className="whole-source quiet" />
      <SourceLink story={story} />
    </article>
  )
}
