import type { Plugin } from 'vite'

/** Names the built page without content `shell.html`: the service worker's answer to every navigation. */
export function shellPlugin(): Plugin {
  return {
    name: 'shell',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page) page.fileName = 'shell.html'
    },
  }
}
