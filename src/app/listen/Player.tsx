import { useEffect, useRef } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Control } from './Control.tsx'
import type { ListeningState } from './listeningState.ts'
import { PlayerNotes } from './PlayerNotes.tsx'
import { ReadsOn } from './ReadsOn.tsx'
import { Speed } from './Speed.tsx'
import type { Reading } from './useListening.ts'
import './Player.css'

type Props = { reading: Reading; state: ListeningState; onClose: () => void }

/**
 * The controls of reading aloud, at the bottom of the screen. They cover a phone's dock, but never the end of the
 * text.
 */
export function Player({ reading, state, onClose }: Props) {
  const t = useTranslate()
  const play = useRef<HTMLButtonElement>(null)
  useEffect(() => play.current?.focus({ preventScroll: true }), [])
  const { sentences, index, step, toggle } = reading
  const isSpeaking = state.status === 'speaking'
  const isOver = state.status === 'ended'
  return (
    <section className="player screen-only" data-over-dock aria-label={t('listen.title')}>
      {/* Visual only: screen readers beep at each step of a progress bar. */}
      <progress aria-hidden="true" max={sentences.length} value={isOver ? sentences.length : index} />
      <PlayerNotes reading={reading} state={state} />
      <div className="player-controls">
        <Control icon="back" label={t('listen.back')} onClick={() => step(-1)} />
        <Control
          ref={play}
          icon={isSpeaking ? 'pause' : 'play'}
          data-key="l"
          label={t(isSpeaking ? 'listen.pause' : 'listen.play')}
          onClick={toggle}
        />
        <Control icon="forward" label={t('listen.forward')} onClick={() => step(1)} />
        <Speed />
        {reading.goOn && <ReadsOn />}
        <Control icon="close" label={t('listen.close')} onClick={onClose} />
      </div>
    </section>
  )
}
