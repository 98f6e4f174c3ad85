/**
 * What a page may request from the service worker. The two may be of different releases, so these messages
 * must not change.
 */
export type ShellRequest = { readonly type: 'SKIP_WAITING' | 'MEND_SHELL' }

/**
 * The worker's answer to `MEND_SHELL`. `whole`: every file of the shell is intact in its cache. `stepsDown`: it is the
 * worker of the kill switch, and keeps no shell.
 */
export type ShellStatus = { readonly whole: boolean; readonly stepsDown?: true }

/**
 * The status that the worker returns for the catalogue if the host does not answer. A browser logs a failed request as
 * an error, and being offline is not an error.
 */
export const silentHostStatus = 204

/** Takes messages, as a service worker does. */
export type Recipient = { postMessage(message: unknown, ports: MessagePort[]): void }

/**
 * Posts a request with a port, and returns what comes back on it. A worker that is not ours may answer nothing, or
 * something else.
 */
export async function ask<Answer extends object>(
  recipient: Recipient,
  request: { readonly type: string },
): Promise<Partial<Answer> | undefined> {
  const { port1, port2 } = new MessageChannel()
  recipient.postMessage(request, [port2])
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Partial<Answer> | undefined>) => resolve(data)
  })
}
