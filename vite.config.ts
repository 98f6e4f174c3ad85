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
          // A slow machine is not a fault of the code.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'app',
          // Each file has a page of its own, and loads jsdom for it: a second of work. What needs no page is a `.test.ts`.
          environment: 'jsdom',
          // What pages carry inline is a text.
          css: { include: /\?inline$/ },
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/app/support/setup.ts'],
        },
      },
    ],
  },
})
