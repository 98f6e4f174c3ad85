import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type * as z from 'zod'
import { type ErrorMessage, UserError } from '../../../messages/userError.ts'
import { type AnswerOf, type BodyOf, faultSchema, type RequestName, requests } from '../../api/requests.ts'
import { deskMessage } from '../../messages/deskMessages.ts'

/** Returns the id of the draft that the address names, and the page shows. Undefined in the list of drafts. */
export function useAddressedId(): string | undefined {
  const [address] = useSearchParams()
  return address.get('draft') ?? undefined
}

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

/** Each query's key is the name of its request, and the draft that it is about. */
export function answerKey(name: RequestName, id: string | undefined) {
  return name.includes('ID') ? [name, id] : [name]
}

/**
 * Sends a request to the desk.
 * @throws DeskError if the desk refuses or answers in another form; TypeError if it is not running
 */
export async function ask<Name extends RequestName>(name: Name, id?: string, body?: BodyOf<Name>) {
  const response = await send(name, id, JSON.stringify(body))
  return parse(response, await response.text(), requests[name].answer)
}

/** Returns what the desk answers, about the draft that the page shows. */
export function useAnswer<Name extends RequestName>(name: Name, enabled = true) {
  const id = useAddressedId()
  return useQuery({ queryKey: answerKey(name, id), queryFn: () => ask(name, id), enabled })
}

/** What is sent with a request: its body, or the file of a newsletter. */
type Sent<Name extends RequestName> = BodyOf<Name> | File

/**
 * Returns the mutation that sends a request, about the draft that the page shows, and what the desk has answered: a line,
 * or several while it does long work.
 * @param onAnswer called with each line
 * @param query what the address of the request has
 */
export function usePost<Name extends RequestName>(
  name: Name,
  onAnswer?: (line: AnswerOf<Name>) => unknown,
  query: Record<string, string> = {},
) {
  const id = useAddressedId()
  const [lines, setLines] = useState<readonly AnswerOf<Name>[]>([])
  const mutation = useMutation({
    mutationFn: async (sent: Sent<Name>) => {
      setLines([])
      const isFile = sent instanceof File
      const fields = isFile ? { name: sent.name, ...query } : query
      const response = await send(name, id, isFile ? sent : JSON.stringify(sent), fields)
      for await (const text of linesOf(response)) {
        const line = parse(response, text, requests[name].answer)
        setLines((before) => [...before, line])
        onAnswer?.(line)
      }
    },
  })
  return { ...mutation, lines, answer: lines.at(-1) }
}

export type Posting<Name extends RequestName> = ReturnType<typeof usePost<Name>>

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + chunk.value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

async function send(name: RequestName, id = '', body?: Blob | string, query: Record<string, string> = {}) {
  const [method, path = ''] = name.split(' ')
  const address = `/api/${path.replace('ID', id)}?${new URLSearchParams(query)}`.replace(/\?$/, '')
  const headers = { 'content-type': 'application/octet-stream' }
  return fetch(address, method === 'GET' ? undefined : { method: 'POST', headers, body })
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
