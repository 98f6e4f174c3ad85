import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ArchiveError, readJson, requestFile, requestVerified } from '../../src/device/requestFile.ts'
import { hashedFile } from '../support/hashedFile.ts'
import { startMemoryCaches } from '../support/memoryCaches.ts'

beforeEach(async () => {
  await startMemoryCaches()
})

/** A host that gives these answers one after the other; without one, the connection fails. */
function startHost(...answers: readonly (Response | undefined)[]) {
  const asked: string[] = []
  const left = answers.values()
  vi.stubGlobal('fetch', async (address: string, { cache, integrity = 'none' }: RequestInit) => {
    asked.push(`${address} ${cache} ${integrity}`)
    const { value } = left.next()
    if (!value) throw new TypeError('Failed to fetch')
    return value
  })
  return asked
}

/** The failure as the page reports it. */
function failureOf(outcome: Promise<unknown>): Promise<unknown> {
  return outcome.then(
    () => 'none',
    (error: unknown) => (error instanceof ArchiveError ? { ...error } : error),
  )
}

describe('an answer of the host', () => {
  it.each([
    [404, { kind: 'missing', file: 'tea.json', status: 404 }],
    [403, { kind: 'refused', file: 'tea.json', status: 403 }],
    [503, { kind: 'refused', file: 'tea.json', status: 503 }],
  ])('of %i is a failure', async (status, failure) => {
    startHost(new Response('', { status }))
    expect(await failureOf(requestFile('tea.json', {}))).toEqual(failure)
  })

  it.each([
    ['no connection', undefined],
    ['the service worker’s word that the host is silent', new Response(null, { status: 204 })],
  ])('is none: %s', async (_, answer) => {
    startHost(answer)
    expect(await failureOf(requestFile('tea.json', {}))).toEqual({
      kind: 'unreachable',
      file: 'tea.json',
      status: undefined,
    })
  })

  it('that is no JSON is damaged', async () => {
    expect(await failureOf(readJson('tea.json', new Response('<p>Sign in')))).toMatchObject({
      kind: 'damaged',
    })
  })

  it('that is aborted fails with the reason of the abort', async () => {
    vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    const asking = new AbortController()
    const outcome = failureOf(requestFile('tea.json', { signal: asking.signal }))
    asking.abort('left')
    expect(await outcome).toBe('left')
  })
})

describe('a verified file', () => {
  it('is what its hash promises', async () => {
    const asked = startHost(new Response('tea'))
    const answer = await requestVerified(await hashedFile('tea.json', 'tea'))
    expect(await answer.text()).toBe('tea')
    expect(asked).toEqual(['https://example.org/archive/tea.json default none'])
  })

  it('is asked for once more, past the browser’s cache, where it is not', async () => {
    const asked = startHost(new Response('sea'), new Response('tea'))
    const answer = await requestVerified(await hashedFile('tea.json', 'tea'))
    expect(await answer.text()).toBe('tea')
    expect(asked).toEqual([
      'https://example.org/archive/tea.json default none',
      'https://example.org/archive/tea.json reload none',
    ])
  })

  it('is damaged where that is not it either', async () => {
    startHost(new Response('sea'), new Response('sea'))
    const tea = await hashedFile('tea.json', 'tea')
    expect(await failureOf(requestVerified(tea))).toMatchObject({ kind: 'damaged', file: 'tea.json' })
  })

  it('that the host does not have is not asked for again', async () => {
    const asked = startHost(new Response('', { status: 404 }))
    const tea = await hashedFile('tea.json', 'tea')
    expect(await failureOf(requestVerified(tea))).toMatchObject({ kind: 'missing' })
    expect(asked).toHaveLength(1)
  })

  it('is the browser’s to verify where a page may compute no hash', async () => {
    const tea = await hashedFile('tea.json', 'tea')
    vi.stubGlobal('crypto', {})
    const asked = startHost(undefined, new Response('tea'))
    expect(await (await requestVerified(tea)).text()).toBe('tea')
    expect(asked).toEqual([
      `https://example.org/archive/tea.json default ${tea.sri}`,
      `https://example.org/archive/tea.json reload ${tea.sri}`,
    ])
  })
})
