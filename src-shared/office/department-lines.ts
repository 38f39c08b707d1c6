import { cleanLine } from '../text/clean-text'
import { charsOver } from '../text/chars-over'
import { departmentLimits } from './office'
import { parseLines, type ParsedLines } from './parse-lines'

/** What a township usually has: offered where an office has no departments but its first. */
export const usualDepartments: readonly string[] = [
  '党政综合办公室',
  '信访办公室',
  '农业农村办公室',
  '村镇建设办公室',
  '自然资源所',
  '社会事务办公室',
  '综合行政执法队',
  '派出所',
]

/** A pasted list as departments, a whole line each. */
export const parseDepartmentLines = (text: string, known: readonly string[]): ParsedLines<{ readonly name: string }> =>
  parseLines(text, known, (line) =>
    charsOver(line, departmentLimits.name) > 0 ? 'name-too-long' : { name: cleanLine(line) },
  )
