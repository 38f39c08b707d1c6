import type { NumberShape } from './number-format'
import type { SheetCell } from './workbook'

const daySeconds = 86_400
const dayMs = daySeconds * 1000
/** Day 0 of a sheet from day 61 on: it takes 1900 for a leap year. */
const dayZero = Date.UTC(1899, 11, 30)
const dayZero1904 = Date.UTC(1904, 0, 1)
/** The day that sheets have and no calendar: 1900-02-29. */
const noSuchDay = 60
/** 9999-12-31. */
const lastDay = 2_958_465

const pad = (part: number): string => String(part).padStart(2, '0')

function timeOf(seconds: number): string {
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
}

/** Days since day 0 as `YYYY-MM-DD`, undefined where there is no such day. */
function dayOf(serial: number, from1904: boolean): string | undefined {
  if (serial < 0 || serial > lastDay) return undefined
  if (from1904) return new Date(dayZero1904 + serial * dayMs).toISOString().slice(0, 10)
  if (serial === 0 || serial === noSuchDay) return undefined
  return new Date(dayZero + (serial < noSuchDay ? serial + 1 : serial) * dayMs).toISOString().slice(0, 10)
}

/**
 * A serial number as the day or time that its format shows, to the second; undefined where it shows none. A time that stands behind a day
 * is told also where the format leaves it out.
 */
export function momentCell(
  serial: number,
  shape: Extract<NumberShape, { readonly type: 'moment' | 'elapsed' }>,
  from1904: boolean,
): SheetCell | undefined {
  if (serial < 0) return undefined
  const seconds = Math.round(serial * daySeconds)
  const whole = Math.floor(seconds / daySeconds)
  const time = timeOf(seconds % daySeconds)
  const isOfDay = shape.type === 'elapsed' || !shape.day
  if (serial < 1 && (isOfDay || (seconds > 0 && !from1904))) return { type: 'time', time }
  if (shape.type === 'elapsed') return undefined
  const day = dayOf(whole, from1904)
  return day === undefined ? undefined : { type: 'day', day, time: shape.time || time !== '00:00:00' ? time : '' }
}

/** A day or time as ISO 8601 writes it (`2026-03-01T10:00:00.5`, `2026-03-01`, `10:00`), as it stands: no zone is reckoned with. */
export function isoCell(text: string, showsTime: boolean): SheetCell | undefined {
  const parts = /^(?:(\d{4}-\d\d-\d\d)T?)?T?(?:(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?$/u.exec(
    text.trim(),
  )
  if (parts === null) return undefined
  const [, day, hour, minute, second = '00'] = parts
  const time = hour === undefined ? '' : `${hour}:${minute}:${second}`
  if (day === undefined) return time === '' ? undefined : { type: 'time', time }
  if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return undefined
  return { type: 'day', day, time: time === '00:00:00' && !showsTime ? '' : time }
}
