import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { deskMessage } from '../../../src/desk/messages/deskMessages.ts'
import { Refusal } from '../../../src/desk/server/guard.ts'
import { messageOf, sendError } from '../../../src/desk/server/sending.ts'
import { importMessage } from '../../../src/import/messages/importMessages.ts'
import { UserError } from '../../../src/messages/userError.ts'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'

it('sends an error with its code, and what a program said as a quotation', () => {
  const error = new UserError(importMessage('import.noText'), { quoted: 'said by another' })
  expect(messageOf(error)).toEqual({ code: 'import.noText', quoted: 'said by another' })
  expect(messageOf(new Error('It broke.'))).toEqual({ code: 'desk.failed', quoted: 'It broke.' })
})

it.each([
  ['ENOSPC', 'desk.diskFull'],
  ['EROFS', 'desk.diskReadOnly'],
])('says in both languages what the system means by %s', (code, message) => {
  expect(messageOf(Object.assign(new Error(`${code}: x`), { code }))).toEqual({
    code: message,
    quoted: `${code}: x`,
  })
})

it('refuses a page with an old key in JSON, and a browser tab in plain text', async () => {
  const why = new Refusal(deskMessage('desk.noDraft'))
  const { port, stop } = await listenOnLoopback(
    createServer(({ url = '/' }, response) => sendError(response, url, why)),
    0,
  )
  try {
    const page = await fetch(`http://localhost:${port}/api/drafts/2024-05/steps`, { method: 'POST' })
    expect(page.status).toBe(403)
    expect(await page.json()).toEqual({ error: why.told })
    const tab = await fetch(`http://localhost:${port}/?draft=2024-05`)
    expect(tab.status).toBe(403)
    expect(await tab.text()).toBe('There is no such draft.\n没有这份草稿。')
  } finally {
    await stop()
  }
})
