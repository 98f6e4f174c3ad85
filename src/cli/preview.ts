import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pagePaths } from '../archive/site/pages.ts'
import { ArgumentError } from '../disk/inputError.ts'
import { makeOwnFolder } from '../disk/ownFolder.ts'
import { progressLine } from '../import/progressLine.ts'
import { buildPreview } from '../site/buildPreview.ts'
import { portFault, serveLocally, wantedPort } from '../site/serve/serveLocally.ts'
import { tellFault } from './tellFault.ts'

/**
 * `npm run preview -- FILE [--issue YYYY-MM] [--one-language]`: shows a newsletter, or an issue file, as readers will
 * see it, with the findings beside the stories. It writes only to a folder that is removed when it ends.
 */
process.env.NODE_ENV = 'production'

// Not the port of `npm start`: the copy of the reader that a browser keeps for that address must not appear instead of
// a draft.
const usualPort = 4573

const folder = await makeOwnFolder(join(tmpdir(), 'southwest-china-preview'))
const clear = () => rm(folder, { recursive: true, force: true })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void clear().then(() => process.exit(0)))

try {
  const wanted = wantedPort(usualPort)
  if (wanted === undefined) throw new ArgumentError(portFault())
  const { site, issue, report } = await buildPreview(process.argv.slice(2), folder, progressLine())
  const { port } = await serveLocally(site, wanted)
  console.log(report)
  console.log(
    `\nThe preview is at ${pagePaths(`http://localhost:${port}/`).issue('en', issue)}  (Ctrl+C stops it)`,
  )
} catch (error) {
  await clear()
  tellFault(error)
}
