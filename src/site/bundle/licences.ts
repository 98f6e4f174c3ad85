import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { sitePaths } from '../../archive/siteAddress.ts'

/** Says in a script where the licences of its packages are. */
export const licenceNotice = `/*! ${sitePaths.licences()} */`

/**
 * Collects the packages that are bundled, whose licences the site must publish.
 * @returns `plugin`, for each bundle, which records the packages in it; and `folders`, the folders of all recorded packages
 */
export function gatherLicences() {
  const folders = new Set<string>()
  const plugin: Plugin = {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk')
          for (const id of part.moduleIds) for (const folder of packageOf(id)) folders.add(folder)
    },
  }
  return { plugin: () => plugin, folders: () => [...folders].sort() }
}

/**
 * The folder of a module's package, also of a module that the bundler adds. Empty for the project's own
 * modules.
 */
function packageOf(id: string): string[] {
  const path = id.startsWith('\0') ? resolve('node_modules', id.slice(1)) : id
  const [, folder] = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(path) ?? []
  return folder === undefined ? [] : [folder]
}
