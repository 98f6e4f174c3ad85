import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import type { ListeningState } from './listeningState.ts'
import type { Reading } from './useListening.ts'

/** Notes about the reading aloud. Screen readers announce them only while no voice speaks. */
export function PlayerNotes({ reading, state }: { reading: Reading; state: ListeningState }) {
  const t = useTranslate()
  const { unread, voice, goOn } = reading
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
            {goOn && (
              <button type="button" className="button button-quiet" onClick={goOn}>
                {t('story.next')}
              </button>
            )}
          </p>
        )}
      </div>
    </>
  )
}
