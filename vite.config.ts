import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { serveArchive } from './src/site/bundle/serveArchive.ts'

/** The configuration of `npm run dev`. That of the build is in `src/site/bundle/bundleProcess.ts`. */
export default defineConfig({ plugins: [react(), serveArchive('public/archive/issues')] })
