import { sitePaths } from '../../archive/siteAddress.ts'
import { idsOfKey, storyKey } from '../memory/readingRecord.ts'
import {
  type ParsedRecord,
  parseRecord,
  type ReadingRecord,
  type RecordFault,
  type StoryRecord,
  writeRecord,
} from '../memory/readingRecordFormat.ts'
import { publicAddress } from '../ui/Link.tsx'

/*
 * A reading record as a code: its JSON, compressed, as one decimal number, which takes the least room in a QR code. The code is
 * after the `#` of an address, which a browser sends to no server. `deflate` has a checksum, unlike `deflate-raw`, so that a
 * code with a wrong digit is refused.
 */

/** What precedes a code in an address. */
export const codeMark = '#import='

/** Times in a code are in these units, in milliseconds. A third of the code would be milliseconds. */
const units: ReadonlyMap<string, number> = new Map([
  ['readAt', 86_400_000],
  ...['at', 'knownAt', 'made', 'changed'].map((key) => [key, 60_000] as const),
])

/**
 * The most digits of a code. A QR code has at most 7,089. What they hold can expand to a thousand times as much,
 * which is 4 MB.
 */
const mostDigits = 10_000

/** The address that opens the record on another device. Undefined if the browser cannot compress. */
export async function recordAddress(record: ReadingRecord, settings: string): Promise<string | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined
  const packed = new TextEncoder().encode(JSON.stringify(pack(record)))
  const bytes = await bytesThrough(packed, new CompressionStream('deflate'))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${settings}${codeMark}${BigInt(`0x${hex}`)}`
}

/**
 * Reads a record from a code, alone or in an address of this site.
 * @param text what the reader pasted; a mail program may have broken its lines
 */
export async function readCode(text: string): Promise<ParsedRecord> {
  const [before = '', code = before] = text.replace(/\s/g, '').split(codeMark)
  const isOurs =
    before === '' || before === code || before.startsWith(publicAddress(sitePaths.root(), location.href))
  if (!isOurs || !/^\d+$/.test(code) || code.length > mostDigits) return faulty('elsewhere')
  if (typeof DecompressionStream === 'undefined') return faulty('old')
  try {
    const bytes = BigInt(code).toString(16).match(/../g) ?? []
    const packed = Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16))
    const json = await bytesThrough(packed, new DecompressionStream('deflate'))
    return parseRecord(unpack(new TextDecoder().decode(json)))
  } catch {
    return faulty('cut')
  }
}

function faulty(kind: RecordFault['kind']): ParsedRecord {
  return { record: {}, fault: { kind } }
}

/**
 * Returns a record's file for a code. Times are coarser, and the stories that were only read are by issue, each before its day,
 * which takes a quarter less room.
 */
function pack(record: ReadingRecord): object {
  const read: Record<string, (string | number)[]> = {}
  const rest: Record<string, StoryRecord> = {}
  for (const [key, story] of Object.entries(record)) {
    const { issueId, storyId } = idsOfKey(key)
    if (!story.readAt || Object.keys(story).length > 1) rest[key] = story
    else read[issueId] = [...(read[issueId] ?? []), storyId, coarseTime('readAt', story.readAt)]
  }
  return { ...changeTimes(writeRecord(rest), coarseTime), read }
}

/** Returns the text of the record that `pack` was given. Throws if `pack` did not make the text. */
function unpack(text: string): string {
  const { read = {}, ...file } = changeTimes(text, (key, time) => time * unitOf(key))
  const stories: Record<string, unknown> = { ...Object(file.stories) }
  for (const [issueId, list] of Object.entries(Object(read))) {
    if (!Array.isArray(list)) throw new Error('columns')
    for (let at = 0; at < list.length; at += 2)
      stories[storyKey(issueId, list[at])] = { readAt: list[at + 1] * unitOf('readAt') }
  }
  return JSON.stringify({ ...file, stories })
}

function unitOf(key: string): number {
  return units.get(key) ?? 1
}

function coarseTime(key: string, time: number): number {
  return Math.max(1, Math.floor(time / unitOf(key)))
}

function changeTimes(text: string, change: (key: string, time: number) => number): Record<string, unknown> {
  const value: unknown = JSON.parse(text, (key, one: unknown) =>
    units.has(key) && typeof one === 'number' ? change(key, one) : one,
  )
  return Object(value)
}

async function bytesThrough(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const through = new Response(bytes).body?.pipeThrough(stream)
  return new Uint8Array(await new Response(through).arrayBuffer())
}
