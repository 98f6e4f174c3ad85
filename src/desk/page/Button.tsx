import type { ComponentProps } from 'react'

type Props = ComponentProps<'button'> & { readonly look?: 'strong' | 'quiet' | false }

/** A button that does nothing to a form, unless it says `submit`. */
export function Button({ look, type = 'button', ...rest }: Props) {
  return <button type={type} className={look ? `button button-${look}` : 'button'} {...rest} />
}
