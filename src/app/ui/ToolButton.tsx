import type { ComponentProps } from 'react'
import { Icon } from './Icon.tsx'
import { useHydrated } from './useHydrated.ts'
import './ToolButton.css'

type Props = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  icon: ComponentProps<typeof Icon>['name']
  /** The key that presses it. */
  'data-key'?: string
}

/**
 * A quiet button in a row: an icon and a word. A pressed one has its icon filled. It is disabled before the app
 * starts, so that no press is lost.
 */
export function ToolButton({ icon, children, ...rest }: Props) {
  return (
    <button type="button" className="tool-button" disabled={!useHydrated()} {...rest}>
      <Icon name={icon} />
      {children}
    </button>
  )
}
