import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { importPart } from '../data/importPart.ts'
import { ArchiveErrorNote } from './ErrorNote.tsx'
import { useHydrated } from './useHydrated.ts'

/**
 * A component that is imported when it is first shown. If it does not arrive, a note in its place says so and offers to
 * load the page again.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return imported<Props>(() =>
    importPart(load).catch((error: Error) => () => (
      <ArchiveErrorNote error={error} onRetry={() => location.reload()} />
    )),
  )
}

/**
 * The same, but left out if it does not arrive: what it is on is complete without it.
 * @param fallback is in its place until it has arrived
 */
export function optionalPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback?: ReactNode,
) {
  return imported<Props>(() => load().catch(() => () => null), fallback)
}

/** The same for what is not on the page of the build, and is needed only once the reader does something. */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = optionalPart(load)
  return (props: Props) => useHydrated() && <Part {...props} />
}

function imported<Props extends object>(load: () => Promise<ComponentType<Props>>, fallback?: ReactNode) {
  const Component = lazy(async () => ({ default: await load() }))
  return (props: Props) => (
    <Suspense fallback={fallback}>
      <Component {...props} />
    </Suspense>
  )
}
