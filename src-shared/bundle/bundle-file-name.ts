import type { LocalDate } from '../prelude/local-date'
import type { BundleInfo } from './bundle-info'

/** The ending of bundle files, with its dot. */
export const bundleExtension = '.hlb'

/**
 * A bundle's file name, `2026-11-23_hotline-centre-to-qingshan_assignment_000017.hlb`: offices and a number, no personal
 * data. Between the PCs of an office, the first digits of their ids: `2026-11-23_qingshan-fc49-to-8dc1_ledger_000003.hlb`.
 */
export function bundleFileName(
  createdOn: LocalDate,
  info: Pick<BundleInfo, 'fromOffice' | 'fromDevice' | 'toOffice' | 'toDevice' | 'type' | 'seq'>,
): string {
  const number = String(info.seq).padStart(6, '0')
  if (info.toDevice !== undefined)
    return `${createdOn}_${info.fromOffice}-${info.fromDevice.slice(0, 4)}-to-${info.toDevice.slice(0, 4)}_${info.type}_${number}${bundleExtension}`
  return `${createdOn}_${info.fromOffice}-to-${info.toOffice}_${info.type}_${number}${bundleExtension}`
}
