import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { busyness } from './tests/support/busyness.ts'

/** In milliseconds. On a busy machine tests are late, and not wrong. */
const testTimeout = 10_000 * busyness()

/** Options of all tests. On the server that tests each change, a test runs once more if it fails, and is marked. */
const everywhere = {
  testTimeout,
  hookTimeout: testTimeout,
  retry: process.env.CI ? 1 : 0,
}

/** Options of the tests that have a page. */
const inPage = {
  ...everywhere,
  environment: 'jsdom',
  setupFiles: 'tests/app/support/setup.ts',
  // What pages carry inline is a text.
  css: { include: /\?inline$/ },
  // Not `setImmediate`, by which fake-indexeddb does its work: what it had begun would never end.
  fakeTimers: { toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] },
} satisfies TestProjectInlineConfiguration['test']

/**
 * Tests that replace modules, or load, render or start the app themselves, each with modules of its own. The others
 * share a page with jsdom and the app: 72 pages of their own would take 100 s of processor time more.
 */
const isolated = 'tests/**/*.isolated.test.tsx'

/** The desk's page sets up TanStack Query for itself, which the reader's tests must not share. */
const deskPages = 'tests/desk/**/*.test.tsx'

export default defineConfig({
  test: {
    // Commands speak English, whatever the language of the developer's terminal.
    env: { LC_ALL: 'C' },
    // Of two cores Vitest leaves one idle, unless told.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    tags: [{ name: 'slow', timeout: 60_000 * busyness(), description: 'Builds a site, or kills processes.' }],
    projects: [
      {
        test: {
          ...everywhere,
          name: 'node',
          // These tests keep no state of the modules that they share.
          isolate: false,
          include: ['tests/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...inPage,
          name: 'app',
          isolate: false,
          include: ['tests/**/*.test.tsx'],
          exclude: [isolated, deskPages],
        },
      },
      {
        plugins: [react()],
        test: { ...inPage, name: 'desk', isolate: false, include: [deskPages] },
      },
      {
        plugins: [react()],
        test: { ...inPage, name: 'isolated', include: [isolated] },
      },
    ],
  },
})
