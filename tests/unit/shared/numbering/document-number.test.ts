import { expect, test } from 'vitest'
import { hasSerial, normaliseDocumentNumber } from '#shared/numbering/document-number'
import { paperNumberToText } from '#shared/numbering/paper-series'

test.each([
  ['石政函〔2026〕12号', '石政函〔2026〕12号'],
  ['石政函[2026]第012号', '石政函〔2026〕12号'],
  ['石政函（2026）12', '石政函〔2026〕12号'],
  ['石政函 【2026年】 7 号', '石政函〔2026〕7号'],
  ['石政办发〔２０２６〕１０号', '石政办发〔2026〕10号'],
])('%s is brought to the form of GB/T 9704', (typed, number) => {
  expect(normaliseDocumentNumber(typed)).toBe(number)
})

test.each([
  '',
  '12号',
  '石政函12号',
  '〔2026〕12号',
  '石政函〔26〕12号',
  '石政函〔2026〕号',
  '石政函〔2026〕0号',
  `${'石'.repeat(21)}〔2026〕1号`,
])('%s is no whole number', (typed) => {
  expect(normaliseDocumentNumber(typed)).toBeUndefined()
})

test('room for a serial is told from one', () => {
  expect(hasSerial(paperNumberToText('石政函', 2026, 3))).toBe(true)
  expect(hasSerial(paperNumberToText('石政函', 2026, undefined))).toBe(false)
})
