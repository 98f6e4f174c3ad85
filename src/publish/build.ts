import { buildSite } from './site/buildSite.ts'
import { BuildError, readSiteOptions } from './site/siteOptions.ts'

/** `npm run build [-- --archive DIR --base /path/ --site https://example.org --out DIR --kill-switch]`: archive → static site. */
process.env.NODE_ENV = 'production'

try {
  console.log(await buildSite(readSiteOptions(process.argv.slice(2))))
} catch (error) {
  if (!(error instanceof BuildError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
