import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BeforePublishing, Committed, OpenedDraft, Publication } from '../../../src/desk/api/requests.ts'
import { editorStore } from '../../../src/desk/page/draft/editorStore.ts'
import { useFindingTour } from '../../../src/desk/page/findings/FindingPanel.tsx'
import { PublishSheet } from '../../../src/desk/page/PublishSheet.tsx'
import { installModalDialogs } from '../../app/support/modalDialogs.ts'
import { madeDraft, madeIssue } from '../../draft/madeDraft.ts'
import { type Answers, linesOf, renderDraft } from './support/renderDraft.tsx'

beforeEach(installModalDialogs)

afterEach(() => {
  vi.unstubAllGlobals()
})

const publication: Publication = {
  added: [],
  removed: [],
  changed: [],
  otherChanges: false,
}
const nothing: BeforePublishing = {
  state: 'draft',
  isOutdated: false,
  publication,
  versions: [],
}

const onClose = vi.fn()

afterEach(() => {
  onClose.mockClear()
})

function Sheet() {
  return <PublishSheet tour={useFindingTour()} onClose={onClose} />
}

/** Shows the sheet on a desk that says this before publishing. */
function show(
  before: Partial<BeforePublishing>,
  others: Answers = {},
  draft = madeDraft(),
  known: Partial<OpenedDraft> = {},
) {
  const answer = () => Response.json({ ...nothing, ...before })
  return renderDraft(<Sheet />, draft, known, { ...others, 'drafts/2024-05/publication': answer })
}

const done = { step: 'done', folder: '/news/dist', warnings: ['This machine’s clock says 2020.'] }
const deployment = () => Response.json({ command: '', trial: '' })
const site = () => Response.json({ address: 'http://127.0.0.1:5/' })
const button = (name: string) => screen.getByRole('button', { name })
const publishNow = async () => userEvent.click(await screen.findByRole('button', { name: 'Publish now' }))

it.each<readonly [string, number, Committed, string]>([
  ['a commit', 1, { kind: 'committed', commit: 'abc1234' }, 'Committed as abc1234'],
  ['no commit', 0, { kind: 'failed', quoted: 'Who are you?' }, 'Not committed: Who are you?'],
  ['older commits', 2, { kind: 'unchanged' }, 'Nothing to commit'],
  ['no Git', 0, { kind: 'no-git' }, 'Not committed: Git is not installed, or the desk cannot find it'],
])('publishes, and offers to push what the remote lacks: %s', async (_what, waiting, committed, told) => {
  const steps = [{ step: 'write' }, { step: 'check' }, { step: 'build' }, { step: 'commit', committed }]
  const before = { remote: { name: 'origin', waiting: 0 } }
  const publish = () => {
    before.remote.waiting = waiting
    return linesOf(...steps, done)
  }
  await show(before, { 'drafts/2024-05/publish': publish, site, deployment })
  await publishNow()
  await screen.findByText(/^Done: the issue is in the archive/)
  expect(screen.getByText(told)).toBeTruthy()
  expect(screen.getByText('/news/dist')).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain('clock says 2020')
  const see = await screen.findByRole('link', { name: 'View the site' })
  expect(see).toHaveProperty('href', 'http://127.0.0.1:5/en/issues/2024-05/')
  expect(screen.queryByRole('button', { name: 'Push to origin' }) !== null).toBe(waiting > 0)
})

it('says in Git’s words why a push failed, and tries again', async () => {
  const error = { code: 'Git said:', quoted: "fatal: 'nowhere' is not a repository" }
  const answers = [{ error }, { remote: 'origin' }]
  await show({ remote: { name: 'origin', waiting: 1 } }, { push: () => Response.json(answers.shift()) })
  await userEvent.click(await screen.findByRole('button', { name: 'Push to origin' }))
  expect(await screen.findByText(/'nowhere' is not a repository/)).toBeTruthy()
  await userEvent.click(button('Push to origin'))
  expect(await screen.findByText('Pushed to origin.')).toBeTruthy()
})

const lacks = /has changes that this draft lacks/

it('publishes over changes of the archive only if the editor says so', async () => {
  const sent: unknown[] = []
  await show(
    { isOutdated: true, state: 'changed', publication },
    {
      ...{ site, deployment },
      'drafts/2024-05/publish': (init) => {
        sent.push(JSON.parse(String(init?.body)))
        return linesOf(done)
      },
    },
  )
  expect(await screen.findByText(lacks)).toBeTruthy()
  await publishNow()
  expect(sent).toEqual([])
  await userEvent.click(screen.getByRole('checkbox', { name: /anyway/ }))
  await publishNow()
  await waitFor(() => expect(sent).toEqual([{ revision: 0, isOver: true }]))
})

it('puts the site on the web only when the editor says so, and shows what the command said as text', async () => {
  const sent: unknown[] = []
  const asked = (init: { body?: unknown } | undefined) => JSON.parse(String(init?.body))
  let kept: object = { command: '', trial: '' }
  let isFailing = true
  await show(
    { state: 'published' },
    {
      deployment: (init) => {
        if (init?.body !== undefined) kept = asked(init)
        return Response.json(kept)
      },
      deploy: (init) => {
        sent.push(asked(init))
        const end = isFailing
          ? { error: { code: 'desk.notDeployed', params: { minutes: 15 } } }
          : { isDone: true, isTrial: false }
        return linesOf({ line: '<b>connecting</b>' }, end)
      },
    },
  )
  expect(screen.queryByRole('button', { name: 'Put it on the web' })).toBeNull()
  await userEvent.type(await screen.findByRole('combobox', { name: 'Command' }), 'copy here')
  await userEvent.type(screen.getByRole('textbox', { name: /dry run/ }), '-n')
  await userEvent.click(button('Save'))
  await userEvent.click(await screen.findByRole('button', { name: 'Dry run' }))
  expect(await screen.findByText(/The command failed/)).toBeTruthy()
  expect(screen.getByText('<b>connecting</b>')).toBeTruthy()
  isFailing = false
  await userEvent.click(button('Put it on the web'))
  expect(await screen.findByText('The site is on the web.')).toBeTruthy()
  expect(sent).toEqual([{ isTrial: true }, { isTrial: false }])
})

it('makes what is sent to members, says what to do with it, and says what it lacks', async () => {
  const sent: unknown[] = []
  const answers = [
    { folder: '/news/editions', files: ['2024-05.eml', '2024-05.email.html'] },
    { error: { code: 'editions.noChromium' } },
  ]
  await show(
    { state: 'published' },
    {
      deployment,
      edition: (init) => {
        sent.push(JSON.parse(String(init?.body)))
        return Response.json(answers.shift())
      },
    },
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Make the email' }))
  expect(await screen.findByText(/^Open 2024-05.eml in your email program/)).toBeTruthy()
  expect(screen.getByText('/news/editions')).toBeTruthy()
  await userEvent.click(button('Make the PDF'))
  expect(await screen.findByText(/^The PDF was not written. It needs Chromium/)).toBeTruthy()
  expect(sent).toEqual(['email', 'pdf'].map((edition) => ({ issue: '2024-05', edition })))
})

it('withdraws a published issue with a reason', async () => {
  const sent: unknown[] = []
  await show(
    { state: 'published' },
    {
      ...{ site, deployment },
      'drafts/2024-05/withdraw': (init) => {
        sent.push(JSON.parse(String(init?.body)))
        return linesOf({ step: 'write' }, done)
      },
    },
  )
  await userEvent.type(await screen.findByRole('textbox', { name: /^Why it is withdrawn/ }), 'Not ours.')
  await userEvent.click(button('Withdraw the issue'))
  expect(await screen.findByText(/^Done: the issue has been withdrawn/)).toBeTruthy()
  expect(sent).toEqual([{ reason: 'Not ours.' }])
})

it('goes back to a version that was published before', async () => {
  const issue = { ...madeIssue, stories: madeIssue.stories.slice(1) }
  const versions = [{ until: '2024-06-01T10:00:00.000Z', issue }]
  const { draft } = await show({ state: 'published', versions }, { deployment })
  expect((await screen.findByText(/^Published until/)).textContent).toContain('June 2024')
  await userEvent.click(button('Restore this version'))
  await waitFor(() => expect(draft().stories.map(({ id }) => id)).toEqual(['trains-slow']))
  expect(onClose).toHaveBeenCalled()
})

it('keeps the remarks of a colleague', async () => {
  let remarks = ''
  const review = () => Response.json({ keys: {}, remarks })
  const kept = (init: { body?: unknown } | undefined) => {
    remarks = JSON.parse(String(init?.body)).remarks
    return review()
  }
  await show({}, { 'drafts/2024-05/review': review, 'drafts/2024-05/remarks': kept })
  await userEvent.click(await screen.findByRole('textbox', { name: 'Your colleague’s remarks' }))
  await userEvent.paste('2.1: Are they?')
  await userEvent.tab()
  await userEvent.click(await screen.findByRole('button', { name: 'A colleague’s remark' }))
  expect(onClose).toHaveBeenCalledOnce()
})

it('lists open findings with links to their texts, and the stories that readers will see changed', async () => {
  const draft = madeDraft()
  const [first, second] = draft.stories.map(({ key }) => key)
  const finding = { level: 'warning', at: { path: '$' }, offers: [], params: {} } as const
  const findings = [
    { ...finding, key: 'a', rule: 'missing-date', code: 'none', where: { story: first } },
    { ...finding, key: 'b', rule: 'missing-translation', code: 'story', where: { story: second } },
    { ...finding, key: 'c', rule: 'missing-date', code: 'none', where: { story: second } },
  ]
  const changes = { ...publication, changed: ['trains-slow'], removed: [{ en: 'Old story' }] }
  await show({ state: 'changed', publication: changes }, {}, draft, { findings })
  expect(await screen.findByText('3 findings are still open:')).toBeTruthy()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Trains are slow',
    'Old story',
    'No date × 2',
    'No translation',
  ])
  await userEvent.click(button('No translation'))
  expect(onClose).toHaveBeenCalledOnce()
  expect(editorStore.getState().attention).toEqual({ key: second, from: 'finding' })
})
