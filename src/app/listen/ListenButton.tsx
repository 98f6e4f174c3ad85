import { useContext } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ToolButton } from '../ui/ToolButton.tsx'
import { ReadingContext } from './readingContext.ts'

/**
 * Starts and stops reading the story aloud. It shows only if there is a voice. Browsers list voices late; until then
 * it keeps its place in the row, so that nothing moves.
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
      // While the story is read aloud, the player has this key.
      data-key={isPossible && !isOn ? 'l' : undefined}
      aria-pressed={isOn}
      onClick={turn}
    >
      {t('listen.title')}
    </ToolButton>
  )
}
