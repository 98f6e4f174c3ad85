import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { useDraft } from '../../../../src/desk/page/draft/useDraft.ts'
import { PublishSheet } from '../../../../src/desk/page/publish/PublishSheet.tsx'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { renderDraft } from '../support/renderDraft.tsx'

beforeEach(() => {
  // jsdom opens no dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
})

const publication = {
  isNew: true,
  stories: 2,
  added: [],
  removed: [],
  changed: [],
  otherChanges: false,
  owedNotes: [],
}

/** Publishes with a desk whose repository has so many commits that wait, and answers the commit so. */
async function publish(waiting: number, commit: object): Promise<void> {
  const asked = { openErrors: 0, revision: 0, remote: { name: 'origin', waiting }, publication }
  const steps = [{ step: 'write' }, { step: 'check' }, { step: 'build' }, { step: 'commit', ...commit }]
  const lines = [...steps, { step: 'done', built: 'Built 1 issue.' }].map(
    (step) => `${JSON.stringify(step)}\n`,
  )
  await renderDraft(
    <PublishSheet id="2024-05" onClose={() => undefined} />,
    madeDraft(),
    {},
    {
      'drafts/2024-05/publication': () => Response.json(asked),
      'drafts/2024-05/publish': () => new Response(lines.join('')),
    },
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Publish now' }))
  await screen.findByText(
    'Done: the issue is in the archive, and the site is built. Readers see it once the site is uploaded.',
  )
}

const push = () => screen.queryByRole('button', { name: 'Push to origin' })

it('an issue that was committed can be pushed', async () => {
  await publish(0, { commit: 'abc1234' })
  expect(screen.getByText('Committed as abc1234')).toBeTruthy()
  expect(push()).toBeTruthy()
})

it('where the commit failed and no other waits, there is nothing to push', async () => {
  await publish(0, { why: 'Please tell me who you are.' })
  expect(screen.getByText('Not committed: Please tell me who you are.')).toBeTruthy()
  expect(push()).toBeNull()
})

it('commits that waited before can be pushed, even if there is no new one', async () => {
  await publish(2, { why: 'unchanged' })
  expect(push()).toBeTruthy()
})

it('a machine without Git is told apart from an archive without a repository', async () => {
  await publish(0, { why: 'no-git' })
  expect(screen.getByText(/^Not committed: Git is not installed/)).toBeTruthy()
})

const owed = /A figure of a published story has changed/

/** Shows the sheet of a draft whose first story has a note that is begun, with a desk that answers so, one after the other. */
async function showWithNote(...answers: readonly object[]): Promise<void> {
  const left = [...answers]
  await renderDraft(
    <PublishSheet id="2024-05" onClose={() => undefined} />,
    madeDraft(),
    {},
    {
      'drafts/2024-05/publication': () =>
        Response.json({ openErrors: 0, revision: 0, ...(left.length > 1 ? left.shift() : left[0]) }),
    },
  )
}

it('a note that is begun in an issue that was never published mentions no figure that changed', async () => {
  const draft = madeDraft()
  const stories = draft.stories.map((story) => ({ ...story, note: { en: '', zh: '' } }))
  await renderDraft(
    <PublishSheet id="2024-05" onClose={() => undefined} />,
    { ...draft, stories },
    {},
    { 'drafts/2024-05/publication': () => Response.json({ openErrors: 4, revision: 0 }) },
  )
  expect(await screen.findByText(/4 open errors/)).toBeTruthy()
  expect(screen.queryByText(owed)).toBeNull()
})

it('a note that is owed can be written to its end, though half of it is an error', async () => {
  await showWithNote(
    { publication: { ...publication, isNew: false, owedNotes: ['library-opens'] } },
    { openErrors: 1 },
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Write a note' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Note in English' }), 'It has 300 seats.')
  await userEvent.tab()
  expect(await screen.findByText(/1 open error/)).toBeTruthy()
  expect(screen.getByRole('textbox', { name: 'Note in Chinese' })).toBeTruthy()
})

const lacks = /has changes that this draft lacks/
const outdated = {
  openErrors: 0,
  revision: 0,
  isOutdated: true,
  publication: { ...publication, isNew: false },
}

it('a draft that lacks changes of the archive is published only over them, knowingly', async () => {
  const sent: unknown[] = []
  await renderDraft(
    <PublishSheet id="2024-05" onClose={() => undefined} />,
    madeDraft(),
    {},
    { 'drafts/2024-05/publication': () => Response.json(outdated) },
  )
  const desk = globalThis.fetch
  vi.stubGlobal('fetch', async (address: string, init?: { readonly body?: string }) => {
    if (!address.endsWith('/publish')) return desk(address, init)
    sent.push(JSON.parse(init?.body ?? ''))
    return new Response('{"step":"done"}\n')
  })
  expect(await screen.findByText(lacks)).toBeTruthy()
  const publishNow = screen.getByRole('button', { name: 'Publish now' })
  expect(publishNow).toHaveProperty('disabled', true)
  await userEvent.click(screen.getByRole('checkbox', { name: /all the same/ }))
  await userEvent.click(publishNow)
  await waitFor(() => expect(sent).toEqual([{ revision: 0, isOver: true }]))
})

it('such a draft begins anew from the archive in the same sheet, which then shows the new one', async () => {
  const anew = madeDraft()
  const stories = anew.stories.map((story) => ({ ...story, headline: { en: 'Corrected by a colleague' } }))
  let isOutdated = true
  await renderDraft(
    <>
      <Headline />
      <PublishSheet id="2024-05" onClose={() => undefined} />
    </>,
    madeDraft(),
    {},
    {
      'drafts/2024-05/publication': () => Response.json({ ...outdated, isOutdated }),
      begin: () => {
        isOutdated = false
        return Response.json({ id: '2024-05', kept: '/drafts/2024-05-kept-1' })
      },
      'drafts/2024-05': () =>
        isOutdated
          ? undefined
          : Response.json({ draft: { ...anew, stories }, revision: 1_000_000, findings: [] }),
    },
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Begin anew from the archive' }))
  expect((await screen.findByText(/begins anew from the archive/)).textContent).toContain(
    '/drafts/2024-05-kept-1',
  )
  expect(await screen.findByText('Corrected by a colleague')).toBeTruthy()
  expect(screen.queryByText(lacks)).toBeNull()
})

function Headline() {
  return <p>{useDraft().draft.stories[0]?.headline.en}</p>
}
