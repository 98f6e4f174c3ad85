import type { Logger, Plugin } from 'vite'
import { formatFinding } from '../../disk/formatFinding.ts'
import { diskCatalogue } from '../../disk/messages/diskMessages.ts'
import { readArchive } from '../../disk/readArchive.ts'
import { readLists } from '../../disk/readLists.ts'
import { createTranslator } from '../../messages/translator.ts'
import { deriveCatalogue } from '../deriveCatalogue.ts'

/** In development, serves the catalogue and its files as the build would write them, read again for each request. */
export function serveArchive(folder: string): Plugin {
  return {
    name: 'serve-archive',
    apply: 'serve',
    configureServer(server) {
      const root = server.config.base
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').replace(/\?.*/s, '')
        if (!path.startsWith(`${root}archive/`)) return next()
        const text = await answer(path.slice(root.length), server.config.logger)
        response.statusCode = text === undefined ? 404 : 200
        response.setHeader('content-type', text === undefined ? 'text/plain' : 'application/json')
        response.end(text ?? 'not found')
      })
    },
  }

  async function answer(name: string, logger: Logger): Promise<string | undefined> {
    const { issues, findings } = await readArchive(folder)
    const list = await readLists(folder)
    const translator = createTranslator('en', [diskCatalogue])
    for (const finding of [...findings, ...list.findings]) logger.error(formatFinding(finding, translator))
    return deriveCatalogue(issues, list.names).files.find(({ path }) => path === name)?.content
  }
}
