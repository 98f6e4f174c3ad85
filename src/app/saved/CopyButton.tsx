import { useState } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** Copies a text, and says so. If the browser refuses, shows the text for copying by hand. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslate()
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  const copy = async () => {
    try {
      // Without a secure connection there is no clipboard; using it throws, like a refusal.
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {t('transfer.copy')}
      </button>
      <span role="status">{outcome === 'copied' && t('transfer.copied')}</span>
      {outcome === 'refused' && <textarea aria-label={t('transfer.code')} readOnly rows={3} value={text} />}
    </>
  )
}
