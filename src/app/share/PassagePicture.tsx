import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { invariant } from '../../archive/invariant.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import '../i18n/partTexts.ts'
import { Delivered, useDelivery } from '../ui/Delivery.tsx'
import { cardPicture } from './drawCard.ts'
import type { Passage } from './passage.ts'
import { ShareCard } from './ShareCard.tsx'
import { sharePayload } from './sharePayload.ts'
import './PassagePicture.css'

type Props = { issue: PublishedIssue; story: PublishedStory; passage: Passage }

/**
 * A passage as a picture to press and hold, to save, or to share as a file. Shows its text if the browser cannot make
 * one.
 */
export function PassagePicture({ issue, story, passage }: Props) {
  const t = useTranslate()
  const { outcome, share } = useDelivery()
  const { address, whole } = sharePayload(issue, story, passage, location.href)
  const card = useRef<HTMLDivElement>(null)
  const { data: picture, isError } = useQuery({
    queryKey: ['picture', address, passage],
    queryFn: () => cardPicture(invariant(card.current ?? undefined, 'card'), `${story.id}.png`),
    gcTime: 0,
  })
  if (isError) return <Delivered outcome={{ kind: 'refused', text: whole }} />
  if (!picture) return <ShareCard story={story} passage={passage} address={address} ref={card} />
  const files = { files: [picture.file] }
  return (
    <div className="picture">
      <img src={picture.address} width={picture.width} height={picture.height} alt={picture.description} />
      <p className="quiet">{t('share.hold')}</p>
      <p className="row">
        <a className="button button-strong" ref={focus} href={picture.address} download={picture.file.name}>
          {t('share.save')}
        </a>
        {share && navigator.canShare?.(files) && (
          <button type="button" className="button" onClick={() => share(files, address)}>
            {t('share.share')}
          </button>
        )}
      </p>
      <Delivered outcome={outcome} />
    </div>
  )
}

function focus(element: HTMLElement | null) {
  element?.focus({ preventScroll: true })
}
