import type { ComponentProps } from 'react'
import { Icon } from '../ui/Icon.tsx'

type Props = Pick<ComponentProps<'button'>, 'onClick' | 'ref'> & {
  icon: ComponentProps<typeof Icon>['name']
  label: string
  'data-key'?: string
}

/** A button of the player: a drawing, with its name for those who do not see it and for the mouse that rests on it. */
export function Control({ icon, label, ...rest }: Props) {
  return (
    <button type="button" className="player-control" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  )
}
