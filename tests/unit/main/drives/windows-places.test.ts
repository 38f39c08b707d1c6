import { expect, test } from 'vitest'
import { parseWindowsPlaces } from '#main/drives/windows-places'

test('labels a drive by its volume name and letter', () => {
  expect(
    parseWindowsPlaces('[{"DeviceID":"E:","VolumeName":"热线U盘"},{"DeviceID":"F:","VolumeName":null}]\r\n'),
  ).toEqual([
    { path: 'E:\\', label: '热线U盘 (E:)' },
    { path: 'F:\\', label: '可移动磁盘 (F:)' },
  ])
})

test('finds no drives in an empty answer, an error message or names that are no drive letters', () => {
  for (const answer of ['', '[]', 'Get-CimInstance : 拒绝访问', '[{"DeviceID":"\\\\\\\\server\\\\share"}]'])
    expect(parseWindowsPlaces(answer)).toEqual([])
})
