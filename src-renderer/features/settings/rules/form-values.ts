import { limitUnits, ruleLimits, type Limit, type LimitUnit } from '#shared/rules/rule-set'
import { unitWords } from '#shared/rules/rule-words'
import type { Choice } from '../../../ui/form-fields'

/** What is wrong with a form, by the name of the field. */
export type Gaps = Readonly<Record<string, string>>

/** Reads a form's texts and collects what is wrong with them; a field that is wrong reads as undefined. */
export interface ValueForm {
  readonly gaps: Gaps
  text(name: string): string
  has(name: string): boolean
  refuse(name: string, gap: string): undefined
  /** A length of time from the fields `name` and `name-unit`; null where the number is blank. */
  limit(name: string): Limit | null | undefined
  /** A whole number up to `most`; null where it is blank. */
  count(name: string, most: number): number | null | undefined
  /** `17:30` as minutes of the day; null where it is blank. */
  minute(name: string): number | null | undefined
}

const isUnit = (text: string): text is LimitUnit => limitUnits.some((unit) => unit === text)

/** The fields of a form of rules. */
export function readValueForm(form: FormData): ValueForm {
  const gaps: Record<string, string> = {}
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const refuse = (name: string, gap: string): undefined => {
    gaps[name] = gap
    return undefined
  }
  const count = (name: string, most: number): number | null | undefined => {
    const written = text(name)
    if (written === '') return null
    const number = /^\d{1,4}$/.test(written) ? Number(written) : most + 1
    return number <= most ? number : refuse(name, `请填 0 至 ${most} 的整数，或不填。`)
  }
  return {
    gaps,
    text,
    has: (name) => form.has(name),
    refuse,
    count,
    limit: (name) => {
      const amount = count(name, ruleLimits.amount)
      if (amount === null || amount === undefined) return amount
      const unit = text(`${name}-unit`)
      if (!isUnit(unit)) return refuse(name, '请选择单位。')
      if (amount === 0 && (unit === 'minute' || unit === 'hour')) return refuse(name, '分钟、小时要大于 0。')
      return { amount, unit }
    },
    minute: (name) => {
      const written = text(name).replace('：', ':')
      if (written === '') return null
      const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(written) ?? []
      const at = Number(hour) * 60 + Number(minute)
      return hour !== '' && Number(minute) < 60 && at <= 1440 ? at : refuse(name, '请写成 17:30 的样子，或不填。')
    },
  }
}

/** The units of a limit, to be chosen beside its number. */
export const unitChoices: readonly Choice[] = limitUnits.map((value) => ({ value, label: unitWords[value] }))
