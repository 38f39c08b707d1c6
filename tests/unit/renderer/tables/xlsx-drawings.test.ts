import { describe, expect, test } from 'vitest'
import { readTableFile } from '#renderer/tables/read-table-file'
import { tableLimits } from '#shared/workbook/table-limits'
import { readSound, writeWorkbook } from '#tests/support/workbooks/zip-workbook'
import { aPicture, anchored, drawingParts, drawnBy } from '#tests/support/workbooks/drawn-pictures'

const rows =
  '<row r="1"><c><v>1</v></c></row><row r="2" ht="90"><c><v>2</v></c></row><row r="3" ht="90"><c><v>3</v></c></row>'
const place = (anchor: string) => {
  const bytes = writeWorkbook({
    data: rows,
    behind: drawnBy,
    parts: drawingParts(anchor, { 'image1.png': aPicture(1) }),
  })
  return readSound(bytes).sheets[0]?.anchored
}

describe('a picture over the cells of a sheet', () => {
  test('lies on the line of its middle, whatever line its upper edge is on', () => {
    // From the last point of line 1 down to the middle of line 2.
    expect(place(anchored({ line: 0, below: 14, toLine: 1, toBelow: 60 }))).toEqual([
      { line: 1, column: 4, picture: 0 },
    ])
    expect(place(anchored({ line: 1, below: 70, toLine: 2, toBelow: 80 }))).toEqual([
      { line: 2, column: 4, picture: 0 },
    ])
    expect(place(anchored({ line: 1, below: 5, height: 60 }))).toEqual([{ line: 1, column: 4, picture: 0 }])
    // Ten usual lines high, below all that the sheet says of its lines.
    expect(place(anchored({ line: 9, below: 0, height: 150 }))).toEqual([{ line: 14, column: 4, picture: 0 }])
  })

  test('comes once with its bytes, however often it lies there; one that is not in the file is told', () => {
    const drawing = [
      anchored({ line: 1, height: 60 }),
      anchored({ line: 2, height: 60 }),
      anchored({ line: 2, height: 60, embed: 'rId9' }),
    ].join('')
    const bytes = writeWorkbook({
      data: rows,
      behind: drawnBy,
      parts: drawingParts(drawing, { 'image1.png': aPicture(1) }),
    })
    const { sheets, pictures } = readSound(bytes)
    expect(sheets[0]?.anchored.map(({ line, picture }) => [line, picture])).toEqual([
      [1, 0],
      [2, 0],
      [2, undefined],
    ])
    expect(pictures).toEqual([{ name: 'image1.png', bytes: aPicture(1), size: aPicture(1).length }])
  })

  test('past the limit of one, or of all, it is named and not unpacked, and the sheet is read all the same', () => {
    const drawing = [1, 2, 3].map((nth) => anchored({ line: nth, height: 5, embed: `rId${nth}` })).join('')
    const bytes = writeWorkbook({
      data: rows,
      behind: drawnBy,
      parts: drawingParts(drawing, {
        'image1.png': aPicture(1, 60),
        'image2.png': aPicture(2, 90),
        'image3.png': aPicture(3, 50),
      }),
    })
    const read = readTableFile(bytes, () => undefined, { ...tableLimits, pictureBytes: 80, picturesBytes: 100 })
    if (!read.ok) throw new Error(read.failure.type)
    expect(read.value.pictures.map(({ bytes: own, size }) => [own.length, size])).toEqual([
      [60, 60],
      [0, 90],
      [0, 50],
    ])
    expect(read.value.sheets[0]?.lines).toHaveLength(3)
  })
})
