import type { ComponentProps } from 'react'
import { type To, useHref, useLinkClickHandler } from 'react-router'
import { pagePaths } from '../../archive/pages.ts'

type Props = Omit<ComponentProps<'a'>, 'href'> & {
  to: To
  /** Whether the new address takes the place of this one in the history. */
  replace?: boolean | undefined
}

/** A link inside the site, which the router follows. The router's own link can prefetch, too; no page here does. */
export function Link({ to, replace, onClick, ...attributes }: Props) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, { replace })
  return (
    <a
      {...attributes}
      href={useHref(to)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) follow(event)
      }}
    />
  )
}

/** Addresses for the router: they start with a slash, and omit the base path. */
export const paths = pagePaths('/')
