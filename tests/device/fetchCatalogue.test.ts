import { describe, expect, it, vi } from 'vitest'
import type { Catalogue } from '../../src/archive/catalogue/catalogue.ts'
import { packCatalogue } from '../../src/archive/catalogue/packedCatalogue.ts'
import { fetchCatalogue, fetchLatest } from '../../src/device/fetchCatalogue.ts'
import { writeKeptCatalogue } from '../../src/device/keptCatalogue.ts'
import { deriveCatalogue } from '../../src/site/data/deriveCatalogue.ts'
import { madeArchive } from '../site/madeIssues.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'

const older: Catalogue = { ...deriveCatalogue(madeArchive(2, 1)).catalogue, order: 1 }
const newer: Catalogue = { ...deriveCatalogue(madeArchive(2, 2)).catalogue, order: 2 }

const newest: Catalogue = { ...newer, order: 3 }

const away = () => Promise.reject(new TypeError('Failed to fetch'))
/** An answer that comes once it is sent. */
function heldBack(answer: () => Promise<Response> | Response) {
  let send = () => {}
  const sent = new Promise<void>((resolve) => (send = resolve))
  return { answer: () => sent.then(answer), send: () => send() }
}
const says = (catalogue: Catalogue) => () => Response.json(packCatalogue(catalogue))
const patient = () => new Promise<void>(() => {})
const hasty = async () => {}

/** A device that keeps this catalogue, or none, and the host's answer. */
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

describe('the catalogue', () => {
  it('is the host’s where it answers', async () => {
    await startDevice(older, says(newer))
    expect(await fetchCatalogue(patient)).toEqual({ value: newer })
  })

  it('is the device’s own where the host is away', async () => {
    await startDevice(older)
    expect(await fetchCatalogue(patient)).toEqual({ value: older, isFromDevice: true })
  })

  it('is the device’s own where the host is late', async () => {
    const { answer, send } = heldBack(away)
    await startDevice(older, answer)
    const shown = await fetchCatalogue(hasty)
    send()
    expect(shown).toEqual({ value: older, isFromDevice: true, later: expect.any(Function) })
    await expect(shown.later?.()).rejects.toMatchObject({ kind: 'unreachable' })
  })

  it('of a host that was late is asked for once, and again only when that answer is known', async () => {
    const { answer, send } = heldBack(says(newer))
    const { asked } = await startDevice(older, answer, says(newest))
    const shown = await fetchCatalogue(hasty)
    send()
    expect(await shown.later?.()).toEqual({ value: newer })
    expect(asked).toHaveLength(1)
    expect(await shown.later?.()).toEqual({ value: newest })
  })

  it('is the device’s own where the host’s is of an earlier build', async () => {
    await startDevice(newer, says(older))
    expect(await fetchCatalogue(patient)).toEqual({ value: newer, isFromDevice: true })
  })

  it('is the device’s own where the host’s is of a format of tomorrow, and says so', async () => {
    await startDevice(older, () => Response.json({ ...newer, schema: newer.schema + 1 }))
    expect(await fetchCatalogue(patient)).toEqual({ value: older, isFromDevice: true, hostIsNewer: true })
  })

  it('is waited for where there is no other', async () => {
    await startDevice(undefined, says(newer))
    expect(await fetchCatalogue(hasty)).toEqual({ value: newer })
  })

  it('is not available where there is none at all', async () => {
    await startDevice(undefined)
    await expect(fetchCatalogue(hasty)).rejects.toMatchObject({ kind: 'unreachable', file: 'catalogue.json' })
  })
})

describe('the host', () => {
  it('is asked once by all who ask meanwhile', async () => {
    const { asked } = await startDevice(undefined, says(newer))
    expect(await Promise.all([fetchLatest(), fetchLatest()])).toEqual([{ value: newer }, { value: newer }])
    expect(asked).toEqual(['no-cache'])
  })

  it('is asked past the browser’s cache for a catalogue that came cut', async () => {
    const { asked } = await startDevice(undefined, () => new Response('{"schema":'), says(newer))
    expect(await fetchLatest()).toEqual({ value: newer })
    expect(asked).toEqual(['no-cache', 'reload'])
  })
})

it('an issue that the host merely does not list stays with a device that has it', async () => {
  const [kept] = older.issues
  if (!kept) throw new Error('The archive is empty.')
  const short: Catalogue = { ...newer, issues: newer.issues.filter(({ id }) => id !== kept.id) }
  const { files } = await startDevice(older, says(short), says(short))
  expect(await fetchLatest()).toEqual({ value: short })
  files.set(kept.file, { content: 'kept' })
  expect((await fetchLatest()).value.issues).toEqual([kept, ...short.issues])
})

it('an issue that the host merely does not list stays with a device that does not say in time what it has', async () => {
  const [kept] = older.issues
  if (!kept) throw new Error('The archive is empty.')
  const short: Catalogue = { ...newer, issues: newer.issues.filter(({ id }) => id !== kept.id) }
  const { cache } = await startDevice(older, says(short))
  Object.assign(cache, { keys: () => Promise.reject(new Error('no answer')) })
  expect((await fetchLatest()).value.issues).toEqual([kept, ...short.issues])
})
