import { deflateSync } from 'node:zlib'
import { screen } from '@testing-library/react'
import { generate } from 'lean-qr'
import { describe, expect, it, vi } from 'vitest'
import { type ReadingRecord, writeRecord } from '../../../src/app/memory/readingRecordFormat.ts'
import { readCode, recordAddress } from '../../../src/app/saved/recordCode.ts'
import { bundledArchive } from '../../support/bundled.ts'
import { fillDisk, rememberRecord, storedRecord } from '../support/deviceDisk.ts'
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

async function madeAddress(made = record): Promise<string> {
  return (await recordAddress(made, settings)) ?? ''
}

const codeOf = (text: string | Buffer) => String(BigInt(`0x${deflateSync(text).toString('hex')}`))

describe('a code', () => {
  it('holds a record with times to the minute and days of reading, and the corrections that its reader knows', async () => {
    const address = await madeAddress()
    expect(address).toMatch(/^http:\/\/localhost:3000\/en\/settings\/#import=\d+$/)
    const read = await readCode(address)
    expect(read).toEqual({ record })
    const late = {
      '2021-07/tea': {
        version: '0123456789abcdef',
        readAt: 18_800 * day + 5,
        place: { paragraph: 1, at: minute + 1 },
      },
    }
    const coarse = await readCode(await madeAddress(late))
    expect(coarse.record).toEqual({
      '2021-07/tea': { ...late['2021-07/tea'], readAt: 18_800 * day, place: { paragraph: 1, at: minute } },
    })
  })

  it('fits in a QR code with a year of 240 stories that were read', async () => {
    const words =
      JSON.stringify(await bundledArchive())
        .toLowerCase()
        .match(/\b[a-z]{4,9}\b/g) ?? []
    const idOf = (each: number) =>
      [1, 2, 3].map((part) => words[(each * 7919 * part) % words.length]).join('-')
    const read = Array.from({ length: 240 }, (_, each) => [
      `2021-${String(Math.floor(each / 20) + 1).padStart(2, '0')}/${idOf(each)}`,
      { readAt: (18_600 + Math.floor(each * 1.5) + ((each * 7) % 4)) * day },
    ])
    const year: ReadingRecord = Object.fromEntries(read)
    expect(Object.keys(year)).toHaveLength(240)
    const address = await madeAddress(year)
    expect(() => generate(address)).not.toThrow()
    const received = await readCode(address)
    expect(received).toEqual({ record: year })
  })

  it('is read without its address, and in lines', async () => {
    const [, code = ''] = (await madeAddress()).split('#import=')
    for (const text of [
      code,
      `#import=${code}`,
      `${settings}#import=\n${code.slice(0, 20)} \r\n${code.slice(20)}`,
    ])
      expect(await readCode(text)).toEqual({ record })
  })

  it('is refused from elsewhere, incomplete, changed or too large', async () => {
    const address = await madeAddress()
    const faults = {
      [address.replace('localhost', 'example.org')]: 'elsewhere',
      'https://example.org/': 'elsewhere',
      '': 'elsewhere',
      'WIFI:S:home;P:secret;;': 'elsewhere',
      [address.slice(0, -9)]: 'cut',
      [address.replace(/(?<=import=.{30})./, (digit) => String((Number(digit) + 1) % 10))]: 'cut',
      ['1'.repeat(20_000)]: 'elsewhere',
      [codeOf('notes')]: 'cut',
      [codeOf(Buffer.alloc(30_000_000))]: 'elsewhere',
    }
    for (const [text, fault] of Object.entries(faults))
      expect([text.slice(0, 40), (await readCode(text)).fault?.kind]).toEqual([text.slice(0, 40), fault])
  })

  it('is neither made nor read by a browser that cannot compress', async () => {
    const address = await madeAddress()
    vi.stubGlobal('CompressionStream', undefined)
    vi.stubGlobal('DecompressionStream', undefined)
    expect(await recordAddress({}, settings)).toBeUndefined()
    expect((await readCode(address)).fault?.kind).toBe('old')
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

it('says that what was added may be lost if the device is full', async () => {
  await rememberRecord({ '2021-07/rail': { readAt: day } })
  const { user } = await renderRoute((await madeAddress()).replace('http://localhost:3000', ''))
  const add = await main().findByRole('button', { name: 'Add' })
  fillDisk()
  await user.click(add)
  expect((await main().findByRole('alert')).textContent).toMatch(/^Storage is full/)
  vi.restoreAllMocks()
})

it.each([
  ['nothing new', '', /Everything in it is already on this device/],
  ['a newer version', writeRecord({}).replace('"version":1', '"version":2'), /newer version of the app/],
  [
    'columns of another kind',
    writeRecord({}).replace('{', '{"read":"2021-07/ tea",'),
    /It is incomplete or has been changed/,
  ],
])('a pasted code with %s adds nothing', async (_, text, said) => {
  await rememberRecord(record)
  const { user } = await renderRoute('/en/settings/')
  await user.click(main().getByText('Paste a code'))
  await user.type(
    main().getByLabelText('Code, or the address that contains it'),
    text ? codeOf(text) : await madeAddress(),
  )
  await user.click(main().getByRole('button', { name: 'Open' }))
  await main().findByText(said)
  expect(await storedRecord()).toEqual(record)
})

it('is sent as a code and as a file', async () => {
  const { user } = await openSheet(record)
  expect(await screen.findByRole('img', { name: 'QR code for the other device', hidden: true })).toBeTruthy()
  await user.click(screen.getByText('Copy the code'))
  expect(await navigator.clipboard.readText()).toMatch(/^http:\/\/localhost:3000\/.*#import=\d+$/)
  expect(screen.getByText('Download the file')).toBeTruthy()
})

it('is sent as a file alone if it is too long for a code', async () => {
  const id = (each: number) => `story-${((each * 7919 * 104_729) % 2 ** 31).toString(36)}`
  const many = Array.from({ length: 1000 }, (_, each) => [`2021-07/${id(each)}`, { readAt: day }])
  await openSheet(Object.fromEntries(many))
  expect(await screen.findByText(/too much here for a code/)).toBeTruthy()
  expect(screen.queryByRole('img', { hidden: true })).toBeNull()
})

async function openSheet(remembered: ReadingRecord) {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => {} })
  await rememberRecord(remembered)
  const page = await renderRoute('/en/settings/')
  await page.user.click(main().getByRole('button', { name: 'Send to my other device' }))
  return page
}
