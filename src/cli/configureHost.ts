import { join, resolve } from 'node:path'
import { UserError } from '../messages/userError.ts'
import { caddyConfig } from '../site/hosts/caddyConfig.ts'
import { nginxConfig } from '../site/hosts/nginxConfig.ts'
import { readBuiltBase } from '../site/hosts/readBuiltSite.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { argumentError, readArguments, readPort } from './readArguments.ts'

const usage = 'npm run -s hosts -- nginx|caddy [--dist DIR] [--root DIR] [--port N] [--brotli]'

/**
 * The configuration of a host for the site that the last build wrote to `--dist`: of nginx or Caddy, as the arguments
 * name it. `--root` is the folder on the host, if that is a different one. The base path comes from the build's
 * `_headers` file.
 * @throws UserError if an argument is wrong or no build is there
 */
export async function configureHost(args: readonly string[]): Promise<string> {
  const { values, positionals } = readArguments(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      dist: { type: 'string', default: 'dist' },
      root: { type: 'string' },
      port: { type: 'string', default: '8080' },
      brotli: { type: 'boolean', default: false },
    },
  })
  const port = readPort(8080, values.port)
  const folder = resolve(values.root ?? values.dist)
  const site = { folder, port, base: await requireBuild(values.dist) }
  switch (positionals.join(' ')) {
    case 'nginx':
      requireWithout(folder, /\$/, 'nginx')
      return nginxConfig(site, values.brotli)
    case 'caddy':
      requireWithout(folder, /[{}]/, 'Caddy')
      return caddyConfig(site)
    default:
      throw argumentError(commandMessage('command.hosts.which'), usage)
  }
}

/** nginx reads `$name` as a variable, and Caddy `{name}` as a placeholder. */
function requireWithout(folder: string, signs: RegExp, host: string): void {
  const sign = signs.exec(folder)?.[0]
  if (sign !== undefined)
    throw argumentError(commandMessage('command.hosts.variable', { host, sign, folder }))
}

/** The base of the build in a folder. @throws UserError if there is no build */
export async function requireBuild(dist: string): Promise<string> {
  const base = await readBuiltBase(dist)
  if (base !== undefined) return base
  throw new UserError(commandMessage('command.hosts.noBuild', { file: join(dist, '_headers') }))
}
