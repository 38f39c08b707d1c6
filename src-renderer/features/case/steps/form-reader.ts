import type { CaseStep } from '#shared/case/case-step'
import { parseSerialNumber } from '#shared/case/serial-number'
import { parseProvisional } from '#shared/numbering/provisional-number'
import { parseLocalDate, yearOf, type LocalDate } from '#shared/prelude/local-date'
import { foldText } from '#shared/text/fold-text'
import { fail, ok, type Result } from '#shared/prelude/result'

/** What is missing or wrong in a form, by field, in a sentence to stand beside it. */
export type FormGaps = Readonly<Record<string, string>>
export type StepReading = Result<CaseStep, FormGaps>

/** Stands in the form for a number that comes later: an empty field would be a gap. */
export const waitingChoice = 'waiting'

/** Reads fields and remembers what was wrong, so that all of it can be shown at once. */
export class FormReader {
  readonly gaps: Record<string, string> = {}
  constructor(private readonly form: FormData) {}

  text(name: string): string {
    const value = this.form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }

  /** Whether the form shows the field at all. */
  has(name: string): boolean {
    return this.form.has(name)
  }

  /** All that were chosen of a list. */
  many(name: string): readonly string[] {
    return this.form.getAll(name).flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []))
  }

  needed(name: string, gap: string): string {
    const value = this.text(name)
    if (value === '') this.gaps[name] = gap
    return value
  }

  /** A yearly serial such as 2026-017. */
  serial(name: string, gap: string): string {
    const value = foldText(this.needed(name, gap))
    if (value !== '' && parseSerialNumber(value) === undefined)
      this.gaps[name] = '写法不对：四位年份加三位以上序号，例如 2026-017'
    return value
  }

  /** An official number, a provisional one, or '' where it is to wait for its number. */
  ledgerNumber(): string {
    const value = foldText(this.text('ledgerNumber'))
    if (value === waitingChoice) return ''
    const provisional = value.toUpperCase()
    return parseProvisional(provisional) === undefined ? this.serial('ledgerNumber', '请填写台账号') : provisional
  }

  /** A whole number that is not negative. */
  count(name: string, label: string): number | undefined {
    const value = foldText(this.text(name))
    if (/^\d{1,6}$/u.test(value)) return Number(value)
    this.gaps[name] = `请填写${label}，用数字`
    return undefined
  }

  day(name: string): LocalDate | undefined {
    const day = parseLocalDate(this.text(name))
    if (day === undefined) this.gaps[name] = '请填写完整的日期'
    return day
  }

  /** The day that stands there now, or the one before where the field was left blank that was blank. */
  dayOr<Before extends LocalDate | undefined>(name: string, before: Before): LocalDate | Before {
    return before === undefined && this.text(name) === '' ? before : (this.day(name) ?? before)
  }

  choice<T extends string>(name: string, choices: readonly T[], gap: string): T | undefined {
    const chosen = choices.find((choice) => choice === this.text(name))
    if (chosen === undefined) this.gaps[name] = gap
    return chosen
  }

  /** A number is of the year of the day beside it. */
  sameYear(name: string, number: string, on: LocalDate | undefined, dayName: string): void {
    const year = parseSerialNumber(number)?.year ?? parseProvisional(number)?.year
    if (on !== undefined && year !== undefined && year !== yearOf(on))
      this.gaps[name] = `${dayName}在 ${yearOf(on)} 年，号码却是 ${year} 年的`
  }

  /** The step, or the gaps when there are any. */
  finish<Step>(step: Step | undefined): Result<Step, FormGaps> {
    return step === undefined || Object.keys(this.gaps).length > 0 ? fail({ ...this.gaps }) : ok(step)
  }
}
