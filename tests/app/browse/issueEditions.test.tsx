import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { madeArchive, writtenEditions } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'

const issues = madeArchive(1, 2)
const editions = writtenEditions(issues)
const links = () =>
  screen
    .queryAllByRole('link', { name: /EPUB|web page/ })
    .map((link) => [link.textContent, link.getAttribute('href')])

afterEach(() => vi.restoreAllMocks())

describe('the editions of an issue', () => {
  it('are linked from its page, each with its size', async () => {
    await renderRoute('/en/issues/2021-12/', { issues, editions })
    expect(screen.getByText('Get this issue as a file')).toBeTruthy()
    expect(links()).toEqual([
      ['EPUB in English (1 kB)', '/editions/2021-12.en.epub'],
      ['EPUB in Chinese (2 kB)', '/editions/2021-12.zh.epub'],
      ['EPUB in both languages (2 kB)', '/editions/2021-12.both.epub'],
      ['Single-file web page (2 kB)', '/editions/2021-12.html'],
    ])
  })

  it('are marked as online only while the device is offline', async () => {
    await renderRoute('/en/issues/2021-12/', { issues, editions })
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    act(() => void dispatchEvent(new Event('offline')))
    expect(links().map(([name]) => name)[0]).toBe('EPUB in English (Not on this device)')
    onLine.mockReturnValue(true)
    act(() => void dispatchEvent(new Event('online')))
    expect(links().map(([name]) => name)[0]).toBe('EPUB in English (1 kB)')
  })

  it('are absent from a build without them', async () => {
    await renderRoute('/en/issues/2021-12/', { issues })
    expect(screen.queryByText('Get this issue as a file')).toBeNull()
    expect(links()).toEqual([])
  })
})
