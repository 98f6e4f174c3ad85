import type { ComponentProps } from 'react'
import { Icon } from '../ui/Icon.tsx'

type Props = Pick<ComponentProps<'button'>, 'onClick' | 'ref'> & {
  icon: ComponentProps<typeof Icon>['name']
  label: string
  'data-key'?: string
}

/** A button of the player: an icon, with its name for screen readers and as a tooltip. */
export function Control({ icon, label, ...rest }: Props) {
  return (
    <button type="button" className="player-control" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  )
}
