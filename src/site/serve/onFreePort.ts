import { hasCode } from '../../disk/hasCode.ts'
import { UserError } from '../../messages/userError.ts'
import { siteMessage } from '../messages/siteMessages.ts'

/** How to name another port to a command that has no option for it. */
const inEnvironment = 'PORT=8080'

/**
 * Listens on the wanted port, or on the next one that no program has at 127.0.0.1. For localhost, a browser may try ::1 first
 * and reach another program there, so addresses have the number.
 * @param listen rejects with the system's error if the port is taken
 * @param another how to name another port to the command
 * @throws UserError if the machine refuses
 */
export async function onFreePort<Listening>(
  port: number,
  listen: (port: number) => Promise<Listening>,
  another = inEnvironment,
): Promise<Listening> {
  try {
    return await listen(port)
  } catch (error) {
    const isListening = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
    if (isListening && hasCode(error, 'EACCES'))
      throw new UserError(siteMessage('site.port.reserved', { port, another }))
    if (!isListening || !hasCode(error, 'EADDRINUSE')) throw error
    if (port < 65_535) return onFreePort(port + 1, listen, another)
    throw new UserError(siteMessage('site.port.taken', { port, another }))
  }
}
