import type { LocalDate } from '../prelude/local-date'
import type { BundleInfo } from './bundle-info'

/** The ending of bundle files, with its dot. */
export const bundleExtension = '.hlb'

/** A bundle's file name, `2026-11-23_hotline-centre-to-qingshan_assignment_000017.hlb`: offices and a number, no personal data. */
export function bundleFileName(createdOn: LocalDate, info: Pick<BundleInfo, 'fromOffice' | 'toOffice' | 'type' | 'seq'>): string {
  return `${createdOn}_${info.fromOffice}-to-${info.toOffice}_${info.type}_${String(info.seq).padStart(6, '0')}${bundleExtension}`
}
