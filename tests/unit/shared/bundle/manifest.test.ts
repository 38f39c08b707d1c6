import { describe, expect, it } from 'vitest'
import { parseManifest, renderManifest } from '#shared/bundle/manifest'

const a = 'a'.repeat(64)
const b = 'b'.repeat(64)

describe('a manifest', () => {
  it('is written as sha256sum prints it, sorted by path', () => {
    expect(
      renderManifest(
        new Map([
          ['data/head.json', b],
          ['bagit.txt', a],
        ]),
      ),
    ).toBe(`${a}  bagit.txt\n${b}  data/head.json\n`)
  })
  it('reads back what it wrote, and sha256sum’s binary mark', () => {
    expect(parseManifest('m', `${a}  bagit.txt\n${b} *data/head.json\n`)).toEqual({
      ok: true,
      value: new Map([
        ['bagit.txt', a],
        ['data/head.json', b],
      ]),
    })
  })
  it.each([
    ['a path twice', `${a}  x\n${a}  x\n`, 2],
    ['capital hex', `${'A'.repeat(64)}  x\n`, 1],
    ['a short hash', `${'a'.repeat(63)}  x\n`, 1],
    ['a blank line', `${a}  x\n\n${a}  y\n`, 2],
    ['line ends of Windows', `${a}  x\r\n`, 1],
    ['a climbing path', `${a}  ../x\n`, 1],
    ['an escaped path', `\\${a}  x\n`, 1],
    ['one space', `${a} x\n`, 1],
  ])('with %s is malformed at that line', (_what, text, line) => {
    expect(parseManifest('m', text)).toEqual({ ok: false, failure: { type: 'ManifestMalformed', file: 'm', line } })
  })
})
