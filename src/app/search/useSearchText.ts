import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { longestQuery } from '../../archive/search/searchTerms.ts'
import { useAddressFilters, writeFilters } from '../filters/useFilters.ts'
import { useWriteAddress } from '../ui/useWriteAddress.ts'

/** Browsers refuse an address that changes at every keystroke, so it follows a pause or a tap. Milliseconds. */
const pause = 300

/**
 * The search text: what the reader types, at once, and what the address has. Typing replaces the history entry. So
 * the back button leads from a story to the search, and from the search to the page before it.
 * @returns `box` is for the search box, which then shows what an address from elsewhere asks for, such as one that
 * the reader comes back to. An address that follows typing leaves it alone.
 */
export function useSearchText() {
  const [params] = useSearchParams()
  const whole = params.get('q') ?? ''
  const asked = tidy(whole)
  const [text, setText] = useState(whole)
  const written = useRef(asked)
  const box = useRef<HTMLInputElement>(null)
  const { filters } = useAddressFilters()
  const writeAddress = useWriteAddress()
  const query = tidy(text)

  useEffect(() => {
    if (asked === written.current) return
    written.current = asked
    setText(whole)
    if (box.current) box.current.value = asked
  }, [asked, whole])

  const write = useCallback(() => {
    if (query === written.current) return
    if (writeAddress(writeFilters(filters, query), { replace: true })) written.current = query
  }, [query, filters, writeAddress])
  useEffect(() => {
    const timer = setTimeout(write, pause)
    // The reader may leave, or filter, before a pause. The text is written before the click itself: a render between
    // the click of a checkbox and its change event would set the box back, and the filter would be lost. Safari on a
    // phone leaves the focus in the search box after a tap elsewhere.
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a')) write()
    }
    addEventListener('pointerdown', write, { capture: true })
    addEventListener('focusout', write, { capture: true })
    addEventListener('click', onClick, { capture: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', write, { capture: true })
      removeEventListener('focusout', write, { capture: true })
      removeEventListener('click', onClick, { capture: true })
    }
  }, [write])

  return { asked, box, query, setText, write }
}

/**
 * The part of a text that is searched for, in a form that an address can hold: without outer spaces or half
 * characters. Tidying it again changes nothing, so the page knows the address that it wrote.
 */
function tidy(text: string): string {
  const q = text.trim().slice(0, longestQuery).trim().replace(/\s+/g, ' ')
  return new URLSearchParams(new URLSearchParams({ q }).toString()).get('q') ?? ''
}
