import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { messageOf, sendRefusal } from '../../../src/desk/server/sending.ts'
import { InputError } from '../../../src/disk/inputError.ts'
import { EditorError } from '../../../src/import/editorError.ts'
import { importMessage } from '../../../src/import/messages/importMessages.ts'
import { UserError } from '../../../src/messages/userError.ts'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'

it('what the desk refuses is told in both languages as it was thrown', () => {
  const told = { en: 'The draft has no newsletter.', zh: '这份草稿没有通讯原件。' }
  expect(messageOf(new EditorError(told))).toEqual(told)
  const error = new UserError(importMessage('import.noText'), { quoted: 'said by another' })
  expect(messageOf(error)).toEqual({
    en: expect.stringMatching(/^The file has no text\./),
    zh: expect.stringMatching(/^文件中没有文字。/),
    quoted: 'said by another',
  })
})

it.each([
  ['the system', new Error('ENOSPC: no space left on device')],
  ['a script', new InputError('The build ended early.')],
])('what %s says is quoted within a sentence in both languages', (_what, error) => {
  const { en, zh, quoted } = messageOf(error)
  expect(quoted).toBe(error.message)
  expect(en).toMatch(/^The desk could not do that\./)
  expect(zh).toMatch(/^编辑台未能完成。/)
})

it('the page of a desk that was started anew is refused in a form that it reads, a browser’s tab in words', async () => {
  const why = { en: 'Open the address that was printed.', zh: '请打开显示的网址。' }
  const { port, stop } = await listenOnLoopback(
    createServer(({ url = '/' }, response) => sendRefusal(response, url, why)),
    0,
  )
  try {
    const page = await fetch(`http://localhost:${port}/api/drafts/2024-05/steps`, { method: 'POST' })
    expect(page.status).toBe(403)
    expect(await page.json()).toEqual({ error: why })
    const tab = await fetch(`http://localhost:${port}/?draft=2024-05`)
    expect(tab.status).toBe(403)
    expect(await tab.text()).toBe(`${why.en}\n${why.zh}`)
  } finally {
    await stop()
  }
})
