import { configureHost } from './configureHost.ts'
import { runCommand } from './terminal.ts'

/**
 * `npm run hosts`: prints a host configuration for the site that the last build wrote to `--dist`.
 */
await runCommand(configureHost)
