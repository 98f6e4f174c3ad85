import type { ComponentProps } from 'react'
import { type To, useHref, useLinkClickHandler, useLocation } from 'react-router'
import { pagePaths } from '../../archive/pages.ts'
import { siteAddress } from '../../archive/siteAddress.ts'
import { useOnwardState } from './storyList.ts'

type Props = Omit<ComponentProps<'a'>, 'href'> & {
  to: To
  /** Whether the new address takes the place of this one in the history. */
  replace?: boolean | undefined
}

/**
 * A link inside the site, which the router follows. The story that it leads to knows from which list it was opened. The
 * router's own link can prefetch, too; no page here does.
 */
export function Link({ to, replace, onClick, ...attributes }: Props) {
  const { state } = useLocation()
  const onward = useOnwardState()
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, { replace, state: replace ? state : onward })
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

/**
 * The absolute address of a path under the base.
 * @param page any address of the site: its origin is used if the build knows none
 */
export function publicAddress(path: string, page: string): string {
  const root = { base: import.meta.env.BASE_URL, site: import.meta.env.SITE || undefined }
  return new URL(siteAddress(root, path), page).href
}
