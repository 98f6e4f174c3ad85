import { spawnSync } from 'node:child_process'
import { chmod, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answerGuide } from '../../../src/desk/server/deskServer.ts'
import { readKey } from '../../../src/desk/server/guard.ts'
import { makeFolder } from '../../support/makeFolder.ts'

it('keeps its key in a file that only its owner may read', async () => {
  const folder = join(await makeFolder({}), 'drafts')
  const key = await readKey(folder)
  expect(await readKey(folder)).toBe(key)
  expect((await stat(join(folder, '.key'))).mode & 0o077).toBe(0)
})

it('has a key where it cannot keep one', async () => {
  const folder = await makeFolder({ drafts: 'a file' })
  expect(await readKey(join(folder, 'drafts'))).toHaveLength(32)
})

it('shows the guide with its pictures', async () => {
  const page = await answerGuide({ method: 'GET', url: '/guide/', headers: {} })
  const picture = /<img src="(\w+\.png)"/.exec(page.body.toString())?.[1]
  const answer = await answerGuide({ method: 'GET', url: `/guide/${picture}`, headers: {} })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
})

it('starts and opens in a browser when its file is double-clicked', async () => {
  const folder = await makeFolder({ npm: '#!/bin/sh\necho "npm $*"\n' })
  await chmod(join(folder, 'npm'), 0o755)
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
  const { stdout } = spawnSync(join('src/desk/guide', 'start-desk.command'), { env, encoding: 'utf8' })
  expect(stdout).toContain('npm run desk -- --open')
  // Windows reads the lines of such a file only with these ends.
  const lines = (await readFile('src/desk/guide/start-desk.cmd', 'utf8')).split('\r\n')
  expect(lines).toContain('call npm run desk -- --open')
})
