import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

const latency = 150
const bytesPerMs = 1.6e6 / 8 / 1000
const packet = 1460

/** A phone's link to a host: 1.6 Mbit/s down, shared by all connections, and 150 ms from a request to its response. */
export type SlowLink = {
  /** The host's address through the link. */
  readonly url: string
  /** Resets the count. */
  readonly start: () => void
  /** Bytes received since `start`, including headers, with times from `Date.now`. */
  readonly bytesBy: (time: number) => number
  /** The time of the last byte, once no byte has come for this many milliseconds. */
  readonly quiet: (ms: number) => Promise<number>
  readonly stop: () => Promise<void>
}

/** One connection, and its data on the way down. */
type Line = { readonly phone: Socket; readonly waiting: { readonly due: number; readonly bytes: Buffer }[] }

/**
 * The browser's own throttling ignores the requests of service workers. So this link is outside the browser. As with
 * the browser's throttling, connecting costs nothing.
 */
export async function openSlowLink(hostUrl: string): Promise<SlowLink> {
  const { port, pathname } = new URL(hostUrl)
  const lines = new Set<Line>()
  const server = createServer((phone) =>
    lines.add(openLine(phone, Number(port), (line) => lines.delete(line))),
  )
  let log: { readonly at: number; readonly total: number }[] = []
  let last = performance.now()
  let credit = 0
  const pump = setInterval(() => {
    const now = performance.now()
    credit = [...lines].some((line) => isDue(line, now)) ? credit + (now - last) * bytesPerMs : 0
    last = now
    const sent = deliver([...lines], now, credit)
    credit -= sent
    if (sent > 0) log.push({ at: Date.now(), total: (log.at(-1)?.total ?? 0) + sent })
  }, 4)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port: own }: Partial<AddressInfo> = Object(server.address())
  return {
    url: `http://127.0.0.1:${own}${pathname}`,
    start: () => {
      log = []
    },
    bytesBy: (time) => log.findLast(({ at }) => at <= time)?.total ?? 0,
    quiet: (ms) => untilQuiet(ms, () => log.at(-1)?.at),
    stop: () => {
      clearInterval(pump)
      for (const { phone } of lines) phone.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function openLine(phone: Socket, port: number, onClose: (line: Line) => void): Line {
  const host = connect(port, '127.0.0.1')
  const line: Line = { phone, waiting: [] }
  const close = () => {
    phone.destroy()
    host.destroy()
    onClose(line)
  }
  for (const side of [phone, host]) side.on('error', close).on('close', close)
  phone.on('data', (bytes) => host.write(bytes))
  host.on('data', (bytes) => line.waiting.push({ due: performance.now() + latency, bytes }))
  return line
}

function isDue({ waiting }: Line, now: number): boolean {
  return waiting[0] !== undefined && waiting[0].due <= now
}

/** Sends packets from each connection in turn, until the allowance is used up. The last packet may exceed it. */
function deliver(lines: readonly Line[], now: number, allowed: number): number {
  let sent = 0
  let turn = lines.filter((line) => isDue(line, now))
  while (turn.length > 0 && sent < allowed) {
    for (const line of turn) if (sent < allowed) sent += sendPacket(line)
    turn = turn.filter((line) => isDue(line, now))
  }
  return sent
}

function sendPacket({ phone, waiting }: Line): number {
  const first = waiting.shift()
  if (!first) return 0
  const { due, bytes } = first
  phone.write(bytes.subarray(0, packet))
  if (bytes.length > packet) waiting.unshift({ due, bytes: bytes.subarray(packet) })
  return Math.min(packet, bytes.length)
}

async function untilQuiet(ms: number, lastByte: () => number | undefined): Promise<number> {
  const since = Date.now()
  for (;;) {
    const at = lastByte() ?? since
    if (Date.now() - at > ms) return at
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
