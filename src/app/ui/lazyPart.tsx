import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { importPart, reloadIfThere } from '../data/importPart.ts'
import { ArchiveErrorNote } from './ErrorNote.tsx'

/**
 * A component that is imported when it is first shown. If it does not arrive, a note in its place says so and offers to
 * load the page again.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return optionalPart<Props>(() =>
    importPart(load).catch((error: Error) => () => (
      <ArchiveErrorNote error={error} onRetry={() => void reloadIfThere()} />
    )),
  )
}

/**
 * The same, but left out if it does not arrive: what it is on is complete without it. The build renders it only if its `load`
 * was called before. Not React's `lazy`, which shows what has arrived up to 300 ms later: React spaces out such changes.
 * @param fallback is in its place until it has arrived
 */
export function optionalPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback?: ReactNode,
) {
  let Part: ComponentType<Props> | undefined
  const arrive = async () => {
    Part = await load()
  }
  const show = (props: Props) => {
    const [, setArrived] = useState(Part !== undefined)
    useEffect(() => {
      let isShown = true
      arrive().then(
        () => isShown && setArrived(true),
        () => {},
      )
      return () => {
        isShown = false
      }
    }, [])
    return Part ? <Part {...props} /> : fallback
  }
  /** Imports it before it is shown. Undefined if it has arrived. */
  return Object.assign(show, { load: () => (Part ? undefined : arrive()) })
}
