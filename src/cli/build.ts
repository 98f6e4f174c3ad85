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

try {
  const translator = terminalTranslator()
  const { text, openErrors } = await buildSite(readSiteOptions(process.argv.slice(2)))
  const findings = openErrors.map((finding) => formatFinding(finding, translator))
  const count = openErrors.length
  const notice =
    count === 0 ? [] : ['', ...findings, translator.say(siteMessage('site.builtWithErrors', { count }))]
  console.log([text, ...notice].join('\n'))
} catch (error) {
  tellFault(error, (reason) => `${reason}\n\nNothing was built.`)
}
