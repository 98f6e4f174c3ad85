import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { paragraphElement } from '../../ui/sentences/textPosition.ts'
import type { Numbered } from './groupFindings.ts'

/**
 * Whether the address names the finding. If so, the finding gets the focus, and the paragraph that it is about
 * scrolls into view beside it. False on the prerendered page: the build knows no address's hash.
 */
export function useCurrent<Element extends HTMLElement>({
  finding: { paragraph },
  number,
}: Numbered): { readonly ref: RefObject<Element | null>; readonly isCurrent: boolean } {
  const { hash, key } = useLocation()
  const [isCurrent, setCurrent] = useState(false)
  const ref = useRef<Element>(null)
  const isAsked = hash === `#finding-${number}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link followed twice is followed twice
  useEffect(() => {
    setCurrent(isAsked)
    // After the page's own focus and scrolling, which belong to the same navigation.
    if (isAsked) queueMicrotask(() => bringIntoView(ref.current, paragraph))
  }, [isAsked, key, paragraph])
  return { ref, isCurrent }
}

function bringIntoView(item: HTMLElement | null, paragraph: number | undefined): void {
  item?.focus({ preventScroll: true })
  const isBeside = item && item.getBoundingClientRect().left > innerWidth / 2
  if (!isBeside) return
  const text = paragraph === undefined ? undefined : paragraphElement(paragraph)
  if (text) text.scrollIntoView({ block: 'center' })
  else scrollTo({ top: 0 })
}
