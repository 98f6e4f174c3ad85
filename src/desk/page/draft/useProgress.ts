import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import { follow } from './requests.ts'

type Work = { readonly path: string; readonly body: Blob | object }

/** Long work of the desk, with what the desk has reported so far. */
export type Progress<Line> = UseMutationResult<void, Error, Work> & { readonly lines: readonly Line[] }

/**
 * Lets the desk do long work, and collects what it reports.
 * @param schema the form of a line of the answer
 * @param onLine called with each line
 */
export function useProgress<Line>(schema: z.ZodType<Line>, onLine?: (line: Line) => void): Progress<Line> {
  const [lines, setLines] = useState<readonly Line[]>([])
  const work = useMutation({
    mutationFn: ({ path, body }: Work) => {
      setLines([])
      return follow(path, body, schema, (line) => {
        setLines((before) => [...before, line])
        onLine?.(line)
      })
    },
  })
  return { ...work, lines }
}
