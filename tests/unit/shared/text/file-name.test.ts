import { expect, test } from 'vitest'
import { nameFilesApart, nthFileName, toSafeFileName } from '#shared/text/file-name'

test('keeps Chinese names and their extension', () => {
  expect(toSafeFileName('青山镇 2026-017 答复.docx')).toBe('青山镇 2026-017 答复.docx')
})

test('leads into no other folder', () => {
  expect(toSafeFileName('../../etc/passwd')).toBe('_.._etc_passwd')
  expect(toSafeFileName('C:\\Windows\\a.hlb')).toBe('C__Windows_a.hlb')
})

test('replaces what Windows forbids in names, and keeps clear of its device names, dots and blanks at the ends', () => {
  expect(toSafeFileName('a<b>c:d"e|f?g*.hlb')).toBe('a_b_c_d_e_f_g_.hlb')
  expect(toSafeFileName('con.docx')).toBe('_con.docx')
  expect(toSafeFileName('COM1')).toBe('_COM1')
  expect(toSafeFileName('  .回复. ')).toBe('回复')
  expect(toSafeFileName('a\u0000\nb.hlb')).toBe('a__b.hlb')
})

test('names a file that is left without a name', () => {
  expect(toSafeFileName(' .. ')).toBe('未命名')
})

test('cuts long names to 80 characters and leaves the extension on', () => {
  const name = toSafeFileName(`${'长'.repeat(200)}.docx`)
  expect([...name]).toHaveLength(80)
  expect(name.endsWith('.docx')).toBe(true)
})

test('leaves room on ext4, which counts bytes, for names of rare hanzi, and ends no cut in a blank or dot', () => {
  const rare = toSafeFileName(`${'\u{20000}'.repeat(100)}.docx`)
  expect(Buffer.byteLength(`${rare}.part`)).toBeLessThan(255)
  expect(rare.endsWith('.docx')).toBe(true)
  expect(toSafeFileName(`${'长'.repeat(74)} . 尾巴.docx`)).toBe(`${'长'.repeat(74)}.docx`)
})

test('composes decomposed Unicode, as macOS writes it on sticks', () => {
  expect(toSafeFileName('e\u0301.hlb')).toBe('\u00e9.hlb')
})

test('numbers the second file of a name before its extension', () => {
  expect(nthFileName('回复.hlb', 1)).toBe('回复.hlb')
  expect(nthFileName('回复.hlb', 2)).toBe('回复-2.hlb')
})

test('cuts what stands behind a dot far from the end too: it is no extension', () => {
  for (const char of ['很', 'b', '\u{20000}']) {
    const name = toSafeFileName(`说明.${char.repeat(118)}`)
    expect([...name].length).toBeLessThanOrEqual(80)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(230)
    expect(name.startsWith(`说明.${char}`)).toBe(true)
    expect(nthFileName(name, 2)).toBe(`${name}-2`)
  }
})

test('keeps clear of device names before blanks, with superscript digits, and of the console', () => {
  for (const name of ['CON .txt', 'com¹.txt', 'LPT³', 'CONIN$', 'conout$.log', 'aux\u3000.jpg'])
    expect(toSafeFileName(name)).toBe(`_${name}`)
  expect(toSafeFileName('CONTRACT.txt')).toBe('CONTRACT.txt')
})

test('tells names of one folder apart as Windows does', () => {
  expect(nameFilesApart(['照片.JPG', '照片.jpg', '照片-2.jpg', 'CON', 'con'])).toEqual([
    '照片.JPG',
    '照片-2.jpg',
    '照片-2-2.jpg',
    '_CON',
    '_con-2',
  ])
})
