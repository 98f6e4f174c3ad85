import { spawn } from 'node:child_process'

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
