import { setFlagsFromString } from 'node:v8'
import { formatFinding } from '../disk/formatFinding.ts'
import { buildSite } from '../site/buildSite.ts'
import { siteMessage } from '../site/messages/siteMessages.ts'
import { readSiteOptions } from './siteOptions.ts'
import { tellFault } from './tellFault.ts'
import { terminalTranslator } from './terminal.ts'

/**
 * `npm run build [-- --archive DIR --base /path/ --site https://example.org --out DIR --after FILE|URL
 * --with-errors --kill-switch --no-editions]`: builds the static site from the archive. It refuses an archive with open
 * errors, unless told to build `--with-errors`.
 */
process.env.NODE_ENV = 'production'

// A build leaves much garbage. By default V8 lets the heap grow to four times what is in use before it collects it all.
setFlagsFromString('--heap-growing-percent=50')

try {
  const translator = terminalTranslator()
  const { report, openErrors } = await buildSite(readSiteOptions(process.argv.slice(2)))
  const { say } = translator
  console.log(report.map(say).join('\n'))
  if (openErrors.length > 0) {
    const findings = openErrors.map((finding) => formatFinding(finding, translator))
    console.log(
      ['', ...findings, say(siteMessage('site.builtWithErrors', { count: openErrors.length }))].join('\n'),
    )
  }
} catch (error) {
  tellFault(error)
}
