import { useState } from 'react'

/** How entries of a list are told apart, removed and put back; `restore` returns false if the list is full. */
type Ways<Entry> = {
  readonly idOf: (entry: Entry) => string
  readonly remove: (entry: Entry) => void
  readonly restore: (entry: Entry) => boolean
}

/**
 * A list of what the reader saved, newest first. A removed entry stays in its place until the page closes, so that the same
 * button can restore it.
 * @returns `list`; `isRemoved`; `toggle`, which removes or restores an entry; `refused`, the id of the one that was not
 * restored, as the list is full
 */
export function useUndoableList<Entry extends { readonly at: number }>(
  saved: readonly Entry[],
  { idOf, remove, restore }: Ways<Entry>,
) {
  const [removed, setRemoved] = useState<readonly Entry[]>([])
  const [refused, setRefused] = useState<string>()
  const ids = new Set(saved.map(idOf))
  const gone = removed.filter((entry) => !ids.has(idOf(entry)))
  const toggle = (entry: Entry) => {
    if (gone.includes(entry)) return setRefused(restore(entry) ? undefined : idOf(entry))
    setRefused(undefined)
    setRemoved([...gone, entry])
    remove(entry)
  }
  const list = [...saved, ...gone].sort((one, other) => other.at - one.at)
  return { list, isRemoved: (entry: Entry) => gone.includes(entry), toggle, refused }
}
