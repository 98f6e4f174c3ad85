import type { ReactNode } from 'react'
import { messageOf } from './draft/requests.ts'
import { FaultMessage } from './FaultMessage.tsx'

type Props = {
  error: Error | null
  /** What failed. */
  children?: ReactNode
}

/** Says why the desk could not do something. Renders nothing without an error. */
export function FaultAlert({ error, children }: Props) {
  if (!error) return null
  return (
    <div role="alert">
      {children}
      <FaultMessage message={messageOf(error)} />
    </div>
  )
}
