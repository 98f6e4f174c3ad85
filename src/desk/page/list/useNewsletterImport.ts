import { useState } from 'react'
import type { EditorMessage } from '../../../draft/editorMessage.ts'
import { faultIn, follow, messageOf } from '../draft/requests.ts'

export type ImportState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly name: string; readonly why: EditorMessage }

/** Imports a newsletter, and says how far the import is, or why there is none. `onDone` gets the id of its draft. */
export function useNewsletterImport(onDone: (id: string) => void) {
  const [state, setState] = useState<ImportState>({ kind: 'ready' })
  const take = async (file: File | undefined, month: string) => {
    if (!file) return
    const { name } = file
    setState({ kind: 'busy', name, done: 0, total: 0 })
    try {
      await follow(`import?${new URLSearchParams({ name, month })}`, file, (line) => {
        if ('id' in line) onDone(String(line.id))
        const why = faultIn(line)
        if (why) setState({ kind: 'failed', name, why })
        if ('done' in line && 'total' in line)
          setState({ kind: 'busy', name, done: Number(line.done), total: Number(line.total) })
      })
    } catch (error) {
      setState({ kind: 'failed', name, why: messageOf(error) })
    }
  }
  return { state, take }
}
