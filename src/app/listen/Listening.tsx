import { createContext, type ReactNode, type RefObject, useContext, useRef, useState } from 'react'
import type { Language } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { usePreference } from '../memory/preferences.ts'
import { Icon } from '../ui/Icon.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import type { ListedStory } from '../ui/storyList.ts'
import { ToolButton } from '../ui/ToolButton.tsx'
import { createSpeaker } from './speak.ts'
import { type Reading, useListening } from './useListening.ts'

const Player = lazyPart(async () => (await import('./Player.tsx')).Player)

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  /** The story to read after this one. */
  next: ListedStory | undefined
  /** The story's page, with a `ListenButton` in it. */
  children: ReactNode
}

/** Makes a story's page readable aloud, and shows the player below it while it is read. */
export function Listening({ issue, story, next, children }: Props) {
  const reading = useListening(issue, story, next)
  const button = useRef<HTMLButtonElement>(null)
  const stop = () => {
    reading.stop()
    button.current?.focus()
  }
  return (
    <ReadingContext value={{ reading, stop, button }}>
      {children}
      {reading.state && <Player reading={reading} state={reading.state} onClose={stop} />}
    </ReadingContext>
  )
}

/** Says a word with the voice that reads stories, or tells that the device has none. */
export function SayWord({ text, language }: { text: string; language: Language }) {
  const t = useTranslate()
  const context = useContext(ReadingContext)
  const [speak] = useState(createSpeaker)
  const [isFailed, setFailed] = useState(false)
  const rate = usePreference('speechRate') ?? 1
  const voice = context?.reading.voices[language][0]
  const say = () => {
    if (!voice) return setFailed(true)
    context?.reading.stop()
    speak({ text, language, voice, rate }, (outcome) => {
      setFailed(outcome !== 'spoken' && outcome !== 'interrupted')
    })
  }
  return (
    <>
      <button type="button" onClick={say}>
        {t('words.say')}
      </button>
      {isFailed && <span role="alert">{t('words.noVoice')}</span>}
    </>
  )
}

/**
 * Starts and stops reading the story aloud. It is visible only if there is a voice. Until the browser has listed its voices,
 * it keeps its place in the bar, so that nothing moves.
 */
export function ListenButton() {
  const t = useTranslate()
  const context = useContext(ReadingContext)
  if (!context) return null
  const { reading, stop, button } = context
  const isOn = reading.state !== undefined
  const isPossible = isOn || reading.sentences.length > 0
  return (
    <ToolButton
      ref={button}
      label={t('listen.title')}
      hidden={!isPossible}
      // While the story is read aloud, the player has this key.
      data-key={isPossible && !isOn ? 'l' : undefined}
      aria-pressed={isOn}
      onClick={isOn ? stop : reading.start}
    >
      <Icon name="listen" />
    </ToolButton>
  )
}

/** What the listen button in a story's tools needs. */
type ReadingContextValue = {
  readonly reading: Reading
  readonly stop: () => void
  readonly button: RefObject<HTMLButtonElement | null>
}

const ReadingContext = createContext<ReadingContextValue | undefined>(undefined)
