import { commitRefSchema } from '../../record/commit'
import type { Names } from '../names'
import { choicePart, partToText, saysSomething, type Part, type Parts } from '../parts'
import { isBlank, isPrivateText, joinTold, tell, type PrivateText } from '../private-text'

/** The ask that an answer is about. */
export const askPart = {
  kind: 'line',
  label: '条目',
  schema: commitRefSchema,
  optional: false,
  tell: () => '',
} as const satisfies Part

/** 同意、不同意 */
export const grantWords = { granted: '同意', refused: '不同意' } as const
export const grantPart = (label: string) => choicePart(label, grantWords)

/** Who approves it. */
export const approverWords = { centre: '受理中心（上级）', head: '主要领导', deputy: '分管领导' } as const
export const approverPart = () => choicePart('由谁批准', approverWords)

/** Who asks or is asked. */
export const sourceWords = { centre: '受理中心（上级）', leader: '本单位领导', clerk: '本单位经办' } as const

const told: ReadonlySet<string> = new Set(['on', 'entry', 'state', 'attachments', 'consent'])

/** What an entry of a side says, a line each, but for what its title tells. */
export function tellRest(act: object, parts: Parts, names: Names, without: readonly string[] = []): PrivateText {
  const values = new Map<string, unknown>(Object.entries(act))
  return joinTold(
    Object.entries(parts).flatMap(([name, part]) => {
      const value = values.get(name)
      if (told.has(name) || without.includes(name) || !saysSomething(value)) return []
      if (!isPrivateText(value)) return [tell`${part.label}：${partToText(part, value, names)}`]
      return isBlank(value) ? [] : [tell`${part.label}：${value}`]
    }),
  )
}
