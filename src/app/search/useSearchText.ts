import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { longestQuery } from '../../archive/search/searchTerms.ts'
import { writeFilters } from '../filters/readFilters.ts'
import { useAddressFilters } from '../filters/useAddressFilters.ts'
import { useLateAddress } from '../ui/page/useLateAddress.ts'

/** Browsers refuse an address that changes with every letter; it follows when the reader pauses. */
const pause = 300

/**
 * What is searched for: what the reader types, at once, and what the address asks for. Typing replaces the history's
 * entry, so that the back button leads from a story to the search and from the search to where the reader came from.
 */
export function useSearchText() {
  const [params] = useSearchParams()
  const whole = params.get('q') ?? ''
  const asked = tidy(whole)
  const [text, setText] = useState(whole)
  const written = useRef(asked)
  const { filters } = useAddressFilters()
  const writeAddress = useLateAddress()
  const query = tidy(text)

  useEffect(() => {
    if (asked === written.current) return
    written.current = asked
    setText(whole)
  }, [asked, whole])

  const write = useCallback(() => {
    if (query === written.current) return
    if (writeAddress(writeFilters(filters, query), { replace: true })) written.current = query
  }, [query, filters, writeAddress])
  useEffect(() => {
    const timer = setTimeout(write, pause)
    return () => clearTimeout(timer)
  }, [write])

  return { asked, query, isCut: text.trim().length > longestQuery, setText, write }
}

/** What of a text is searched for, and as an address can hold it: no end of spaces, no half characters. */
export function tidy(text: string): string {
  const q = text.trim().slice(0, longestQuery).replace(/\s+/g, ' ')
  return new URLSearchParams(new URLSearchParams({ q }).toString()).get('q') ?? ''
}
