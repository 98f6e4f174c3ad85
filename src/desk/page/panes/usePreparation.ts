import { useCallback, useEffect, useState } from 'react'
import { type BuildStage, buildStages } from '../../../archive/site/buildStages.ts'
import type { EditorMessage } from '../../../draft/editorMessage.ts'
import { faultIn, follow, messageOf } from '../draft/requests.ts'

/** How far the reader is that shows the draft. */
export type Preparation =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'stage'; readonly stage: BuildStage; readonly number: number; readonly total: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly why: EditorMessage }

/**
 * Has the desk prepare its reader as soon as a draft is open, long before it is asked for.
 * @returns how far that is, and what begins it again after a failure
 */
export function usePreparation(): { readonly preparation: Preparation; readonly retry: () => void } {
  const [preparation, setPreparation] = useState<Preparation>({ kind: 'waiting' })
  const prepare = useCallback(() => {
    setPreparation({ kind: 'waiting' })
    follow('preview', '', (line) => setPreparation(preparationOf(line))).catch((error: unknown) =>
      setPreparation({ kind: 'failed', why: messageOf(error) }),
    )
  }, [])
  useEffect(prepare, [prepare])
  return { preparation, retry: prepare }
}

function preparationOf(line: object): Preparation {
  const why = faultIn(line)
  if (why) return { kind: 'failed', why }
  if ('stage' in line && 'number' in line && 'total' in line) {
    const stage = buildStages.find((one) => one === line.stage)
    if (stage) return { kind: 'stage', stage, number: Number(line.number), total: Number(line.total) }
  }
  return 'isReady' in line ? { kind: 'ready' } : { kind: 'waiting' }
}
