import { generate } from 'lean-qr'
import type { ReactNode, Ref } from 'react'
import { placeName } from '../../archive/filters.ts'
import { formatDate } from '../../archive/formats.ts'
import { invariant } from '../../archive/invariant.ts'
import { type Language, languageTags } from '../../archive/languages.ts'
import { regionOf } from '../../archive/places.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { interfaceI18n } from '../i18n/interfaceI18n.ts'
import { HeadlineText } from '../ui/Pinyin.tsx'
import type { Passage } from './passage.ts'
import './ShareCard.css'

type Props = { story: PublishedStory; passage: Passage; address: string; ref?: Ref<HTMLDivElement> }

/**
 * The card of a story, with its first sentence, or of one of its sentences. The browser lays it out, out of sight, and
 * `cardPicture` copies it. Its paragraphs describe the picture.
 */
export function ShareCard({ story, passage, address, ref }: Props) {
  const { languages, segment, figure } = passage
  const place = story.places[0]
  const text = segment ?? invariant(story.body[0]?.[0], 'sentence in the story')
  const chosen = figure === undefined ? undefined : segment?.figures?.[figure]
  const isAlike = chosen?.en.notation === chosen?.zh.notation
  /** What the card has in each of its languages. */
  const inEach = (contentIn: (language: Language) => ReactNode) =>
    languages.map((one) => {
      const content = contentIn(one)
      return (
        content && (
          <p key={one} lang={languageTags[one]}>
            {content}
          </p>
        )
      )
    })
  return (
    <div className="share-card" data-place={place ? regionOf(place) : 'beyond'} translate="no" ref={ref}>
      <div className="share-card-name">
        <span lang={languageTags.en}>Southwest China</span>{' '}
        <span lang={languageTags.zh}>西南地区商务通讯</span>
      </div>
      <hr />
      <hr />
      <div className="share-card-place" lang={languageTags[languages[0]]}>
        <i />
        <p>{languages.map((one) => placeName(place)[one]).join(' ')}</p>
        {story.date && <p>{formatDate(story.date, languages[0])}</p>}
      </div>
      <div className="share-card-large">
        {inEach((one) => story.headline[one] && <HeadlineText story={story} language={one} />)}
      </div>
      <div>{inEach((one) => text[one])}</div>
      {chosen && (
        <div className="share-card-large">
          <hr />
          {inEach((one) => !(isAlike && one === languages[0]) && chosen[one].notation)}
        </div>
      )}
      <hr className="share-card-end" />
      <div className="share-card-foot">
        <div>
          {languages.map((one) => (
            <span key={one} lang={languageTags[one]}>
              {interfaceI18n(one).t('share.scan')}
            </span>
          ))}
          <p lang={languageTags.en}>{address}</p>
        </div>
        <div className="share-card-code">
          <canvas ref={(canvas) => void (canvas && generate(address).toCanvas(canvas, { pad: 0 }))} />
        </div>
      </div>
    </div>
  )
}
