import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { rawRequest } from '../support/rawRequest.ts'
import { exists, type InstalledHost } from './ensureHost.ts'

export type RunningHost = { readonly url: string; readonly stop: () => Promise<void> }

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(address !== null && typeof address === 'object' ? address.port : 0))
    }),
  )
}

/** Whether the Brotli modules are where this nginx can load them. */
export async function hasBrotli({ modules }: InstalledHost): Promise<boolean> {
  return exists(join(modules, 'ngx_http_brotli_static_module.so'))
}

/** Runs nginx with the configuration, as the user who runs the test. Everything that it writes is in `folder`. */
export async function runNginx(
  host: InstalledHost,
  config: string,
  port: number,
  folder: string,
): Promise<RunningHost> {
  const modules = (await hasBrotli(host)) ? ['filter', 'static'] : []
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const whole = [
    ...modules.map((part) => `load_module ${join(host.modules, `ngx_http_brotli_${part}_module.so`)};`),
    'daemon off;',
    'master_process off;',
    `pid ${folder}/nginx.pid;`,
    `error_log ${folder}/error.log;`,
    'events {}',
    'http {',
    'access_log off;',
    ...temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`),
    config,
    '}',
  ].join('\n')
  const file = join(folder, 'nginx.conf')
  await writeFile(file, whole)
  return runHost(host, ['-p', folder, '-e', join(folder, 'error.log'), '-c', file], port, folder)
}

/**
 * Runs Caddy with the configuration, without its administration port or certificates. It writes nothing outside
 * `folder`.
 */
export async function runCaddy(
  host: InstalledHost,
  config: string,
  port: number,
  folder: string,
): Promise<RunningHost> {
  const file = join(folder, 'Caddyfile')
  await writeFile(file, `{\n\tadmin off\n\tauto_https off\n}\n${config}`)
  return runHost(host, ['run', '--config', file, '--adapter', 'caddyfile'], port, folder)
}

async function runHost(
  host: InstalledHost,
  args: readonly string[],
  port: number,
  folder: string,
): Promise<RunningHost> {
  const environment = {
    ...process.env,
    ...host.environment,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  }
  const child = spawn(host.program, [...args], { env: environment })
  const said: string[] = []
  child.stderr.on('data', (data) => said.push(String(data)))
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const stop = async () => {
    child.kill()
    await ended
  }
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break
    const answered = await rawRequest(url, '/').then(
      () => true,
      () => false,
    )
    if (answered) return { url, stop }
    await setTimeout(50)
  }
  await stop()
  throw new Error(`${host.program} did not start:\n${said.join('')}`)
}
