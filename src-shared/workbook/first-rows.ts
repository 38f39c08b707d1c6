import { cellToText, type Workbook } from './workbook'

/** The rows of a workbook's first sheet as texts, a day without its time of day. */
export const firstRows = ({ sheets }: Workbook): readonly (readonly string[])[] =>
  (sheets[0]?.lines ?? []).map((line) => line.map((cell) => (cell?.type === 'day' ? cell.day : cellToText(cell))))
