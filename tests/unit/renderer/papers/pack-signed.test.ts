import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { uncover } from '#shared/case/private-text'
import { listSignedFiles } from '#shared/reply/signed-files'
import { packSigned } from '#renderer/papers/pack-signed'
import { day } from '#tests/support/builders'
import { wholeWayThrough } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'

test('the reply and its scans come out of the archive as they went in, and it is the same each time', () => {
  const files = [
    { name: '回复_2026110043.docx', bytes: new Uint8Array([80, 75, 3, 4]) },
    { name: '签章件1.jpg', bytes: new Uint8Array(5000).map((_byte, index) => index % 251) },
  ]
  const zip = packSigned(files)
  const out = unzipSync(zip)
  expect(Object.keys(out)).toEqual(files.map(({ name }) => name))
  for (const { name, bytes } of files) expect(out[name]).toEqual(bytes)
  expect(packSigned(files)).toEqual(zip)
})

test('a scan goes out under a name that carries no person', () => {
  const played = PlayedCase.of({ steps: wholeWayThrough('approve') })
  expect(listSignedFiles(played.one)).toEqual([])
  played.take('clerk', {
    step: 'seal',
    on: day('2026-11-23'),
    text: '',
    attachments: [
      { sha256: 'a'.repeat(64), name: '王建国的回复.JPG', bytes: 7 },
      { sha256: 'b'.repeat(64), name: '扫描件', bytes: 8 },
    ],
  })
  expect(listSignedFiles(played.one).map(({ name }) => name)).toEqual(['签章件1.jpg', '签章件2'])
  expect(
    played.one.timeline
      .flatMap(({ act }) => (act.act === 'sealed' ? act.attachments : []))
      .map(({ name }) => uncover(name)),
  ).toEqual(['王建国的回复.JPG', '扫描件'])
})
