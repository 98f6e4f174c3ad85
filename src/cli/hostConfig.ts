import { configureHost } from './configureHost.ts'
import { tellFault } from './tellFault.ts'

/**
 * `npm run -s hosts -- nginx|caddy [--dist DIR] [--root DIR] [--port N] [--brotli]`: prints a host configuration for
 * the site that the last build wrote to `--dist`.
 */
try {
  process.stdout.write(await configureHost(process.argv.slice(2)))
} catch (error) {
  tellFault(error)
}
