import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The PDFs in a printer's folder, oldest first. */
export function listPdfs(printerDir: string): readonly string[] {
  if (!existsSync(printerDir)) return []
  return readdirSync(printerDir)
    .sort()
    .map((name) => join(printerDir, name))
}
