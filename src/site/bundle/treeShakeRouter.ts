import type { Plugin } from 'vite'

/** What the router's build contains only for developers, and what replaces it. */
const changes = [
  { example: 'Form.displayName = "Form";', pattern: /^\w+\.displayName = "[^"]*";$/gm, by: '' },
  {
    example: 'var Form = React.forwardRef(…)',
    pattern: /= (?=React\d*\.(?:forwardRef|createContext)\()/g,
    by: '= /* @__PURE__ */ ',
  },
] as const

/**
 * Lets the bundler leave out unused parts of the router. The router names each of its components for
 * developers (`Form.displayName = …`), so the bundler counts all of them, and all that they need, as used.
 * The build fails if the router has no such code: a new version may be written differently, and readers would
 * download all of it.
 */
export function treeShakeRouter(): Plugin {
  const found = new Set<string>()
  return {
    name: 'tree-shake-router',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /react-router[/\\]dist[/\\]production[/\\]/ },
      handler: (code) => {
        for (const { example, pattern } of changes) if (code.search(pattern) !== -1) found.add(example)
        return { code: changes.reduce((text, { pattern, by }) => text.replace(pattern, by), code), map: null }
      },
    },
    generateBundle() {
      const missing = changes.find(({ example }) => !found.has(example))
      if (missing)
        this.error(
          `No file in react-router/dist/production has a line like \`${missing.example}\`, so what nothing uses of the router cannot be left out. Adapt the patterns in src/site/bundle/treeShakeRouter.ts to this version’s files, and compare the size of assets/index-*.js.`,
        )
    },
  }
}
