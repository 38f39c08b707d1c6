import { describe, expect, it } from 'vitest'
import {
  commitRef,
  commitRefSchema,
  hashLine,
  knownOps,
  logCommit,
  parseCommitLine,
  replicaIdSchema,
} from '#shared/record/commit'
import { instant, replica } from '#tests/support/builders'

const target = { of: 'case', id: 'c' }
const adopted = { ref: 'pcb00000.1:7', at: 5, by: 'who' }
const hash = 'a1'.repeat(32)
const sound = {
  v: 1,
  replica: 'pca00000.1',
  seq: 2,
  prev: hash,
  at: 5,
  by: 'p',
  ops: [{ op: 'append', ...target, field: 'acts', value: 1 }],
}
/** Why a line of these fields is refused, or 'taken'. */
function refusal(value: unknown): string {
  const parsed = parseCommitLine(JSON.stringify(value), 1)
  return parsed.ok ? 'taken' : parsed.failure.detail
}
const opRefusal = (op: unknown): string => refusal({ ...sound, ops: [op] })

describe('the names of replicas and commits', () => {
  it.each(['abcd1234.1', `${'a'.repeat(32)}.123456`, '00000000.0'])(
    '%s names a replica, and with a number a commit of it',
    (name) => {
      expect(replicaIdSchema.safeParse(name).success).toBe(true)
      for (const seq of ['1', '123456789012']) expect(commitRefSchema.safeParse(`${name}:${seq}`).success).toBe(true)
      for (const seq of ['', ':', ':x', ':1234567890123', ':1 ', ':1x'])
        expect(commitRefSchema.safeParse(`${name}${seq}`).success, seq).toBe(false)
    },
  )

  it.each([
    'abcd123.1',
    `${'a'.repeat(33)}.1`,
    'abcd1234',
    'abcd1234.',
    'abcd1234.1234567',
    'abcd1234.x',
    'ABCD1234.1',
    'abcd-234.1',
    ' abcd1234.1',
    'abcd1234.1 ',
    'abcd1234x1',
  ])('%j names none', (name) => {
    expect(replicaIdSchema.safeParse(name).success).toBe(false)
    expect(commitRefSchema.safeParse(`${name}:1`).success).toBe(false)
  })

  it('are put together from the replica and the number', () => {
    expect(commitRef({ replica: replica('pca'), seq: 12 })).toBe('pca00000.1:12')
  })
})

describe('a line of the journal', () => {
  it('is taken with its value, its letter and its hash', () => {
    const line = JSON.stringify(sound)
    expect(parseCommitLine(line, 3)).toEqual({ ok: true, value: { commit: sound, line, hash: hashLine(line) } })
    expect(parseCommitLine(line, 3, 'given')).toMatchObject({ ok: true, value: { hash: 'given' } })
  })

  it('is what was composed, to the letter', () => {
    const logged = logCommit({
      v: 1,
      replica: replica('pca'),
      seq: 1,
      prev: '',
      at: instant(1),
      by: 'p',
      ops: [{ op: 'append', ...target, field: 'f', value: '一' }],
    })
    expect(parseCommitLine(logged.line, 1)).toEqual({ ok: true, value: logged })
  })

  it('is hashed over its UTF-8 bytes, as sha256sum does', () => {
    expect(hashLine('石桥村')).toBe('5fcea17f65fe90ee10df9dfd40364ba4698aa9f6e2aae15165a5c31f01f39605')
  })

  it('that is no JSON is refused with its number', () => {
    expect(parseCommitLine('{', 4)).toEqual({
      ok: false,
      failure: { type: 'CommitMalformed', line: 4, detail: 'not JSON' },
    })
    expect(refusal(7)).toBe('')
  })

  it.each([
    ['v', 2],
    ['replica', 'x'],
    ['seq', 0],
    ['seq', 1.5],
    ['seq', '1'],
    ['prev', 'x'],
    ['prev', hash.slice(1)],
    ['prev', `${hash}0`],
    ['prev', `0${hash}`],
    ['prev', hash.toUpperCase()],
    ['at', 'x'],
    ['at', 0.5],
    ['by', ''],
    ['by', 7],
    ['ops', []],
    ['ops', 'x'],
  ])('is refused by the name of %s where that is %j', (field, value) => {
    expect(refusal({ ...sound, [field]: value })).toBe(field)
  })

  it.each(Object.keys(sound))('is refused without its %s', (field) => {
    expect(refusal({ ...sound, [field]: undefined })).toBe(field)
  })

  it('may be a replica’s first, or bear a field of a newer program', () => {
    expect(refusal({ ...sound, seq: 1, prev: '' })).toBe('taken')
    expect(parseCommitLine(JSON.stringify({ ...sound, hue: 'blue' }), 1)).toMatchObject({
      ok: true,
      value: { commit: { hue: 'blue' } },
    })
  })
})

const opsByName: { readonly [name: string]: { readonly [field: string]: unknown } } = {
  set: { op: 'set', ...target, field: 'f', value: 1, saw: ['pca00000.1:1'] },
  append: { op: 'append', ...target, field: 'f', value: 1 },
  add: { op: 'add', ...target, field: 'f', element: 'e' },
  remove: { op: 'remove', ...target, field: 'f', element: 'e', saw: ['pca00000.1:1'] },
  void: { op: 'void', ...target, reason: 'r', saw: ['pca00000.1:1'] },
  lift: { op: 'lift', ...target, reason: 'r', saw: ['pca00000.1:1'] },
}

describe.each(Object.entries(opsByName))('an op %s', (_name, op) => {
  it('is taken as it stands, also taken over from a branch, or with a field of a newer program', () => {
    for (const one of [op, { ...op, adopted }, { ...op, hue: 1 }, { ...op, adopted: { ...adopted, hue: 1 } }]) {
      const parsed = parseCommitLine(JSON.stringify({ ...sound, ops: [one] }), 1)
      if (!parsed.ok) throw new Error(parsed.failure.detail)
      expect(knownOps(parsed.value.commit)).toEqual([one])
    }
  })

  it.each(Object.keys(op).filter((field) => !['op', 'value'].includes(field)))(
    'is refused without its %s, or with an empty or strange one',
    (field) => {
      for (const wrong of [undefined, null, 7])
        expect(opRefusal({ ...op, [field]: wrong }), String(wrong)).toMatch(/^ops\.0/)
      if (field === 'saw') for (const wrong of [['x'], [7]]) expect(opRefusal({ ...op, saw: wrong })).toBe('ops.0')
      else if (field !== 'element') expect(opRefusal({ ...op, [field]: '' })).toMatch(/^ops\.0/)
    },
  )

  it('is refused with a taking over that is none', () => {
    for (const wrong of [{}, { ...adopted, ref: 'x' }, { ...adopted, at: 'x' }, { ...adopted, by: '' }, 'x'])
      expect(opRefusal({ ...op, adopted: wrong }), JSON.stringify(wrong)).toBe('ops.0')
  })

  it('is refused by its place among the others', () => {
    expect(
      refusal({
        ...sound,
        ops: [
          ...sound.ops,
          { ...op, id: 'c' },
          { ...op, of: 'case', ...(op['op'] === 'append' || op['op'] === 'add' ? { field: '' } : { saw: ['x'] }) },
        ],
      }),
    ).toBe('ops.2')
  })
})

describe('an op of whatever kind', () => {
  it('names a kind without a slash and an id of 1 to 200 characters', () => {
    const weave = { op: 'weave', ...target }
    expect(opRefusal(weave)).toBe('taken')
    for (const of of ['', '/', 'a/', '/a', 'a/b']) expect(opRefusal({ ...weave, of }), of).toBe('ops.0.of')
    expect(opRefusal({ ...weave, id: 'x'.repeat(200) })).toBe('taken')
    for (const id of ['', 'x'.repeat(201)]) expect(opRefusal({ ...weave, id })).toBe('ops.0.id')
    expect(opRefusal({ ...weave, op: '' })).toBe('ops.0.op')
  })

  it('is passed over, and not read, where a newer program wrote it', () => {
    const parsed = parseCommitLine(
      JSON.stringify({ ...sound, ops: [{ op: 'weave', ...target, hue: 1 }, ...sound.ops] }),
      1,
    )
    if (!parsed.ok) throw new Error(parsed.failure.detail)
    expect(knownOps(parsed.value.commit)).toEqual(sound.ops)
  })
})
