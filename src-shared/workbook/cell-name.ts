/** A column's letters: A of 0, AA of 26. */
export function columnToLetters(column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** A cell as sheets name it: B3 of line 2, column 1. */
export const nameCell = (line: number, column: number): string => `${columnToLetters(column)}${line + 1}`

/** Line and column, from 0, of `B3` and `$B$3`; undefined of anything else. */
export function parseCellName(name: string): { readonly line: number; readonly column: number } | undefined {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(name)
  if (parts === null) return undefined
  let column = 0
  for (const letter of (parts[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const line = Number(parts[2])
  return line === 0 ? undefined : { line: line - 1, column: column - 1 }
}
