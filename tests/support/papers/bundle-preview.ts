import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The preview component with a small page round it, as one script. */
export async function bundlePreview(): Promise<string> {
  const entry = fileURLToPath(new URL('./preview-entry.tsx', import.meta.url))
  const results = await build({
    configFile: false,
    logLevel: 'error',
    // A test run is no production build: JSX is compiled for React's development runtime.
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'preview', fileName: 'preview' } },
  })
  const [result] = Array.isArray(results) ? results : [results]
  if (result === undefined || !('output' in result)) throw new Error('the preview was not bundled')
  return result.output[0].code
}
