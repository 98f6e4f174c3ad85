import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { attend } from '../../../../src/desk/page/draft/editorStore.ts'
import { SegmentPair } from '../../../../src/desk/page/editor/StoryPart.tsx'
import { unapprovedTexts } from '../../../../src/draft/changeSegments.ts'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

const alone = madeDraft().stories[0]?.body[1]?.[0] ?? { key: '' }

it('lets the browser translate a sentence that is in one language only', async () => {
  vi.stubGlobal('Translator', {
    create: async () => ({ translate: async (text: string) => `${text} in English` }),
  })
  const { draft } = await renderDraft(<SegmentPair segment={alone} findings={[]} />, madeDraft())
  act(() => attend(alone.key, 'text'))
  await userEvent.click(await screen.findByRole('button', { name: 'Draft a translation' }))
  await waitFor(() =>
    expect(unapprovedTexts(draft())).toMatchObject([{ key: alone.key, text: '还有咖啡馆。 in English' }]),
  )
})

it.each([
  ['has no translator', undefined, alone],
  ['could translate, but the sentence has both languages', {}, { ...alone, en: 'A' }],
])('is absent where the browser %s', async (_what, translator, segment) => {
  vi.stubGlobal('Translator', translator)
  await renderDraft(<SegmentPair segment={segment} findings={[]} />, madeDraft())
  act(() => attend(segment.key, 'text'))
  expect(screen.getByRole('button', { name: 'Split here' })).toBeTruthy()
  // The answer of the browser has been rendered when this returns.
  await act(() => new Promise((done) => setTimeout(done)))
  expect(screen.queryByRole('button', { name: 'Draft a translation' })).toBeNull()
})
