import { deflateSync } from 'node:zlib'
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { parseRecord, type ReadingRecord, writeRecord } from '../../../src/app/memory/readingRecordFormat.ts'
import { readCode, recordAddress } from '../../../src/app/saved/recordCode.ts'
import { rememberRecord, storedRecord } from '../support/deviceDisk.ts'
import { main, renderRoute } from '../support/renderRoute.tsx'

const settings = 'http://localhost:3000/en/settings/'
const minute = 60_000
const day = 1440 * minute
const record: ReadingRecord = {
  '2021-07/tea': {
    saved: { at: 27_000_001 * minute, headline: { en: 'Tea', zh: '茶' } },
    readAt: 18_800 * day,
  },
  '2021-07/rail': { place: { paragraph: 3, at: 27_000_002 * minute } },
  'place/yunnan': { followedAt: 27_000_003 * minute },
}

async function madeAddress(text = writeRecord(record)): Promise<string> {
  return (await recordAddress(text, settings)) ?? ''
}

const codeOf = (text: string | Buffer) => deflateSync(text).toString('base64url')

describe('a code', () => {
  it('holds a record with times to the minute and days of reading, and the corrections that its reader knows', async () => {
    const address = await madeAddress()
    expect(address).toMatch(/^http:\/\/localhost:3000\/en\/settings\/#import=[\w-]+$/)
    const read = await readCode(address)
    expect('record' in read && parseRecord(read.record)).toEqual({ record })
    const late = {
      '2021-07/tea': {
        version: '0123456789abcdef',
        readAt: 18_800 * day + 5,
        place: { paragraph: 1, at: minute + 1 },
      },
    }
    const coarse = await readCode(await madeAddress(writeRecord(late)))
    expect('record' in coarse && parseRecord(coarse.record).record).toEqual({
      '2021-07/tea': { ...late['2021-07/tea'], readAt: 18_800 * day, place: { paragraph: 1, at: minute } },
    })
  })

  it('takes about 2 kB for 150 stories that were read', async () => {
    const read = Array.from({ length: 150 }, (_, each) => [
      `20${20 + (each % 2)}-0${1 + (each % 9)}/${'tea rail trade port city fund'.split(' ')[each % 6]}-${(each * 7919) % 1000}`,
      { readAt: (18_000 + each * 2) * day + 1234 },
    ])
    expect((await madeAddress(writeRecord(Object.fromEntries(read)))).length).toBeLessThan(2953)
  })

  it('is read without its address, and in lines', async () => {
    const [, code = ''] = (await madeAddress()).split('#import=')
    for (const text of [
      code,
      `#import=${code}`,
      `${settings}#import=\n${code.slice(0, 20)} \r\n${code.slice(20)}`,
    ])
      expect(await readCode(text)).toHaveProperty('record')
  })

  it('is refused from elsewhere, incomplete, changed or too large', async () => {
    const address = await madeAddress()
    const faults = {
      [address.replace('localhost', 'example.org')]: 'elsewhere',
      'https://example.org/': 'elsewhere',
      '': 'elsewhere',
      'WIFI:S:home;P:secret;;': 'elsewhere',
      [address.slice(0, -9)]: 'cut',
      [address.replace(/(import=.{30})./, '$1_')]: 'cut',
      [codeOf('notes')]: 'cut',
      [codeOf(Buffer.alloc(30_000_000))]: 'large',
    }
    for (const [text, fault] of Object.entries(faults))
      expect([text.slice(0, 40), await readCode(text)]).toEqual([text.slice(0, 40), { fault }])
  })

  it('is neither made nor read by a browser that cannot compress', async () => {
    const address = await madeAddress()
    vi.stubGlobal('CompressionStream', undefined)
    vi.stubGlobal('DecompressionStream', undefined)
    expect(await recordAddress('{}', settings)).toBeUndefined()
    expect(await readCode(address)).toEqual({ fault: 'old' })
    vi.unstubAllGlobals()
  })
})

it('a code in the address says what it would add, adds it once the reader agrees, and leaves the address', async () => {
  const own = { '2021-07/rail': { readAt: day } }
  await rememberRecord(own)
  const { user, router } = await renderRoute((await madeAddress()).replace('http://localhost:3000', ''))
  await main().findByText(
    'This would be added to this device: 1 saved story, 1 followed subject and reading progress in 1 story.',
  )
  expect(router.state.location.hash).toBe('#transfer')
  expect(await storedRecord()).toEqual(own)
  await user.click(main().getByRole('button', { name: 'Add' }))
  await main().findByText(/^Added: 1 saved story/)
  expect(await storedRecord()).toEqual({ ...record, ...own })
})

it.each([
  ['nothing new', writeRecord(record), /This device already has everything in it/],
  ['a newer version', writeRecord({}).replace('"version":1', '"version":2'), /newer version of the app/],
])('a pasted code with %s adds nothing', async (_, text, said) => {
  await rememberRecord(record)
  const { user } = await renderRoute('/en/settings/')
  await user.click(main().getByText('Paste a code'))
  await user.type(main().getByLabelText('Code, or the address that contains it'), await madeAddress(text))
  await user.click(main().getByRole('button', { name: 'Open' }))
  await main().findByText(said)
  expect(await storedRecord()).toEqual(record)
})

it('is sent as a code and as a file', async () => {
  await openSheet(record)
  expect(await screen.findByRole('img', { name: 'QR code for the other device', hidden: true })).toBeTruthy()
  expect(screen.getByText('Download the file')).toBeTruthy()
})

it('is sent as a file alone if it is too long for a code', async () => {
  const id = (each: number) => `story-${((each * 7919 * 104_729) % 2 ** 31).toString(36)}`
  const many = Array.from({ length: 500 }, (_, each) => [`2021-07/${id(each)}`, { readAt: day }])
  await openSheet(Object.fromEntries(many))
  expect(await screen.findByText(/too much here for a code/)).toBeTruthy()
  expect(screen.queryByRole('img', { hidden: true })).toBeNull()
})

async function openSheet(remembered: ReadingRecord) {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => {} })
  await rememberRecord(remembered)
  const { user } = await renderRoute('/en/settings/')
  await user.click(main().getByRole('button', { name: 'Send to my other device' }))
}
