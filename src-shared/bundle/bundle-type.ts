import { z } from 'zod'

/** Every bundle type that has been given a name. */
export const bundleTypes = ['assignment', 'reply', 'ledger', 'calendar', 'backup'] as const
export const bundleTypeSchema = z.enum(bundleTypes)
export type BundleType = z.infer<typeof bundleTypeSchema>

/** The types whose payload this version reads and writes. */
export const readableTypes = ['assignment', 'reply', 'ledger', 'calendar'] as const
export const readableTypeSchema = z.enum(readableTypes)
export type ReadableType = z.infer<typeof readableTypeSchema>

/** Which side of the exchange an office stands on: 受理中心 or 承办单位. */
export const officeRoles = ['centre', 'unit'] as const
export const officeRoleSchema = z.enum(officeRoles)
export type OfficeRole = z.infer<typeof officeRoleSchema>

const senders: { readonly [T in BundleType]: readonly OfficeRole[] } = {
  assignment: ['centre'],
  reply: ['unit'],
  ledger: ['centre', 'unit'],
  // A bureau, a neighbour or whoever keeps an office's PCs: a notice of the State Council is the same from everybody.
  calendar: ['centre', 'unit'],
  backup: ['centre', 'unit'],
}

/** Whether an office of that role may send bundles of that type. */
export function canSend(role: OfficeRole, type: BundleType): boolean {
  return senders[type].includes(role)
}

/**
 * The numbered row of bundles of one type from one office to another: `assignment/hotline-centre/qingshan`. Where an office
 * has several PCs each counts for itself: `via` then names the sending PC's incarnation, and for ledgers the receiving PC too:
 * `ledger/qingshan/qingshan/fc49d6236d3257d3.1/8dc1f10d5a79a810`.
 */
export function streamOf(type: BundleType, fromOffice: string, toOffice: string, via = ''): string {
  return `${type}/${fromOffice}/${toOffice}${via === '' ? '' : `/${via}`}`
}
