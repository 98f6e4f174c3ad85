import { extname, resolve } from 'node:path'
import { startDesk } from '../desk/server/deskServer.ts'
import { type Drafts, openDrafts } from '../desk/server/drafts/drafts.ts'
import { openOutside } from '../desk/server/openOutside.ts'
import { folderFault } from '../disk/folderFault.ts'
import { readIssueFile } from '../disk/readArchive.ts'
import type { Translator } from '../messages/translator.ts'
import { UserError } from '../messages/userError.ts'
import { readDeskOptions } from './deskOptions.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { progressLine, runCommand } from './terminal.ts'

/**
 * `npm run desk`: serves the editor's page on this machine, and prints its address.
 */
process.env.NODE_ENV = 'production'

await runCommand(async (args, translator) => {
  const { file, port, archive, out, root, drafts: folder, open } = readDeskOptions(args)
  const drafts = openDrafts(resolve(folder), archive)
  const fault = folderFault(process.cwd())
  if (fault !== undefined) throw new UserError(fault)
  const draft = file === undefined ? undefined : await openFile(drafts, file, translator)
  const desk = await startDesk(drafts, { archive: resolve(archive), out, root }, port)
  const address = draft === undefined ? desk.address : `${desk.address}&draft=${draft}`
  // An editor without a browser of that kind has the address.
  if (open) await openOutside(address).catch(() => undefined)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void desk.stop().then(() => process.exit(0)))
  return translator.say(commandMessage('command.desk.address', { address }))
})

async function openFile(drafts: Drafts, file: string, translator: Translator): Promise<string> {
  if (extname(file).toLowerCase() !== '.json')
    return drafts.importFile(file, undefined, progressLine(translator))
  return drafts.begin(await readIssueFile(file))
}
