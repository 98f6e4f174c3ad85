import { buildSite } from '../site/buildSite.ts'
import { readSiteOptions } from './siteOptions.ts'
import { tellFault } from './tellFault.ts'

/**
 * `npm run build [-- --archive DIR --base /path/ --site https://example.org --out DIR --after FILE|URL
 * --with-errors --kill-switch --no-editions]`: builds the static site from the archive. It refuses an archive with open errors, unless told to build
 * `--with-errors`.
 */
process.env.NODE_ENV = 'production'

try {
  console.log(await buildSite(readSiteOptions(process.argv.slice(2))))
} catch (error) {
  tellFault(error, (reason) => `${reason}\n\nNothing was built.`)
}
