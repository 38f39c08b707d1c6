import { describe, expect, it } from 'vitest'
import { parseKeyFile, renderKeyFile } from '#shared/bundle/key-file'
import { qingshan } from '#tests/support/bundles/test-offices'

const { keys } = qingshan

describe('a key file', () => {
  it('reads back what it wrote', () => {
    expect(parseKeyFile(renderKeyFile(keys))).toEqual({ ok: true, value: keys })
  })
  it.each([
    ['format', { format: 'x' }],
    ['deviceId', { deviceId: 'A' }],
    ['incarnation', { incarnation: 0 }],
    ['ageIdentity', { ageIdentity: qingshan.card.ageRecipient }],
    ['minisign.seed', { minisign: { ...keys.minisign, seed: 'ab' } }],
    ['minisign.keyId', { minisign: { ...keys.minisign, keyId: 'ab' } }],
  ])('with a wrong %s is malformed there, and the failure repeats no secret', (field, change) => {
    const refused = parseKeyFile(JSON.stringify({ ...keys, ...change }))
    expect(refused).toEqual({ ok: false, failure: { type: 'KeyFileMalformed', field } })
  })
  it('is malformed when it is no JSON', () => {
    expect(parseKeyFile(renderKeyFile(keys).slice(1))).toEqual({
      ok: false,
      failure: { type: 'KeyFileMalformed', field: 'json' },
    })
  })
})
