import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import { type ErrorMessage, UserError } from '../../../messages/userError.ts'
import { faultSchema } from '../../api/answers.ts'
import { deskMessage } from '../../messages/deskMessages.ts'

/** Thrown when the desk could not do what the page asked. */
export class DeskError extends UserError {
  /**
   * Whether the same request may succeed later: when a full disk has room again, or when the new address of a restarted
   * desk was opened.
   */
  readonly isPassing: boolean

  constructor({ code, params, ...details }: ErrorMessage, status: number) {
    super({ code, params }, details)
    this.isPassing = status === 403 || status >= 500
  }
}

/** What an editor is told about an error of a request. */
export function messageOf(error: unknown): ErrorMessage {
  if (error instanceof UserError) return error.told
  if (error instanceof TypeError) return deskMessage('desk.away')
  return { ...deskMessage('desk.pageFailed'), quoted: String(error) }
}

/**
 * Asks the desk.
 * @throws DeskError if the desk refuses or answers in another form; TypeError if it is not running
 */
export async function ask<Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer> {
  return read(await fetch(`/api/${path}`), schema)
}

/** Returns what the desk answers to a path, which is also its key in the cache. */
export function useAnswer<Answer>(path: string, schema: z.ZodType<Answer>): UseQueryResult<Answer> {
  return useQuery({ queryKey: [path], queryFn: () => ask(path, schema) })
}

/**
 * Sends JSON to the desk.
 * @throws DeskError if the desk refuses or answers in another form; TypeError if it is not running
 */
export async function post<Answer>(path: string, body: object, schema: z.ZodType<Answer>): Promise<Answer> {
  return read(await fetch(`/api/${path}`, posting(body)), schema)
}

/** Returns the mutation that sends JSON to a path. */
export function usePost<Answer, Body extends object = object>(
  path: string,
  schema: z.ZodType<Answer>,
  onSuccess?: (answer: Answer) => unknown,
): UseMutationResult<Answer, Error, Body> {
  return useMutation({
    mutationFn: (body) => post(path, body, schema),
    onSuccess: (answer) => onSuccess?.(answer),
  })
}

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

/**
 * Sends a file or JSON for long work, and calls `onLine` with each line of the answer.
 * @throws DeskError if the desk refuses or fails, or a line has another form; TypeError if it is not running
 */
async function follow<Line>(
  path: string,
  body: Blob | object,
  schema: z.ZodType<Line>,
  onLine: (line: Line) => void,
): Promise<void> {
  const response = await fetch(`/api/${path}`, posting(body))
  if (!response.ok || !response.body) return void (await read(response, schema))
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(parse(response, line, schema))
  }
}

function posting(body: Blob | object): RequestInit {
  return {
    method: 'POST',
    body: body instanceof Blob ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/octet-stream' },
  }
}

async function read<Answer>(response: Response, schema: z.ZodType<Answer>): Promise<Answer> {
  return parse(response, await response.text(), schema)
}

/** A refusal may have the status of an answer. */
function parse<Value>({ ok, status }: Response, text: string, schema: z.ZodType<Value>): Value {
  const answer = json(text)
  const fault = faultSchema.safeParse(answer)
  if (fault.success) throw new DeskError(fault.data.error, status)
  const parsed = schema.safeParse(answer)
  if (ok && parsed.success) return parsed.data
  throw new DeskError({ ...deskMessage('desk.unreadable'), quoted: text }, status)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
