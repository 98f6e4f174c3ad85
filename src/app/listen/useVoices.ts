import { useEffect, useState } from 'react'

/**
 * Returns the browser's voices, none if it has no speech, and undefined until they are known. Some browsers list them late,
 * and change them while the page is open.
 */
export function useVoices(): readonly SpeechSynthesisVoice[] | undefined {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>()
  useEffect(() => {
    if (!('speechSynthesis' in window)) return setVoices([])
    let isLate = false
    const readVoices = () => {
      const found = speechSynthesis.getVoices()
      if (found.length === 0 && !isLate) return
      // Browsers report the same voices repeatedly.
      setVoices((known) => (known && namesOf(known) === namesOf(found) ? known : found))
    }
    readVoices()
    // Safari reports none at first, and has them a little later.
    const later = setTimeout(() => {
      isLate = true
      readVoices()
    }, 1000)
    speechSynthesis.onvoiceschanged = readVoices
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
