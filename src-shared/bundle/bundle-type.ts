import { z } from 'zod'

/** Every bundle type that has been given a name. */
export const bundleTypes = ['assignment', 'reply', 'ledger', 'calendar', 'backup'] as const
export const bundleTypeSchema = z.enum(bundleTypes)
export type BundleType = z.infer<typeof bundleTypeSchema>

/** The types whose payload this version reads and writes. */
export const readableTypes = ['assignment', 'reply'] as const
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
  calendar: ['centre'],
  backup: ['centre', 'unit'],
}

/** Whether an office of that role may send bundles of that type. */
export function canSend(role: OfficeRole, type: BundleType): boolean {
  return senders[type].includes(role)
}

/** The numbered row of bundles of one type from one office to another: `assignment/hotline-centre/qingshan`. */
export function streamOf(type: BundleType, fromOffice: string, toOffice: string): string {
  return `${type}/${fromOffice}/${toOffice}`
}
