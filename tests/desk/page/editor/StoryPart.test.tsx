import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { AddStory } from '../../../../src/desk/page/editor/StoryPart.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

it('adds an empty story below another one, and what is pasted', async () => {
  const known = madeDraft()
  const [first, second] = known.stories
  if (!first || !second) throw new Error('the draft has no stories')
  const sent: unknown[] = []
  const { draft } = await renderDraft(
    <AddStory below={first.key} />,
    known,
    {},
    {
      'drafts/2024-05/paste': (init) => {
        sent.push(JSON.parse(String(init?.body)))
        return Response.json({ stories: [{ ...second, headline: { en: 'Pasted' } }], unplaced: [] })
      },
    },
  )
  await userEvent.click(screen.getByRole('button', { name: 'Add a story below' }))
  await waitFor(() => expect(draft().stories.map(({ id }) => id)).toEqual([first.id, 'story', second.id]))
  await userEvent.click(screen.getByRole('textbox', { name: 'Paste the story here' }))
  await userEvent.paste('Trains are slow\n\nThey are late.')
  await waitFor(() => expect(draft().stories[1]?.headline.en).toBe('Pasted'))
  expect(sent).toEqual([{ html: '', text: 'Trains are slow\n\nThey are late.' }])
})
