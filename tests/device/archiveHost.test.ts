import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ArchiveError, readJson, requestVerified } from '../../src/device/archiveHost.ts'
import { hashedFile } from '../support/hashedFile.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'

const address = 'https://example.org/archive/tea.json'
const tea = await hashedFile('tea.json', 'tea')

beforeEach(async () => {
  await startMemoryCaches()
})

/** A host that gives these responses in turn. Without one, the connection fails. */
function startHost(...responses: readonly (Response | undefined)[]) {
  const requests: string[] = []
  const left = responses.values()
  vi.stubGlobal('fetch', async (asked: string, { cache, integrity = 'none' }: RequestInit) => {
    requests.push(`${asked} ${cache} ${integrity}`)
    const { value } = left.next()
    if (!value) throw new TypeError('Failed to fetch')
    return value
  })
  return requests
}

const broken = () =>
  new Response(
    new ReadableStream({
      start(body) {
        body.enqueue(new TextEncoder().encode('tea'))
        body.error(new Error('cut'))
      },
    }),
  )

describe('requestVerified', () => {
  it('returns the file that has the hash', async () => {
    const requests = startHost(new Response('tea'))
    expect(await (await requestVerified(tea)).text()).toBe('tea')
    expect(requests).toEqual([`${address} default none`])
  })

  it('requests a file with another hash once more, past the browser’s cache', async () => {
    const requests = startHost(new Response('sea'), new Response('tea'))
    expect(await (await requestVerified(tea)).text()).toBe('tea')
    expect(requests).toEqual([`${address} default none`, `${address} reload none`])
  })

  it.each([
    ['that twice has another hash', [new Response('sea'), new Response('sea')], { kind: 'damaged' }, 2],
    ['that the host lacks', [new Response('', { status: 404 })], { kind: 'missing', status: 404 }, 1],
    ['that the host refuses', [new Response('', { status: 503 })], { kind: 'refused', status: 503 }, 1],
    ['whose connection fails', [undefined], { kind: 'unreachable' }, 1],
    ['whose connection breaks off', [broken()], { kind: 'unreachable' }, 1],
    [
      'for which the service worker reports a silent host',
      [new Response(null, { status: 204 })],
      { kind: 'unreachable' },
      1,
    ],
  ])('throws an ArchiveError for a file %s', async (_what, responses, failure, count) => {
    const requests = startHost(...responses)
    const error = await requestVerified(tea).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ArchiveError)
    expect(error).toMatchObject({ file: 'tea.json', ...failure })
    expect(requests).toHaveLength(count)
  })

  it('throws the reason of an abort', async () => {
    vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    const caller = new AbortController()
    const outcome = requestVerified(tea, caller.signal)
    caller.abort('left')
    await expect(outcome).rejects.toBe('left')
  })

  it('leaves the check to the browser where a page cannot compute a hash', async () => {
    vi.stubGlobal('crypto', {})
    const requests = startHost(undefined, new Response('tea'))
    expect(await (await requestVerified(tea)).text()).toBe('tea')
    expect(requests).toEqual([`${address} default ${tea.sri}`, `${address} reload ${tea.sri}`])
  })
})

it('calls a response damaged that is not JSON', async () => {
  await expect(readJson('tea.json', new Response('<p>Sign in'))).rejects.toMatchObject({ kind: 'damaged' })
})
