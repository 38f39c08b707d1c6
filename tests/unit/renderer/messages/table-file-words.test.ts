import { describe, expect, it } from 'vitest'
import { tableFileToWords, workbookRemarkToText } from '#renderer/messages/table-file-words'
import { fileNatures } from '#shared/bundle/file-nature'
import type { TableFileFailure } from '#shared/workbook/table-file-failure'
import { tableLimits } from '#shared/workbook/table-limits'
import { chineseFaults, wordFaults } from './plain-words'

const limits = ['fileBytes', 'partBytes', 'unpackedBytes', 'cells', 'lines', 'columns', 'characters'] as const

const failures: readonly TableFileFailure[] = [
  { type: 'TableFileEmpty', zeros: true },
  { type: 'TableFileEmpty', zeros: false },
  ...fileNatures.map((nature) => ({ type: 'NotATable', nature, bundle: '' }) as const),
  { type: 'NotATable', nature: 'zip-of-bundles', bundle: '交办.hlb' },
  ...(['old-binary', 'xlsb', 'ods', 'mhtml'] as const).map((format) => ({ type: 'OtherSheetFormat', format }) as const),
  { type: 'TableDamaged', part: 'xl/styles.xml' },
  { type: 'TableLocked' },
  ...limits.map((limit) => ({ type: 'TablePastLimit', limit, most: tableLimits[limit], where: '' }) as const),
  { type: 'TablePastLimit', limit: 'columns', most: 1000, where: 'ALM7' },
  { type: 'TableWithoutCells' },
  ...(['utf-16', 'damaged-utf-8', 'unknown', 'lossy'] as const).map(
    (reason) => ({ type: 'TextUndecodable', reason }) as const,
  ),
  { type: 'TableTimeOver', seconds: 180 },
  { type: 'TableReadEnded' },
  { type: 'TableReaderBroken', detail: 'RangeError' },
]

describe('the words of a table that is not read', () => {
  it.each(failures.map((failure) => [JSON.stringify(failure), failure] as const))(
    'are whole for %s',
    (_name, failure) => {
      expect(wordFaults(tableFileToWords(failure))).toEqual([])
    },
  )
  it('name the limit, what it is, and the cell', () => {
    expect(tableFileToWords({ type: 'TablePastLimit', limit: 'columns', most: 1000, where: 'ALM7' }).what).toBe(
      '一张表最多 1,000 列。到 ALM7 单元格就超过了。没有读取。',
    )
  })
  it('tell what was passed over', () => {
    const told = [
      workbookRemarkToText({ type: 'CharactersTakenOut', count: 3 }),
      workbookRemarkToText({ type: 'MacrosPassedOver' }),
      workbookRemarkToText({ type: 'LinksPassedOver' }),
    ]
    expect(told.flatMap(chineseFaults)).toEqual([])
  })
})
