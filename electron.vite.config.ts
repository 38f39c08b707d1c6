import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { listLateFiles } from './build/late-files'

const root = import.meta.dirname
const at = (path: string): string => join(root, path)

const { version }: { version: string } = JSON.parse(readFileSync(at('package.json'), 'utf8'))

const mainInputs = {
  index: at('src-main/index.ts'),
  // The bundle format on the command line shares the codec with the window, and is built beside the program.
  ...(existsSync(at('src-main/command-line/main.ts')) ? { 'bundle-command': at('src-main/command-line/main.ts') } : {}),
}

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      // What is built must run without node_modules; Electron itself is there by its own means.
      externalizeDeps: false,
      // The oldest Node that the tests' stand-in for Electron runs on.
      target: 'node20',
      rolldownOptions: { input: mainInputs, output: { entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      externalizeDeps: false,
      // A sandboxed preload is one CommonJS file: it can load nothing.
      rolldownOptions: {
        input: { index: at('src-main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    // Served as it stands, beside the page: it has to be read by browsers that can read nothing else here.
    publicDir: at('resources/page'),
    // The page's place differs between the two shells, its files lie beside it in both.
    base: './',
    define: { APP_VERSION: JSON.stringify(version) },
    plugins: [react(), listLateFiles()],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      target: 'chrome130',
      // Its inline script would not pass the page's policy.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Half the time from start to screen. The maps stay here and are not served: they decode an incident's stack.
      minify: true,
      sourcemap: 'hidden',
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: at('src-renderer/index.html') },
    },
  },
})
