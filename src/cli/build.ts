import { setFlagsFromString } from 'node:v8'
import { formatFinding } from '../disk/formatFinding.ts'
import { buildSite } from '../site/buildSite.ts'
import { siteMessage } from '../site/messages/siteMessages.ts'
import { readSiteOptions } from './buildOptions.ts'
import { runCommand } from './terminal.ts'

/**
 * `npm run build`: builds the static site from the archive. It refuses an archive with open errors, unless told to build
 * `--with-errors`.
 */
process.env.NODE_ENV = 'production'

// A build leaves much garbage. By default V8 lets the heap grow to four times what is in use before it collects it all.
setFlagsFromString('--heap-growing-percent=50')

await runCommand(async (args, translator) => {
  const { report, openErrors } = await buildSite(readSiteOptions(args))
  const { say } = translator
  if (openErrors.length === 0) return report.map(say).join('\n')
  const findings = openErrors.map((finding) => formatFinding(finding, translator))
  const builtWith = say(siteMessage('site.builtWithErrors', { count: openErrors.length }))
  return [...report.map(say), '', ...findings, builtWith].join('\n')
})
