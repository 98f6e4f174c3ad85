import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PreviewFinding } from '../../../src/archive/finding.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { renderRoute } from '../support/renderRoute.tsx'
import { madeFinding } from './madePreview.ts'

const findings: readonly PreviewFinding[] = [
  madeFinding({ rule: 'import-unplaced', path: '$', place: 'page 1, line 5', acceptable: false }),
  madeFinding({ story: 'tea', level: 'error', rule: 'differing-figures', paragraph: 1 }),
  madeFinding({ story: 'tea', accepted: 'Both printed it.' }),
]
const issues = [madeIssue('2021-07', [madeStory('tea'), madeStory('silk')])]
const open = (address: string) => renderRoute(address, { issues, preview: { issue: '2021-07', findings } })

describe('a reader’s build', () => {
  it('shows no finding, whatever there is', async () => {
    await open('/en/issues/2021-07/tea/')
    expect(screen.queryByText(/differing-figures|Preview of/)).toBeNull()
  })
})

describe('a preview', () => {
  beforeEach(() => {
    vi.stubEnv('PREVIEW', 'true')
    return () => vi.unstubAllEnvs()
  })

  it('says on every page that it is one, and how much there is to look at', async () => {
    await open('/en/about/')
    expect(screen.getByText('Preview of July 2021, not published')).toBeTruthy()
    const sum = screen.getByRole('link', { name: '1 error, 1 warning and 1 accepted' })
    expect(sum.getAttribute('href')).toBe('/en/issues/2021-07/')
    const first = screen.getByRole('link', { name: 'Go to the first' })
    expect(first.getAttribute('href')).toBe('/en/issues/2021-07/#finding-1')
  })

  it('shows for each story of the issue how many findings it has, with a link to the first open one', async () => {
    await open('/en/issues/2021-07/')
    const [tea, silk] = within(screen.getByRole('main')).getAllByRole('article')
    if (!tea || !silk) throw new Error('two stories expected')
    const link = within(tea).getByRole('link', { name: '1 error and 1 accepted' })
    expect(link.getAttribute('href')).toBe('/en/issues/2021-07/tea/#finding-2')
    expect(within(silk).queryByText(/error|warning|accepted/)).toBeNull()
    const region = within(screen.getByRole('region', { name: 'Findings on the issue as a whole' }))
    expect(region.getAllByRole('listitem')).toHaveLength(1)
    expect(region.getByText('page 1, line 5')).toBeTruthy()
    expect(region.queryByText('Let it stand')).toBeNull()
  })

  it('shows a story’s findings with level, texts in English, and what was accepted with its reason', async () => {
    await open('/zh/issues/2021-07/tea/')
    const region = within(screen.getByRole('region', { name: '关于本文的检查结果' }))
    const [error, accepted] = region.getAllByRole('listitem')
    if (!error || !accepted) throw new Error('two findings expected')
    expect(within(error).getByText('错误')).toBeTruthy()
    expect(within(error).getByText('a link of its own').lang).toBe('en')
    expect(within(accepted).getByText('已认可')).toBeTruthy()
    expect(within(accepted).getByText('Both printed it.')).toBeTruthy()
    expect(within(accepted).queryByText('认可')).toBeNull()
  })

  it('marks the paragraph that a finding is about, and leads from each to the other', async () => {
    const { container } = await open('/en/issues/2021-07/tea/')
    const [first, second] = [...container.querySelectorAll<HTMLElement>('.pair')]
    if (!first || !second) throw new Error('two paragraphs expected')
    expect(within(first).queryByRole('link')).toBeNull()
    const mark = within(second).getByRole('link', { name: 'Error differing-figures' })
    expect(mark.getAttribute('href')).toBe('/en/issues/2021-07/tea/#finding-2')
    expect(screen.getByRole('link', { name: 'Show paragraph 2' }).getAttribute('href')).toContain('#p2')
  })

  it('leads from finding to finding across pages, and gives the one asked for the focus', async () => {
    const { user } = await open('/en/issues/2021-07/')
    await user.click(screen.getByRole('link', { name: 'Next finding' }))
    const error = await screen.findByRole('listitem', { current: true })
    expect(error.textContent).toContain('differing-figures')
    expect(document.activeElement).toBe(error)
  })

  it('copies the entry that accepts a finding, with the reason that the editor writes', async () => {
    const { user } = await open('/en/issues/2021-07/tea/')
    await user.click(screen.getByText('Let it stand'))
    await user.type(screen.getByLabelText('Why it may stand'), 'Checked with the bureau.')
    await user.click(screen.getByRole('button', { name: 'Copy the entry' }))
    expect(await screen.findByText('Copied')).toBeTruthy()
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual({
      rule: 'differing-figures',
      story: 'tea',
      reason: 'Checked with the bureau.',
    })
  })

  it('promises nothing of what is on the device', async () => {
    await open('/en/settings/')
    expect(screen.queryByText(/on this device/)).toBeNull()
  })
})
