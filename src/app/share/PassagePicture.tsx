import { useEffect, useState } from 'react'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { cardContent } from './cardContent.ts'
import { type CardPicture, cardPicture } from './cardPicture.ts'
import { Delivered } from './Delivered.tsx'
import { type Passage, passageAddress } from './passage.ts'
import { useDelivery } from './useDelivery.ts'
import './PassagePicture.css'

type Props = { issueId: string; story: PublishedStory; passage: Passage }

/** A passage as a picture, to press and hold, to save, or to pass on as a file. */
export function PassagePicture({ issueId, story, passage }: Props) {
  const t = useTranslate()
  const { outcome, share } = useDelivery()
  const address = passageAddress(issueId, story.id, passage, location.href)
  const { picture, error } = usePicture(story, passage, address)
  if (error) return <p role="alert">{t('error.unexpected', { reason: error.message })}</p>
  if (!picture) return null
  const files = { files: [picture.file] }
  return (
    <div className="picture">
      <img src={picture.address} width={picture.width} height={picture.height} alt={picture.words} />
      <p>{t('share.hold')}</p>
      <p className="picture-ways">
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

function usePicture(story: PublishedStory, passage: Passage, address: string) {
  const [picture, setPicture] = useState<CardPicture>()
  const [error, setError] = useState<Error>()
  useEffect(() => {
    cardPicture(cardContent(story, passage, address), `${story.id}.png`).then(setPicture, setError)
  }, [story, passage, address])
  return { picture, error }
}
