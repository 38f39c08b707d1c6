import type { LocalDate } from '../prelude/local-date'
import type { BundleInfo } from './bundle-info'
import type { BundleType } from './bundle-type'

/** The ending of bundle files, with its dot. */
export const bundleExtension = '.hlb'

/** What lies in a bundle, as its name says it. */
export const bundleNameWords: { readonly [T in BundleType]: string } = {
  assignment: '交办',
  reply: '回复',
  ledger: '同步',
  calendar: '放假安排',
  backup: '备份',
}

/** How much of an office's name a file name bears: two of them and the rest stay below what any stick or disk takes. */
const officeNameAtMost = 20

/**
 * An office as a file name calls it: 青山镇 for 青山镇人民政府. What no file system takes, and the hyphen that parts the
 * name, are left out; `fallback` stands where nothing is left.
 */
export function officeNameInFile(name: string, fallback: string): string {
  const plain = name.normalize('NFC').replace(/[\s\p{C}<>:"/\\|?*.-]/gu, '')
  const short = plain.replace(/街道办事处$/u, '街道').replace(/(?<=.)人民政府(?:办公室)?$/u, '')
  return short === '' ? fallback.replaceAll('-', '') : [...short].slice(0, officeNameAtMost).join('')
}

/** The offices of a bundle as they call themselves and each other; for people, and proved by nothing. */
export interface BundleOffices {
  readonly fromName: string
  readonly toName: string
  /** Of a ledger bundle: see `payloadHeadSchema`. */
  readonly goesOn?: boolean | undefined
}

/**
 * A bundle's file name: `市长公开电话受理中心-交办-青山镇-第0017号-2026-11-23.hlb`, `青山镇-回复-第0001号-2026-11-23.hlb`, and between
 * the PCs of an office `青山镇-同步-电脑fc49给电脑8dc1-第0003号-2026-11-23.hlb`, by the first digits of their ids. The day tells apart
 * what a PC numbers anew after it was restored; 续 behind the number says that it goes on from the one before it. No personal data.
 */
export function bundleFileName(
  createdOn: LocalDate,
  info: Pick<BundleInfo, 'fromOffice' | 'fromDevice' | 'toOffice' | 'toDevice' | 'type' | 'seq'>,
  { fromName, toName, goesOn = false }: BundleOffices,
): string {
  const from = officeNameInFile(fromName, info.fromOffice)
  const parts = [from, bundleNameWords[info.type]]
  if (info.toDevice !== undefined) parts.push(`电脑${info.fromDevice.slice(0, 4)}给电脑${info.toDevice.slice(0, 4)}`)
  else if (info.type !== 'reply') parts.push(officeNameInFile(toName, info.toOffice))
  return `${[...parts, `第${String(info.seq).padStart(4, '0')}号${goesOn ? '续' : ''}`, createdOn].join('-')}${bundleExtension}`
}
