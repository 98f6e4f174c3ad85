import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { scriptTarget, styleTarget } from './src/site/bundle/browserTargets.ts'
import { serveArchive } from './src/site/bundle/serveArchive.ts'

export default defineConfig({
  plugins: [react(), serveArchive('public/archive/issues')],
  build: {
    target: scriptTarget,
    cssTarget: styleTarget,
    copyPublicDir: false,
    modulePreload: false,
  },
  // The search worker loads its table of traditional characters apart, which the default format cannot.
  worker: { format: 'es' },
})
