import { useState } from 'react'

/**
 * The entries of a list, and those that have left it since the page opened, each in its place: there it can be put back.
 * @param now the entries; new ones come first
 */
export function useLasting<Entry>(
  now: readonly Entry[],
  idOf: (entry: Entry) => string,
): readonly { readonly entry: Entry; readonly isGone: boolean }[] {
  const [listed, setListed] = useState(now)
  const current = new Map(now.map((entry) => [idOf(entry), entry]))
  const ids = new Set(listed.map(idOf))
  const added = now.filter((entry) => !ids.has(idOf(entry)))
  if (added.length > 0) setListed([...added, ...listed])
  return listed.map((entry) => {
    const known = current.get(idOf(entry))
    return { entry: known ?? entry, isGone: !known }
  })
}
