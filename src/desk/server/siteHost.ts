import { spawn } from 'node:child_process'
import { readBuiltBase } from '../../site/hosts/readBuiltSite.ts'
import { type StaticHost, startStaticHost } from '../../site/serve/staticHost.ts'
import { onceDone } from './inTurn.ts'

/**
 * The built site, as the editor can look at it before it is on the web.
 * @param out the folder of the site
 */
export function createSiteHost(out: string) {
  let host: StaticHost | undefined
  const start = onceDone(async () => {
    host = await startStaticHost(out, { base: (await readBuiltBase(out)) ?? '/' })
    return host.url
  })
  return {
    /** Serves the site on this machine, and returns its address. */
    address: start,
    stop: async () => host?.stop(),
  }
}

/** What opens a folder or an address. Explorer would open a folder for an address with a question mark. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens a folder or an address in another program. @throws the system's error if there is none */
export function openOutside(target: string): Promise<void> {
  const [program, ...args] = openers[process.platform] ?? ['xdg-open']
  const opened = spawn(program, [...args, target], { stdio: 'ignore', detached: true })
  opened.unref()
  return new Promise((resolve, reject) => {
    opened.once('spawn', resolve)
    opened.once('error', reject)
  })
}
