import type { Plugin } from 'vite'

/**
 * Lets the bundler leave out what nothing uses of the router. The router names each of its components for developers
 * (`Form.displayName = …`), and so the bundler takes all of them for used, with all that they need.
 */
export const shakenRouter: Plugin = {
  name: 'shaken-router',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /react-router[/\\]dist[/\\]production[/\\]/ },
    handler: (code) => ({
      code: code
        .replace(/^\w+\.displayName = "[^"]*";$/gm, '')
        .replace(/= (?=React\d*\.(?:forwardRef|createContext)\()/g, '= /* @__PURE__ */ '),
      map: null,
    }),
  },
}
