import { UserError } from '../../messages/userError.ts'
import { readBuiltBase } from '../../site/hosts/readBuiltSite.ts'
import { type StaticHost, startStaticHost } from '../../site/serve/staticHost.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { openOutside } from './openOutside.ts'

/**
 * The built site, as the editor can look at it before it is on the web.
 * @param out the folder of the site
 */
export function createSiteHost(out: string) {
  let host: Promise<StaticHost> | undefined
  return {
    /** Serves the site on this machine, and returns its address. */
    address: async (): Promise<string> => {
      host ??= readBuiltBase(out).then((base) => startStaticHost(out, { base: base ?? '/' }))
      // The next request tries again.
      host.catch(() => {
        host = undefined
      })
      return (await host).url
    },
    /** Opens the site's folder in the file manager. @throws UserError if there is none */
    openFolder: () =>
      openOutside(out).catch(() => {
        throw new UserError(deskMessage('desk.noFileManager', { folder: out }))
      }),
    stop: async () => (await host)?.stop(),
  }
}

export type SiteHost = ReturnType<typeof createSiteHost>
