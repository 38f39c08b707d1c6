import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseCommitLines, parseJsonLine, parseJsonLines } from '#shared/bundle/json-lines'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { textToUtf8 } from '#shared/bundle/text'
import { hashLine } from '#shared/record/commit'

const schema = z.looseObject({ n: z.number() })
const limits = { ...defaultBundleLimits, lines: 2, lineBytes: 10, commitLines: 3, commitBytes: 200 }
const malformed = (line: number, field: string) => ({
  ok: false,
  failure: { type: 'PayloadMalformed', file: 'f', line, field },
})
const lineOf = (text: string) => parseJsonLine('f', 7, textToUtf8(text), schema)
const nested = (depth: number): string => `{"n":1,"d":${'['.repeat(depth)}${']'.repeat(depth)}}`

describe('a line of JSON', () => {
  it('is read by its schema, keeping what it does not know', () => {
    expect(lineOf('{"n":1,"x":[null,"y",{"z":{}}]}')).toEqual({ ok: true, value: { n: 1, x: [null, 'y', { z: {} }] } })
  })

  it.each([
    ['{', 'json'],
    ['{"n":1,"n":2}', 'repeated-key'],
    ['{"n":1,"x":[{"a":1},{"a":2,"b":{"c":1,"\\u0063":1}}]}', 'repeated-key'],
    ['{"n":"1"}', 'n'],
    ['7', ''],
    ['null', ''],
  ])('%s is malformed at %j', (text, field) => {
    expect(lineOf(text)).toEqual(malformed(7, field))
  })

  it('names the field by its way, cut to a line', () => {
    const deep = z.object({ a: z.array(z.object({ b: z.number() })) })
    expect(parseJsonLine('f', 1, textToUtf8('{"a":[{"b":1},{"b":"x"}]}'), deep)).toEqual(malformed(1, 'a.1.b'))
    const long = 'x'.repeat(150)
    expect(parseJsonLine('f', 1, textToUtf8('{}'), z.object({ [long]: z.number() }))).toEqual(
      malformed(1, long.slice(0, 100)),
    )
  })

  it('is refused where it nests as deep as no stack should', () => {
    expect(lineOf(nested(31))).toMatchObject({ ok: true })
    expect(lineOf(nested(32))).toEqual(malformed(7, 'nesting'))
  })

  it('is refused with a key that changes what an object is, however deep', () => {
    for (const text of ['{"n":1,"__proto__":1}', '{"n":1,"a":[{},{"b":{"__proto__":{}}}]}'])
      expect(lineOf(text)).toEqual(malformed(7, '__proto__'))
    expect(lineOf('{"n":1,"constructor":1}')).toMatchObject({ ok: true })
  })

  it('is refused where it is no UTF-8', () => {
    expect(parseJsonLine('f', 7, Uint8Array.of(0xff), schema)).toEqual(malformed(7, 'utf-8'))
  })
})

describe('a file of lines', () => {
  const linesOf = (text: string) => parseJsonLines('f', textToUtf8(text), schema, limits)

  it('is read whole, with or without its last line end', () => {
    for (const text of ['{"n":1}\n{"n":2}\n', '{"n":1}\n{"n":2}'])
      expect(linesOf(text)).toEqual({ ok: true, value: [{ n: 1 }, { n: 2 }] })
    expect(linesOf('')).toEqual({ ok: true, value: [] })
  })

  it('is refused at the first line that is one too many, or a byte too long', () => {
    expect(linesOf('{"n":1}\n{"n":2}\n{"n":3}\n')).toEqual(malformed(3, 'lines'))
    expect(linesOf('{"n":1234}\n')).toMatchObject({ ok: true })
    expect(linesOf('{"n":1}\n{"n":12345}\n')).toEqual(malformed(2, 'length'))
  })

  it('is refused at the first line that is wrong', () => {
    expect(linesOf('{"n":1}\n{"n":""}\n')).toEqual(malformed(2, 'n'))
    expect(linesOf('{"n":1}\n\n')).toEqual(malformed(2, 'json'))
  })
})

describe('a file of commits', () => {
  const commit = (seq: number, more = ''): string =>
    `{"v":1,"replica":"pca00000.1","seq":${seq},"prev":"","at":1,"by":"p","ops":[{"op":"weave","of":"loom","id":"l"${more}}]}`
  const commitsOf = (...lines: readonly string[]) => parseCommitLines('f', textToUtf8(lines.join('\n')), limits)

  it('keeps each line to the letter, with its hash', () => {
    const lines = [commit(1), commit(2, ', "spaced" : 1')]
    expect(commitsOf(...lines)).toMatchObject({
      ok: true,
      value: lines.map((line) => ({ line, hash: hashLine(line) })),
    })
  })

  it('is refused at the line that is no commit, with the reason', () => {
    expect(commitsOf(commit(1), '{')).toEqual(malformed(2, 'json'))
    expect(commitsOf(commit(0))).toEqual(malformed(1, 'seq'))
    expect(commitsOf(commit(1), commit(2, ',"__proto__":1'))).toEqual(malformed(2, '__proto__'))
    expect(parseCommitLines('f', Uint8Array.of(0xff), limits)).toEqual(malformed(1, 'utf-8'))
  })

  it('has bounds of its own for lines and bytes', () => {
    expect(commitsOf(commit(1), commit(2), commit(3))).toMatchObject({ ok: true })
    expect(commitsOf(commit(1), commit(2), commit(3), commit(4))).toEqual(malformed(4, 'lines'))
    expect(commitsOf(commit(1, `,"x":"${'y'.repeat(200)}"`))).toEqual(malformed(1, 'length'))
  })
})
