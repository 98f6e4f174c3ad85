import type { ComponentProps } from 'react'
import { useHydrated } from './useHydrated.ts'
import './ToolButton.css'

type Props = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  /** Its name for screen readers, and its tooltip. */
  label: string
  /** The key that presses it. */
  'data-key'?: string
}

/**
 * A button of a story's bar: an icon. A pressed one has its icon filled. It is disabled before the app starts, so that no
 * press is lost.
 */
export function ToolButton({ label, ...rest }: Props) {
  return (
    <button
      type="button"
      className="tool-button"
      disabled={!useHydrated()}
      aria-label={label}
      title={label}
      {...rest}
    />
  )
}
