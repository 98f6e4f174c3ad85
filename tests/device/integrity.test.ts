import { expect, it } from 'vitest'
import { integrityOf, wholeContent } from '../../src/device/integrity.ts'

const tea = 'sha256-qfdNHsNuvesto/blhoCQzSotILPcynti9gMEsdPZ70I='

it('a hash is written as Subresource Integrity writes it', async () => {
  // printf tea | openssl dgst -sha256 -binary | base64
  expect(await integrityOf(new TextEncoder().encode('tea').buffer)).toBe(tea)
})

it('an answer with that hash is whole', async () => {
  const content = await wholeContent(new Response('tea'), tea)
  expect(new TextDecoder().decode(content)).toBe('tea')
})

it('an answer with another hash is not', async () => {
  expect(await wholeContent(new Response('sea'), tea)).toBeUndefined()
})

it('an answer that breaks off is not', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('tea'))
      controller.error(new Error('cut'))
    },
  })
  expect(await wholeContent(new Response(body), tea)).toBeUndefined()
})
