import { WebSocket } from 'undici'
import * as z from 'zod'
import { refuseAfter } from './ownProcess.ts'

const answer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), id: z.int(), result: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.int().nullable(), error: z.string(), message: z.string() }),
  z.object({ type: z.literal('event'), method: z.string(), params: z.unknown() }),
])

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }

const patience = 30_000

/** A connection by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/). */
export class BidiSession {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  readonly #hear: (method: string, params: unknown) => void
  #last = 0

  private constructor(socket: WebSocket, hear: (method: string, params: unknown) => void) {
    this.#socket = socket
    this.#hear = hear
    socket.onmessage = ({ data }) => this.#take(answer.parse(JSON.parse(String(data))))
    socket.onclose = () => this.#end()
  }

  /** Connects to a browser at that address, and receives its events. */
  static async connect(url: string, hear: (method: string, params: unknown) => void): Promise<BidiSession> {
    const socket = new WebSocket(url)
    const opened = new Promise<void>((resolve, reject) => {
      socket.onopen = () => resolve()
      socket.onerror = () => reject(new Error(`${url} takes no connection.`))
    })
    await Promise.race([opened, refuseAfter(patience, `${url} does not answer.`)])
    return new BidiSession(socket, hear)
  }

  /** Sends a command, and returns its result. */
  send(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    this.#last += 1
    const id = this.#last
    const result = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
    })
    this.#socket.send(JSON.stringify({ id, method, params }))
    return Promise.race([result, refuseAfter(patience, `The browser does not answer ${method}.`)])
  }

  close(): void {
    this.#socket.close()
  }

  #take(said: z.infer<typeof answer>): void {
    if (said.type === 'event') {
      this.#hear(said.method, said.params)
      return
    }
    const waiting = this.#waiting.get(said.id ?? 0)
    this.#waiting.delete(said.id ?? 0)
    if (said.type === 'success') waiting?.resolve(said.result)
    else waiting?.reject(new Error(`${said.error}: ${said.message}`))
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('The browser has gone.'))
    this.#waiting.clear()
  }
}
