import { describe, expect, it, vi } from 'vitest'
import type { Catalogue } from '../../src/archive/catalogue.ts'
import { invariant } from '../../src/archive/invariant.ts'
import { packCatalogue } from '../../src/archive/packedCatalogue.ts'
import { fetchCatalogue, fetchLatest } from '../../src/device/fetchCatalogue.ts'
import { writeKeptCatalogue } from '../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeArchive } from '../site/madeIssues.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'

const older: Catalogue = { ...deriveCatalogue(madeArchive(2, 1)).catalogue, order: 1 }
const newer: Catalogue = { ...deriveCatalogue(madeArchive(2, 2)).catalogue, order: 2 }

const away = () => Promise.reject(new TypeError('Failed to fetch'))
/** An answer that comes once it is sent. */
function heldBack(answer: () => Promise<Response> | Response) {
  let send = () => {}
  const sent = new Promise<void>((resolve) => (send = resolve))
  return { answer: () => sent.then(answer), send: () => send() }
}
const says = (catalogue: Catalogue) => () => Response.json(packCatalogue(catalogue))
const saysLater = () => Response.json({ ...newer, schema: newer.schema + 1 })
const patient = () => new Promise<void>(() => {})
const hasty = async () => {}

/** A device with this catalogue, or none, and the host's answers. */
async function startDevice(kept: Catalogue | undefined, ...answers: (() => Promise<Response> | Response)[]) {
  const { files, cache } = await startMemoryCaches()
  if (kept) await writeKeptCatalogue(cache, kept)
  const asked: (RequestCache | undefined)[] = []
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    const answer = answers[asked.length] ?? away
    asked.push(init.cache)
    return answer()
  })
  return { cache, files, asked }
}

describe('fetchCatalogue', () => {
  it('returns the host’s catalogue', async () => {
    await startDevice(older, says(newer))
    expect(await fetchCatalogue(patient)).toEqual({ value: newer })
  })

  it.each([
    ['is unreachable', older, away, {}],
    ['has an earlier build', newer, says(older), {}],
    ['has a later format', older, saysLater, { hostSays: 'newer' }],
    ['has none at this address', older, () => new Response('', { status: 404 }), { hostSays: 'gone' }],
    ['has none any more', older, () => new Response('', { status: 410 }), { hostSays: 'gone' }],
  ])('returns the device’s catalogue if the host %s', async (_what, value, answer, note) => {
    await startDevice(value, answer)
    expect(await fetchCatalogue(patient)).toEqual({ value, isFromDevice: true, ...note })
  })

  it.each([
    ['has moved, and says so', 'https://example.org/new/archive/catalogue.json', { hostSays: 'gone' }],
    [
      'is redirected to its own address with a query',
      'https://example.org/archive/catalogue.json?cookies=1',
      {},
    ],
  ])('follows a catalogue that %s', async (_what, url, note) => {
    const properties = { redirected: { value: true }, url: { value: url } }
    await startDevice(older, () => Object.defineProperties(says(newer)(), properties))
    expect(await fetchCatalogue(patient)).toEqual({ value: newer, ...note })
  })

  it('falls back to the device’s catalogue if the host times out', async () => {
    const { answer, send } = heldBack(says(newer))
    const { asked } = await startDevice(older, answer)
    expect(await fetchCatalogue(hasty)).toEqual({ value: older, isFromDevice: true })
    const latest = fetchLatest()
    send()
    expect(await latest).toEqual({ value: newer })
    expect(asked).toHaveLength(1)
  })

  it('waits for the host if the device has none', async () => {
    await startDevice(undefined, says(newer))
    expect(await fetchCatalogue(hasty)).toEqual({ value: newer })
  })

  it('throws if neither has one', async () => {
    await startDevice(undefined)
    await expect(fetchCatalogue(hasty)).rejects.toMatchObject({ kind: 'unreachable', file: 'catalogue.json' })
  })
})

describe('the host’s catalogue', () => {
  it('is requested once for all callers that arrive meanwhile', async () => {
    const { asked } = await startDevice(undefined, says(newer))
    expect(await Promise.all([fetchLatest(), fetchLatest()])).toEqual([{ value: newer }, { value: newer }])
    expect(asked).toEqual(['no-cache'])
  })

  it('is requested again past the browser’s cache if it is truncated', async () => {
    const { asked } = await startDevice(undefined, () => new Response('{"schema":'), says(newer))
    expect(await fetchLatest()).toEqual({ value: newer })
    expect(asked).toEqual(['no-cache', 'reload'])
  })
})

describe('an issue that the host neither lists nor withdraws', () => {
  const kept = invariant(older.issues[0], 'issue')
  const short: Catalogue = { ...newer, issues: newer.issues.filter(({ id }) => id !== kept.id) }

  it('stays on a device that has its file', async () => {
    const { files } = await startDevice(older, says(short), says(short))
    expect(await fetchLatest()).toEqual({ value: short })
    files.set(kept.file, { content: 'kept' })
    expect((await fetchLatest()).value.issues).toEqual([kept, ...short.issues])
  })

  it('stays on a device that does not say in time which files it has', async () => {
    const { cache } = await startDevice(older, says(short))
    Object.assign(cache, { keys: () => Promise.reject(new Error('no answer')) })
    expect((await fetchLatest()).value.issues).toEqual([kept, ...short.issues])
  })
})
