import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { EditorError } from '../../import/editorError.ts'

const mostText = 2e6
const mostFile = 100e6

const tooLong = {
  en: 'The change is longer than two million bytes.',
  zh: '这处改动超过两百万字节。',
} as const
const tooLarge = {
  en: 'The file has more than 100 MB, far more than a newsletter.',
  zh: '文件超过100 MB，远大于一份通讯。',
} as const

/** Reads a request's JSON by a schema. @throws InputError if it is too long or of another form */
export async function readJsonBody<Value>(
  request: IncomingMessage,
  schema: z.ZodType<Value>,
): Promise<Value> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > mostText) throw new EditorError(tooLong)
    chunks.push(bytes)
  }
  const parsed = schema.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')))
  if (parsed.success) return parsed.data
  throw new EditorError({
    en: 'The desk does not know this request: load the page anew. What it did not expect:',
    zh: '编辑台无法识别这个请求：请重新载入页面。不符合预期之处：',
    quoted: z.prettifyError(parsed.error),
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Writes a request's body to a file. @throws InputError if it is too large */
export async function saveBody(request: IncomingMessage, file: string): Promise<void> {
  let size = 0
  const limited = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > mostFile) throw new EditorError(tooLarge)
      yield chunk
    }
  }
  await pipeline(request, limited, createWriteStream(file))
}
