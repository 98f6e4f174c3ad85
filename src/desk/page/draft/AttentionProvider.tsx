import { type ReactNode, useCallback, useState } from 'react'
import { AttendContext, type Attention, AttentionContext } from './attention.ts'

/** Gives its parts what the editor attends to, and the function that changes it. */
export function AttentionProvider({ children }: { children: ReactNode }) {
  const [attention, setAttention] = useState<Attention>({ key: undefined, from: 'text' })
  const attend = useCallback(
    (key: Attention['key'], from: Attention['from']) => setAttention({ key, from }),
    [],
  )
  return (
    <AttendContext value={attend}>
      <AttentionContext value={attention}>{children}</AttentionContext>
    </AttendContext>
  )
}
