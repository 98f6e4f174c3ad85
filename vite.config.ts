import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { serveArchive } from './src/publish/site/serveArchive.ts'

export default defineConfig({
  plugins: [react(), serveArchive('public/archive/issues')],
  build: {
    copyPublicDir: false,
    modulePreload: { polyfill: false },
  },
  // The search worker loads its table of traditional characters apart, which the default format cannot.
  worker: { format: 'es' },
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{archive,searchWorker,publish,contracts,e2e,hosts}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'app',
          environment: 'jsdom',
          include: ['tests/app/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/app/support/setup.ts'],
        },
      },
    ],
  },
})
