import type { DirectPrint, IpcResult } from '#shared/ipc/contract'
import { callHost } from '../host/call-host'
import type { LocalSettings } from '../start/local-settings'

/** The printer that this PC prints on without asking; undefined where it asks. */
export const directOf = ({
  printing: { way, printer, copies, sides },
}: Pick<LocalSettings, 'printing'>): DirectPrint | undefined =>
  way === 'direct' && printer !== '' ? { printer, copies, sides } : undefined

/** Prints a page as this PC prints: through the system's dialog, or straight to the printer that was chosen in 设置. */
export function printPaper(
  settings: Pick<LocalSettings, 'printing'>,
  page: { readonly html: string; readonly title: string },
): Promise<IpcResult<'paper.print'>> {
  const direct = directOf(settings)
  return callHost('paper.print', direct === undefined ? page : { ...page, direct })
}
