import { useEffect, useState } from 'react'

const none: readonly SpeechSynthesisVoice[] = []

/** The browser's voices, which come late in some and change while the page is open; none where there is no speech. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState(none)
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const look = () => {
      const found = speechSynthesis.getVoices()
      // Browsers tell of the same voices again and again.
      setVoices((known) => (namesOf(known) === namesOf(found) ? known : found))
    }
    look()
    // Safari tells of none, and has them a little later.
    const later = setTimeout(look, 1000)
    speechSynthesis.onvoiceschanged = look
    return () => {
      clearTimeout(later)
      speechSynthesis.onvoiceschanged = null
    }
  }, [])
  return voices
}

function namesOf(voices: readonly SpeechSynthesisVoice[]): string {
  return voices.map(({ voiceURI }) => voiceURI).join('\n')
}
