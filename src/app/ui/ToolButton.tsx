import type { ComponentProps } from 'react'
import { Icon } from './Icon.tsx'
import './ToolButton.css'

type Props = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  icon: ComponentProps<typeof Icon>['name']
  /** The key that presses it. */
  'data-key'?: string
}

/** A quiet button of a row of them: a drawing and a word. One that is pressed has its drawing filled. */
export function ToolButton({ icon, children, ...rest }: Props) {
  return (
    <button type="button" className="tool-button" {...rest}>
      <Icon name={icon} />
      {children}
    </button>
  )
}
