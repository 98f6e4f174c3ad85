import { useContext } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ToolButton } from '../ui/ToolButton.tsx'
import { ReadingContext } from './readingContext.ts'

/**
 * Begins to read the story aloud, and ends it. It shows only where there is a voice; until voices are known, and they
 * come late, it keeps its place in the row, so that nothing moves.
 */
export function ListenButton() {
  const t = useTranslate()
  const reading = useContext(ReadingContext)
  if (!reading) return null
  const { isPossible, isOn, turn, button } = reading
  return (
    <ToolButton
      ref={button}
      icon="listen"
      hidden={!isPossible}
      // While it is read, the same key plays and pauses.
      data-key={isPossible && !isOn ? 'l' : undefined}
      aria-pressed={isOn}
      onClick={turn}
    >
      {t('listen.title')}
    </ToolButton>
  )
}
