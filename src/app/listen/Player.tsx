import { type ComponentProps, useEffect, useRef } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, speechRates, usePreference } from '../memory/preferences.ts'
import { Icon } from '../ui/Icon.tsx'
import type { ListeningState, Reading } from './useListening.ts'
import '../i18n/partTexts.ts'
import './Player.css'

type Props = { reading: Reading; state: ListeningState; onClose: () => void }

/** The controls of reading aloud, at the bottom of the screen. They may cover a phone's dock, but not the end of the text. */
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
      <progress
        className="line"
        aria-hidden="true"
        max={sentences.length}
        value={isOver ? sentences.length : index}
      />
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
        {reading.playNext && <Autoplay />}
        <Control icon="close" label={t('listen.close')} onClick={onClose} />
      </div>
    </section>
  )
}

type ControlProps = Pick<ComponentProps<'button'>, 'onClick' | 'ref'> & {
  icon: ComponentProps<typeof Icon>['name']
  label: string
  'data-key'?: string
}

/** A button of the player: an icon, with its name for screen readers and as a tooltip. */
function Control({ icon, label, ...rest }: ControlProps) {
  return (
    <button type="button" className="player-control" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  )
}

/** Notes about reading aloud. Screen readers announce them only while no voice speaks. */
function PlayerNotes({ reading, state }: { reading: Reading; state: ListeningState }) {
  const t = useTranslate()
  const { unread, voice, playNext } = reading
  return (
    <>
      {unread.map((language) => (
        <p key={language}>{t(`listen.unread.${language}`)}</p>
      ))}
      {voice?.localService === false && <p>{t('listen.remote')}</p>}
      <div role="status">
        {state.problem && <p>{t(`listen.problem.${state.problem}`)}</p>}
        {state.status === 'ended' && (
          <p>
            {t('listen.over')}
            {playNext && (
              <button type="button" className="button button-quiet" onClick={playNext}>
                {t('story.next')}
              </button>
            )}
          </p>
        )}
      </div>
    </>
  )
}

/** A switch, which the device remembers: whether the next story follows automatically. */
function Autoplay() {
  const t = useTranslate()
  return (
    <label className="player-on" title={t('listen.readsOnWhat')}>
      <input
        type="checkbox"
        checked={usePreference('readsOn') === true}
        onChange={({ target }) => changePreferences({ readsOn: target.checked || undefined })}
      />
      {t('listen.readsOn')}
    </label>
  )
}

/** The speed of reading aloud, which the device remembers. */
function Speed() {
  const t = useTranslate()
  const rate = usePreference('speechRate') ?? 1
  return (
    <select
      className="player-control"
      aria-label={t('listen.speed')}
      value={rate}
      onChange={({ target }) =>
        changePreferences({ speechRate: speechRates.find((one) => String(one) === target.value) })
      }
    >
      {speechRates.map((one) => (
        <option key={one} value={one}>
          {one}×
        </option>
      ))}
    </select>
  )
}
