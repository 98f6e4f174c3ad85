import { type ComponentType, lazy } from 'react'
import { importPart } from '../data/importPart.ts'
import { ArchiveErrorNote } from './ErrorNote.tsx'

/**
 * A component that is imported when it is first shown. If it does not arrive, a note in its place says so and offers to
 * load the page again.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await importPart(load).catch(noteOf) }))
}

function noteOf(error: Error): ComponentType {
  return () => <ArchiveErrorNote error={error} onRetry={() => location.reload()} />
}
