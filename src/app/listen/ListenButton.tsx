import { useContext } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ToolButton } from '../ui/ToolButton.tsx'
import { ReadingContext } from './readingContext.ts'

/** Begins to read the story aloud, and ends it. It is there only where a voice is: last in its row, to move nothing. */
export function ListenButton() {
  const t = useTranslate()
  const reading = useContext(ReadingContext)
  if (!reading?.isPossible) return null
  return (
    <ToolButton
      ref={reading.button}
      icon="listen"
      // While it is read, the same key plays and pauses.
      data-key={reading.isOn ? undefined : 'l'}
      aria-pressed={reading.isOn}
      onClick={reading.turn}
    >
      {t('listen.title')}
    </ToolButton>
  )
}
