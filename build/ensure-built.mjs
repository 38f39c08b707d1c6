// For callers that run plain Node: builds the program unless it stands built.
import { tsImport } from 'tsx/esm/api'

const { ensureBuilt } = await tsImport('./ensure-built.ts', import.meta.url)
await ensureBuilt()
