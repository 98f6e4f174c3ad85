import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { rawRequest } from '../support/rawRequest.ts'

export type RunningHost = { readonly url: string; readonly stop: () => Promise<void> }

/** The path of an installed host's program. */
export function findHost(name: string): string | undefined {
  const folders = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']
  return folders.map((folder) => join(folder, name)).find(existsSync)
}

const modules = '/usr/lib/nginx/modules'
/** Whether the Brotli modules are where nginx can load them. */
export const hasBrotli = existsSync(join(modules, 'ngx_http_brotli_static_module.so'))

/** Runs nginx with the configuration, as the user who runs the test. Everything that it writes is in `folder`. */
export async function runNginx(
  program: string,
  config: string,
  port: number,
  folder: string,
): Promise<RunningHost> {
  const brotli = hasBrotli ? ['filter', 'static'] : []
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const whole = [
    ...brotli.map((part) => `load_module ${join(modules, `ngx_http_brotli_${part}_module.so`)};`),
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
  return runHost(program, ['-p', folder, '-e', join(folder, 'error.log'), '-c', file], port, folder)
}

/**
 * Runs Caddy with the configuration, without its administration port or certificates. It writes nothing outside
 * `folder`.
 */
export async function runCaddy(
  program: string,
  config: string,
  port: number,
  folder: string,
): Promise<RunningHost> {
  const file = join(folder, 'Caddyfile')
  await writeFile(file, `{\n\tadmin off\n\tauto_https off\n}\n${config}`)
  return runHost(program, ['run', '--config', file, '--adapter', 'caddyfile'], port, folder)
}

async function runHost(
  program: string,
  args: readonly string[],
  port: number,
  folder: string,
): Promise<RunningHost> {
  const environment = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  }
  const child = spawn(program, [...args], { env: environment })
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
  throw new Error(`${program} did not start:\n${said.join('')}`)
}
