import type { ComponentProps } from 'react'
import { Icon } from './Icon.tsx'
import { useHydrated } from './page/useHydrated.ts'
import './ToolButton.css'

type Props = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  icon: ComponentProps<typeof Icon>['name']
  /** The key that presses it. */
  'data-key'?: string
}

/**
 * A quiet button of a row of them: a drawing and a word. One that is pressed has its drawing filled. Before the app is
 * here it cannot be pressed, so that no press is lost.
 */
export function ToolButton({ icon, children, ...rest }: Props) {
  return (
    <button type="button" className="tool-button" disabled={!useHydrated()} {...rest}>
      <Icon name={icon} />
      {children}
    </button>
  )
}
