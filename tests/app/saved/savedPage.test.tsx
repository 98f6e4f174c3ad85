import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { catalogueQuery } from '../../../src/app/data/queries.ts'
import { type ReadingRecord, writeRecord } from '../../../src/app/memory/readingRecordFormat.ts'
import { bundledArchive } from '../../support/bundled.ts'
import { startArchiveHost } from '../support/archiveHost.ts'
import { catchDownloads } from '../support/catchDownloads.ts'
import { leaveOnDisk, rememberRecord, storedRecord, textsOnDisk } from '../support/deviceDisk.ts'
import { headlines, main, renderRoute } from '../support/renderRoute.tsx'

const saved = (at: number, en: string) => ({ saved: { at, headline: { en } } })
const airport = '2021-07/tianfu-airport-opens'
const airportHeadline = 'Tianfu airport opens, making Chengdu a two-hub city'
const two: ReadingRecord = {
  [airport]: saved(1, 'as it was when it was saved'),
  '2021-07/yukuaiban-3': saved(2, 'as it was when it was saved'),
}

const press = (name: RegExp) => main().getByRole('button', { name })

describe('the saved stories', () => {
  it('are explained while there are none', async () => {
    await renderRoute('/en/saved/')
    expect(main().getByText(/tap the bookmark at its top/)).toBeTruthy()
    expect(document.head.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })

  it('are listed in their current version, newest first', async () => {
    await rememberRecord(two)
    await renderRoute('/en/saved/')
    expect(headlines(3)).toEqual([expect.stringMatching(/Yukuaiban|Chongqing/), airportHeadline])
    expect(main().getByRole('heading', { level: 2, name: '2 stories' })).toBeTruthy()
    const link = main().getByRole('link', { name: airportHeadline })
    expect(link.getAttribute('href')).toBe(`/en/issues/${airport}/`)
  })

  it('can be removed, and restored to the same place', async () => {
    await rememberRecord(two)
    const { user } = await renderRoute('/en/saved/')
    const before = headlines(3)
    await user.click(main().getAllByRole('button', { name: /^Remove “/ })[0] ?? document.body)
    await waitFor(async () => expect(Object.keys(await storedRecord())).toEqual([airport]))
    expect(main().getByRole('status').textContent).toMatch(/^Removed:/)
    expect(document.activeElement).toBe(press(/^Undo/))
    await user.click(press(/^Undo/))
    await waitFor(async () => expect(await storedRecord()).toEqual(two))
    expect(headlines(3)).toEqual(before)
  })

  it('keep their headline when the archive no longer has them', async () => {
    await rememberRecord({
      '1999-01/lost': saved(1, 'A lost issue'),
      '2021-07/lost': saved(2, 'A lost story'),
    })
    await renderRoute('/en/saved/')
    expect(headlines(3)).toEqual(['A lost story', 'A lost issue'])
    expect(main().getAllByText('The archive no longer has this story.')).toHaveLength(2)
    expect(main().queryByRole('link', { name: 'A lost story' })).toBeNull()
  })

  it('may be of an issue that has not arrived yet, until that is withdrawn', async () => {
    await rememberRecord({ '2099-12/new': saved(1, 'A new story') })
    const { client } = await renderRoute('/en/saved/')
    expect(headlines(3)).toEqual(['A new story'])
    expect(main().getByText('The issue this story belongs to has not been downloaded yet.')).toBeTruthy()
    act(() => {
      client.setQueryData(
        catalogueQuery.queryKey,
        (shown) => shown && { value: { ...shown.value, withdrawn: ['2099-12'] } },
      )
    })
    expect(await main().findByText('The archive no longer has this story.')).toBeTruthy()
  })

  it('keep their headline while their issue is not available', async () => {
    const host = await startArchiveHost(await bundledArchive())
    const july = host.records.find(({ id }) => id === '2021-07')?.file ?? ''
    host.answer(july, { status: 503, content: '' })
    await rememberRecord({ [airport]: saved(1, 'As written down') })
    const { user } = await renderRoute('/en/saved/', { issues: 'none' })
    await main().findByText(/is not on this device and cannot be downloaded right now/)
    expect(main().getByRole('link', { name: 'As written down' })).toBeTruthy()
    host.answer(july, undefined)
    await user.click(press(/^Try again$/))
    await main().findByRole('heading', { level: 3, name: airportHeadline })
  })
})

describe('a file of the record', () => {
  const file = (text: string, name = 'my file.json') => new File([text], name, { type: 'application/json' })

  it('can be exported, and merged into the record of another device', async () => {
    const downloads = catchDownloads()
    await rememberRecord({ ...two, '2021-06/read': { readAt: 5 } })
    const here = await renderRoute('/en/settings/')
    await here.user.click(press(/^Export$/))
    const text = (await downloads[0]?.text()) ?? ''
    expect(JSON.parse(text)).toMatchObject({ format: 'southwest-china-reading', version: 1 })
    here.unmount()

    const there = { '2018-10/other': saved(9, 'Another'), [airport]: { readAt: 3 } }
    await rememberRecord(there)
    const { user } = await renderRoute('/en/settings/')
    await user.upload(screen.getByLabelText('Import'), file(text))
    await screen.findByText(
      'This would be added to this device: 2 saved stories and reading progress in 1 story.',
    )
    expect(await storedRecord()).toEqual(there)
    await user.click(press(/^Add$/))
    await screen.findByText('Added: 2 saved stories and reading progress in 1 story.')
    expect(await storedRecord()).toEqual({
      ...there,
      ...two,
      '2021-06/read': { readAt: 5 },
      [airport]: { ...two[airport], readAt: 3 },
    })
  })

  it.each([
    ['notes', file('notes'), 'This is not a backup made with “Export”.'],
    ['another format', file('{"preferences":1}'), 'It was not made by this app.'],
    [
      'a newer version',
      file(writeRecord({}).replace('1', '2')),
      'It was made by a newer version of the app. Reload the page, and update if that is offered.',
    ],
    [
      'damage',
      file(writeRecord(two).replace('"at":2', '"at":"2"')),
      'Part of it is damaged: stories["2021-07/yukuaiban-3"].',
    ],
    [
      'more follows than fit',
      file(
        writeRecord(
          Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`name/n-${at}`, { followedAt: 1 }])),
        ),
      ),
      'You can follow up to 50 subjects.',
    ],
    [
      'no content, since it has gone',
      Object.assign(file(''), { text: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
      'This is not a backup made with “Export”.',
    ],
  ])('with %s is refused', async (_content, refused, reason) => {
    const own = { '2018-10/other': saved(9, 'Another') }
    await rememberRecord(own)
    const { user } = await renderRoute('/en/settings/')
    await user.upload(screen.getByLabelText('Import'), refused)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(`“my file.json” was not imported. ${reason}`)
    expect(alert.textContent).toContain('Nothing here has changed.')
    expect(await storedRecord()).toEqual(own)
  })
})

it('reports a damaged record, which can be deleted once it has been exported', async () => {
  const downloads = catchDownloads()
  await leaveOnDisk('{"format":"southwest')
  const { user } = await renderRoute('/en/saved/')
  expect(screen.getByRole('alert').textContent).toMatch(
    /cannot be read. This is not a backup made with “Export”.It has been set aside/,
  )
  expect(main().queryByRole('button', { name: 'Discard it' })).toBeNull()
  await user.click(press(/^Export what was set aside$/))
  expect(await downloads[0]?.text()).toBe('{"format":"southwest')
  await user.click(press(/^Discard it$/))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  await waitFor(async () => expect(await textsOnDisk()).toEqual([writeRecord({}), null]))
})
