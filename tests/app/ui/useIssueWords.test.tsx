import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { createQueryClient } from '../../../src/app/data/queries.ts'
import { deviceMemory } from '../../../src/app/memory/deviceMemory.ts'
import { knowWord, reachParagraph } from '../../../src/app/memory/readingRecord.ts'
import { useIssueWords } from '../../../src/app/ui/useIssueWords.ts'
import { publishIssue } from '../../../src/archive/publishedIssue.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'

it('decides again which words are hard when the reader knows one, and not while they read on', () => {
  // No page was opened that would read the disk again after the test.
  onTestFinished(() => deviceMemory.setState(deviceMemory.getInitialState()))
  const client = createQueryClient()
  const issue = publishIssue(madeIssue('2021-07', [madeStory('tea')]))
  const { result } = renderHook(() => useIssueWords(issue).isHard, {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  })
  const isHard = result.current
  const tea = { text: '茶', pinyin: 'chá', senses: ['tea'], band: 5 }
  expect([isHard(tea), isHard({ ...tea, text: '丝' })]).toEqual([true, true])
  act(() => reachParagraph('2021-07/tea', 2))
  expect(result.current).toBe(isHard)
  act(() => knowWord('2021-07/tea', tea))
  expect([result.current(tea), result.current({ ...tea, text: '丝' })]).toEqual([false, true])
})
