import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDrafts } from '../../../../src/desk/server/drafts/drafts.ts'
import { previewAnswers } from '../../../../src/desk/server/preview/previewAnswers.ts'
import { madeIssue, madeStory } from '../../../site/madeIssues.ts'
import { makeFolder } from '../../../support/makeFolder.ts'

function asking(url: string): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { url })
}

it('a draft whose log is damaged is left out, and the others are shown', async () => {
  const folder = await makeFolder({ 'drafts/2021-08/changes.ndjson': '{ "draft"\n' })
  const archive = join(folder, 'issues')
  const drafts = openDrafts(join(folder, 'drafts'), archive)
  await drafts.begin(madeIssue('2021-07', [madeStory('first')]))
  const { answer } = previewAnswers(drafts, archive, { ready: () => Promise.reject(new Error('no reader')) })
  const shown = async (path: string) => {
    const { status, body } = await answer(asking(`/preview/archive/${path}`))
    return { status, text: String(body) }
  }
  expect(await shown('catalogue.json')).toEqual({ status: 200, text: expect.stringContaining('2021-07') })
  expect(await shown('findings.json')).toMatchObject({ status: 200 })
  await drafts.close()
})

it('the findings are those of the draft whose page, or whose story, was asked for last', async () => {
  const folder = await makeFolder({})
  const archive = join(folder, 'issues')
  const drafts = openDrafts(join(folder, 'drafts'), archive)
  for (const id of ['2021-07', '2021-08']) await drafts.begin(madeIssue(id, [madeStory('first')]))
  const { answer } = previewAnswers(drafts, archive, { ready: () => Promise.reject(new Error('no reader')) })
  const issueAfter = async (page: string) => {
    await expect(answer(asking(`/preview/${page}`))).rejects.toThrow('no reader')
    const { body } = await answer(asking('/preview/archive/findings.json'))
    return JSON.parse(String(body)).issue
  }
  expect(await issueAfter('en/issues/2021-07/')).toBe('2021-07')
  expect(await issueAfter('en/issues/2021-08/')).toBe('2021-08')
  expect(await issueAfter('zh/issues/2021-07/first/')).toBe('2021-07')
  expect(await issueAfter('zh/settings/')).toBe('2021-07')
  await drafts.close()
})
