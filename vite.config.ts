import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { scriptTarget, styleTarget } from './src/site/bundle/floor.ts'
import { serveArchive } from './src/site/bundle/serveArchive.ts'

/** Tests that load the app anew, replace its parts, or render and start it by themselves: each with modules of its own. */
const alone = [
  'everyPage',
  'forgetfulDevice',
  'hydration',
  'main',
  'memory/preferences',
  'memory/readingRecord',
  'offline/serviceWorker',
  'renderPage',
  'search/searchPage',
  'shell/gates/routeError',
  'start/takeOver',
].map((name) => `tests/app/${name}.test.tsx`)

/** In milliseconds. A busy machine is late, and not wrong: only what never ends fails. */
const patience = { testTimeout: 240_000, hookTimeout: 240_000 }

/** Each process loads jsdom, and each file the app, where it is isolated: a second and a half of work. */
const inPage = {
  ...patience,
  environment: 'jsdom',
  setupFiles: 'tests/app/support/setup.ts',
  // What pages carry inline is a text.
  css: { include: /\?inline$/ },
}

export default defineConfig({
  plugins: [react(), serveArchive('public/archive/issues')],
  build: {
    target: scriptTarget,
    cssTarget: styleTarget,
    copyPublicDir: false,
    modulePreload: { polyfill: false },
  },
  // The search worker loads its table of traditional characters apart, which the default format cannot.
  worker: { format: 'es' },
  test: {
    // Commands speak English, whatever the language of the developer's terminal.
    env: { LC_ALL: 'C' },
    // Of two cores Vitest leaves one idle, unless told.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'node',
          // These tests keep no state of the modules that they share.
          isolate: false,
          ...patience,
          include: ['tests/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...inPage,
          name: 'app',
          // They share a page, which loads jsdom and the app once: a file of its own takes two seconds of work for that.
          isolate: false,
          include: ['tests/**/*.test.tsx'],
          exclude: alone,
        },
      },
      {
        plugins: [react()],
        test: { ...inPage, name: 'alone', include: alone },
      },
    ],
  },
})
