import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { renderReportDocx } from './render-report-docx'

/** Like `loadRenderDocx`: tables and charts come with it. */
export async function loadRenderReport(): Promise<Result<typeof renderReportDocx, CodeNotThere>> {
  const loaded = await loadLate(() => import('./render-report-docx'))
  return loaded.ok ? { ok: true, value: loaded.value.renderReportDocx } : loaded
}
