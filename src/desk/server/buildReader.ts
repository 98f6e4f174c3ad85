import { mkdir, rm, writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import { buildSite } from '../../site/buildSite.ts'
import { previewBase } from './preparation.ts'

/*
 * Builds the reader that shows drafts, in two folders: one of its own, and that of the site. The desk runs this in another
 * process, because it would block the desk for half a minute.
 */

/** The archive of that build. The desk answers with the drafts in its place. */
const placeholder: Issue = {
  id: '2000-01',
  title: { en: 'Southwest China', zh: '西南地区' },
  stories: [
    {
      id: 'placeholder',
      section: 'latest',
      places: [],
      topics: ['culture'],
      headline: { en: 'Draft', zh: '草稿' },
      body: [[{ en: 'Draft.', zh: '草稿。' }]],
    },
  ],
}

process.env.NODE_ENV = 'production'
// Nobody waits for it yet, and an editor types meanwhile.
setPriority(10)
const [own = '', out = ''] = process.argv.slice(2)
const archive = join(own, 'archive')
await mkdir(archive)
await writeFile(join(archive, `${placeholder.id}.json`), JSON.stringify(placeholder))
await buildSite({
  archive,
  out,
  root: { base: previewBase },
  withErrors: true,
  killSwitch: true,
  editions: false,
  preview: true,
})
// They forbid frames, and the desk shows the reader in one. Each page has the rest of the policy itself.
await rm(join(out, '_headers'))
