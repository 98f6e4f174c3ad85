import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDrafts } from '../../../src/desk/server/drafts/drafts.ts'
import { previewAnswers } from '../../../src/desk/server/previewAnswers.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { makeFolder } from '../../support/makeFolder.ts'

function asking(url: string): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { url })
}

it('leaves out a draft with a damaged log, and shows the others', async () => {
  const folder = await makeFolder({ 'drafts/2021-08/changes.ndjson': '{ "draft"\n' })
  const drafts = openDrafts(join(folder, 'drafts'), join(folder, 'issues'))
  await drafts.begin(madeIssue('2021-07', [madeStory('first')]))
  const answer = previewAnswers({ drafts, reader: () => Promise.reject(new Error('no reader')) })
  const shown = async (path: string) => {
    const { status, body } = await answer(asking(`/preview/archive/${path}`))
    return { status, text: String(body) }
  }
  expect(await shown('catalogue.json')).toEqual({ status: 200, text: expect.stringContaining('2021-07') })
})
