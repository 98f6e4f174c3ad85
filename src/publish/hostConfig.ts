import { hostConfig } from './site/hosts/hostConfig.ts'

/**
 * `npm run -s hosts -- nginx|caddy [--dist DIR] [--root DIR] [--port N] [--brotli]`: prints a host configuration for
 * the site that the last build wrote to `--dist`.
 */
try {
  process.stdout.write(await hostConfig(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
