import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeOwnFolder } from '../../src/disk/ownFolder.ts'
import { replaceFolder, restoreReplaced } from '../../src/site/replaceFolder.ts'
import { makeFolder, putFile } from '../support/makeFolder.ts'

/** The id of a process that has ended. */
const ended = spawnSync(process.execPath, ['--version']).pid

/** Builds as a build does: in its own folder, which is removed at the end. */
async function replaceBy(out: string, text: string, pages = 1): Promise<void> {
  const own = await makeOwnFolder(`${out}.building`)
  try {
    for (let page = 0; page < pages; page += 1) await putFile(own, `site/page${page}`, text)
    await replaceFolder(out, own)
  } finally {
    await rm(own, { recursive: true })
  }
}

describe('a folder that replaces another', () => {
  it('takes its place, where there is one, and leaves nothing beside it', async () => {
    const folder = await makeFolder({ 'site/page0': 'old', 'site/old': '' })
    await replaceBy(join(folder, 'site'), 'new')
    expect(await readFile(join(folder, 'site/page0'), 'utf8')).toBe('new')
    await replaceBy(join(folder, 'first'), 'first')
    const left = (await readdir(folder, { recursive: true })).sort()
    expect(left).toEqual(['first', 'first/page0', 'site', 'site/page0'])
  })

  it('leaves the old where it does not come', async () => {
    const folder = await makeFolder({ 'site/page': 'old', 'own/nothing': '' })
    await expect(replaceFolder(join(folder, 'site'), join(folder, 'own'))).rejects.toThrow('ENOENT')
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'own',
      'own/nothing',
      'site',
      'site/page',
    ])
  })

  it('is one of those that come at once, whole', async () => {
    const folder = await makeFolder({ 'site/page0': 'old' })
    const out = join(folder, 'site')
    const builds = Array.from({ length: 12 }, (_, build) => replaceBy(out, `build ${build}`, 20))
    await Promise.all(builds)
    expect(await readdir(folder)).toEqual(['site'])
    const pages = await readdir(out)
    const texts = await Promise.all(pages.map((page) => readFile(join(out, page), 'utf8')))
    expect(pages).toHaveLength(20)
    expect(new Set(texts).size).toBe(1)
  })
})

describe('what a build had moved aside when it was killed', () => {
  const left = (name: string) => `site.building-${hostname()}-${ended}-${name}/replaced/page`

  it('is put back where nothing has come in its place', async () => {
    const folder = await makeFolder({ [left('abcdef')]: 'old' })
    await restoreReplaced(join(folder, 'site'))
    expect(await readFile(join(folder, 'site/page'), 'utf8')).toBe('old')
  })

  it('is not put over what has', async () => {
    const folder = await makeFolder({ [left('abcdef')]: 'old', 'site/page': 'new' })
    await restoreReplaced(join(folder, 'site'))
    expect(await readFile(join(folder, 'site/page'), 'utf8')).toBe('new')
  })

  it('is left to a build that still runs', async () => {
    const running = `site.building-${hostname()}-${process.ppid}-abcdef/replaced/page`
    const folder = await makeFolder({ [running]: 'old' })
    await restoreReplaced(join(folder, 'site'))
    expect(await readdir(folder)).not.toContain('site')
  })
})
