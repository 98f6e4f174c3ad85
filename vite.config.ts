import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { serveArchive } from './src/publish/site/serveArchive.ts'

export default defineConfig({
  plugins: [
    react(),
    serveArchive('public/archive/issues'),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        // The shell, and nothing of the archive: that has a cache and a life of its own.
        globPatterns: ['shell.html', 'assets/*', 'icons/favicon.svg', 'icons/*-192.png', '*.webmanifest'],
      },
    }),
  ],
  build: {
    copyPublicDir: false,
    modulePreload: { polyfill: false },
  },
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{archive,publish,contracts,e2e}/**/*.test.ts'],
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
