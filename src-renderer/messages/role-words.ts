import type { Role } from '#shared/office/office'

/** What a person may do, as settings and tooltips call it. */
export const roleWords: { readonly [R in Role]: string } = {
  registrar: '登记',
  handler: '承办',
  checker: '审核',
  supervisor: '督办',
  reviewer: '审阅',
  admin: '管理',
}

/** `登记、督办`, for saying who may take a step. */
export const rolesToText = (roles: readonly Role[]): string => roles.map((role) => roleWords[role]).join('、')
