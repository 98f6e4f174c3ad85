import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { writeWhole } from '../../disk/writeFiles.ts'
import { UserError } from '../../messages/userError.ts'
import { type Deployment, deploymentSchema } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { readStored } from './readStored.ts'
import { runProcess } from './runProcess.ts'

/** In minutes. */
const longest = 15

const storedSchema = deploymentSchema.extend({ online: z.array(z.string()).optional() })
type Stored = z.infer<typeof storedSchema>

/**
 * How the editor puts the site on the web: a command of their own, set once at the desk.
 * @param file where the command is kept: on this computer, because a command from elsewhere must not run here
 * @param out the folder of the site
 * @param ending stops a running command
 */
export function createDeployer(
  file: string,
  out: string,
  ending: AbortSignal = new AbortController().signal,
  limit = longest * 60_000,
) {
  // A file that cannot be read must not hide the list of drafts.
  const stored = async (): Promise<Stored> => {
    try {
      return await readStored(file, storedSchema)
    } catch {
      return { command: '', trial: '--dry-run' }
    }
  }
  const write = async (now: Stored) => {
    await mkdir(dirname(file), { recursive: true })
    await writeWhole(file, JSON.stringify(now))
  }
  return {
    /** The command is empty if none is set. */
    read: async (): Promise<Deployment> => deploymentSchema.parse(await stored()),
    save: async (deployment: Deployment): Promise<Deployment> => {
      await write({ ...(await stored()), ...deployment })
      return deployment
    },
    /**
     * Runs the command in the folder of the site, as a trial or in earnest, and reports each line that it prints.
     * @throws UserError if it fails, or does not end in time
     */
    run: async (isTrial: boolean, onLine: (line: string) => void): Promise<void> => {
      const now = await stored()
      const end = AbortSignal.any([ending, AbortSignal.timeout(limit)])
      const issues = await issueFiles(out)
      if (issues.length === 0) throw new UserError(deskMessage('desk.noSite', { folder: out }))
      const command = withFolder(isTrial ? `${now.command} ${now.trial}` : now.command, out)
      const failure = deskMessage('desk.notDeployed', { minutes: longest })
      await runProcess(command, [], failure, { onLine, end, cwd: out, shell: true })
      if (!isTrial) await write({ ...now, online: issues })
    },
    /** The issue files that were in the site when it was last put on the web. */
    online: async (): Promise<ReadonlySet<string>> => new Set((await stored()).online),
  }
}

/** The issue files of the site in a folder. */
export async function issueFiles(out: string): Promise<string[]> {
  const folder = 'archive/issues'
  return (await readdir(join(out, folder)).catch(() => [])).map((name) => `${folder}/${name}`)
}

/** Puts the folder of the site in the place of `{folder}`, within quotation marks. */
function withFolder(command: string, folder: string): string {
  return command.replace(/"[^"]*"|'[^']*'|\{folder\}/g, (part) =>
    part === '{folder}' ? `"${folder}"` : part.replaceAll('{folder}', folder),
  )
}
