import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { scriptTarget, styleTarget } from './src/publish/site/bundle/floor.ts'
import { serveArchive } from './src/publish/site/bundle/serveArchive.ts'

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
    // Of two cores Vitest leaves one idle, unless told.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'node',
          // These tests keep no state of the modules that they share.
          isolate: false,
          // The first test that needs the dictionary loads it: half a second, or ten on a machine with other work.
          testTimeout: 30_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/app/**'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'app',
          environment: 'jsdom',
          // What pages carry inline is a text.
          css: { include: /\?inline$/ },
          include: ['tests/app/**/*.test.{ts,tsx}', 'tests/desk/**/*.test.tsx'],
          setupFiles: ['tests/app/support/setup.ts'],
        },
      },
    ],
  },
})
