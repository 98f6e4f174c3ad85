import { sitePaths } from '../../archive/siteAddress.ts'
import { publicAddress } from '../ui/Link.tsx'

/*
 * A reading record as a code: its JSON with coarser times, compressed, in letters that an address can have. The code is
 * after the `#` of an address, which a browser sends to no server. `deflate` has a checksum, unlike `deflate-raw`, so that a code with
 * a wrong letter is refused.
 */

/** What precedes a code in an address. */
export const codeMark = '#import='

/** Times in a code are in these units, in milliseconds; others stay as they are. A third of the code would be milliseconds. */
const units: ReadonlyMap<string, number> = new Map([
  ['readAt', 86_400_000],
  ...['at', 'knownAt', 'made', 'changed'].map((key) => [key, 60_000] as const),
])

/** The most bytes that a code may hold. A few hundred of them can expand to any size. */
const mostBytes = 2_000_000

/** Why a code cannot be read: it is from elsewhere, cut off or altered, or too large, or the browser is too old for it. */
export type CodeFault = 'elsewhere' | 'cut' | 'large' | 'old'

/** The address that opens the record on another device. Undefined if the browser cannot compress. */
export async function recordAddress(record: string, settings: string): Promise<string | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined
  const coarse = changeTimes(record, (time, unit) => Math.max(1, Math.floor(time / unit)))
  const packed = await bytesThrough(new TextEncoder().encode(coarse), new CompressionStream('deflate'))
  const letters = btoa(packed.reduce((text, byte) => text + String.fromCharCode(byte), ''))
  return settings + codeMark + letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * Reads the text of a record from a code, alone or in an address of this site.
 * @param text what the reader pasted; a mail program may have broken its lines
 */
export async function readCode(text: string): Promise<{ record: string } | { fault: CodeFault }> {
  const [before = '', code = before] = text.replace(/\s/g, '').split(codeMark)
  const isOurs =
    before === '' || before === code || before.startsWith(publicAddress(sitePaths.root(), location.href))
  if (!isOurs || !/^[\w-]+$/.test(code)) return { fault: 'elsewhere' }
  if (typeof DecompressionStream === 'undefined') return { fault: 'old' }
  try {
    const letters = atob(code.replaceAll('-', '+').replaceAll('_', '/'))
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    const bytes = await bytesThrough(packed, new DecompressionStream('deflate'))
    const record = changeTimes(new TextDecoder().decode(bytes), (time, unit) => time * unit)
    return { record }
  } catch (error) {
    return { fault: error instanceof RangeError ? 'large' : 'cut' }
  }
}

function changeTimes(record: string, change: (time: number, unit: number) => number): string {
  const value: unknown = JSON.parse(record, (key, one: unknown) => {
    const unit = units.get(key)
    return unit !== undefined && typeof one === 'number' ? change(one, unit) : one
  })
  return JSON.stringify(value)
}

/** The bytes that the stream makes of others. Throws a `RangeError` if they are too many. */
async function bytesThrough(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Response(bytes).body?.pipeThrough(stream).getReader()
  let out = new Uint8Array()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true }
    if (done || !value) return out
    if (out.length + value.length > mostBytes) {
      await reader?.cancel()
      throw new RangeError('too large')
    }
    const longer = new Uint8Array(out.length + value.length)
    longer.set(out)
    longer.set(value, out.length)
    out = longer
  }
}
