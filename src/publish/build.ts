import { InputError } from './inputError.ts'
import { buildSite } from './site/buildSite.ts'
import { readSiteOptions } from './site/siteOptions.ts'

/**
 * `npm run build [-- --archive DIR --base /path/ --site https://example.org --out DIR --with-errors --kill-switch
 * --no-editions]`: builds the static site from the archive. It refuses an archive with open errors, unless told to build
 * `--with-errors`.
 */
process.env.NODE_ENV = 'production'

try {
  console.log(await buildSite(readSiteOptions(process.argv.slice(2))))
} catch (error) {
  const isOfSystem = error instanceof Error && 'syscall' in error
  if (!(error instanceof InputError || isOfSystem)) throw error
  console.error(isOfSystem ? `${error.message}\n\nNothing was built.` : error.message)
  process.exitCode = 1
}
