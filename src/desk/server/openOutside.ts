import { spawn } from 'node:child_process'

type Opener = readonly [program: string, ...args: string[]]

const others: Opener = ['xdg-open']

/** What opens a folder. */
export const folderOpeners: Readonly<Partial<Record<NodeJS.Platform, Opener>>> = {
  darwin: ['open'],
  win32: ['explorer'],
}

/** What opens an address. Explorer would open a folder for an address with a question mark. */
export const addressOpeners: typeof folderOpeners = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens a folder or an address in another program. @throws the system's error if there is none */
export function openOutside(target: string, openers: typeof folderOpeners): Promise<void> {
  const [program, ...args] = openers[process.platform] ?? others
  const opened = spawn(program, [...args, target], { stdio: 'ignore', detached: true })
  opened.unref()
  return new Promise((resolve, reject) => {
    opened.once('spawn', resolve)
    opened.once('error', reject)
  })
}
