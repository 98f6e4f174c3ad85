import { useId, useState } from 'react'
import type { PreviewFinding } from '../../../archive/finding.ts'
import { useHydrated } from '../../ui/page/useHydrated.ts'
import { usePreviewTexts } from '../usePreviewTexts.ts'
import { acceptanceOf } from './groupFindings.ts'
import './Acceptance.css'

/** The entry that makes the issue accept a finding, to be copied. The editor writes the reason. */
export function Acceptance({ finding }: { finding: PreviewFinding }) {
  const t = usePreviewTexts()
  const [reason, setReason] = useState('')
  const id = useId()
  const entry = acceptanceOf(finding, reason)
  // Hidden before the app starts: a reason written then would be lost.
  if (!useHydrated() || entry === undefined) return null
  return (
    <details className="acceptance">
      <summary>{t('accept')}</summary>
      <label htmlFor={id}>{t('acceptReason')}</label>
      <input id={id} value={reason} onChange={({ target }) => setReason(target.value)} />
      <pre lang="en">{entry}</pre>
      <p>{t('acceptHint')}</p>
      <CopyButton key={entry} text={entry} />
    </details>
  )
}

function CopyButton({ text }: { text: string }) {
  const t = usePreviewTexts()
  const [result, setResult] = useState<'copied' | 'refused'>()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setResult('copied'),
      () => setResult('refused'),
    )
  return (
    <p className="acceptance-copy">
      <button type="button" className="button" onClick={() => void copy()}>
        {t('copy')}
      </button>
      <span role="status">{result && t(`copy.${result}`)}</span>
    </p>
  )
}
