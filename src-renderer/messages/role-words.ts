import type { Role } from '#shared/office/office'
import type { Open } from '#shared/prelude/open-choice'
import { sayWord } from '#shared/text/say-word'

/** What a person may do, as settings and tooltips call it. */
export const roleWords: { readonly [R in Role]: string } = {
  registrar: '登记',
  handler: '承办',
  checker: '审核',
  supervisor: '督办',
  reviewer: '审阅',
  admin: '管理',
}

/** `登记、督办`, for saying who may take a step or what a person may do; those of a newer version are said once. */
export const rolesToText = (roles: readonly Open<Role>[]): string =>
  [...new Set(roles.map((role) => sayWord(roleWords, role)))].join('、')
