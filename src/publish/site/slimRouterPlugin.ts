import type { Plugin } from 'vite'

/**
 * Lets the bundle leave out what of the router the app does not use, its forms above all. To give a component its name
 * for developers' tools, or to make one at all, is to use it, as far as a bundler can tell.
 */
export function slimRouterPlugin(): Plugin {
  return {
    name: 'slim-router',
    apply: 'build',
    transform: {
      filter: { id: /\/react-router\/dist\// },
      handler: (code) =>
        code
          .replace(/^\w+\.displayName = "[\w.]+";$/gm, '')
          .replace(/= (React\d*\.(?:createContext|forwardRef|memo))\(/g, '= /* @__PURE__ */ $1('),
    },
  }
}
