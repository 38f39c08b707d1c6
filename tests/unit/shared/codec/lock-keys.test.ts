import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseRescueKeys, parseStoredKeys, renderLockedKeys, renderRescueKeys } from '#shared/bundle/locked-keys'
import { renderKeyFile } from '#shared/bundle/key-file'
import {
  lockKeys,
  makeIdentity,
  openPin,
  openSealedKeys,
  sealPin,
  sealRescue,
  toRecipient,
} from '#shared/codec/lock-keys'
import { makeKeys } from '#shared/codec/make-keys'
import { toolMissing } from '#tests/support/bundles/tools'
import { skipWithReason } from '#tests/support/skip-with-reason'

const keys = await makeKeys()
const [wrap, paper] = [await makeIdentity(), await makeIdentity()]
const recovery = await toRecipient(paper)
const slots = [await sealPin(wrap, 'clerk', '2580'), await sealPin(wrap, 'leader', '190357')]
const locked = await lockKeys(keys, wrap, slots, recovery)

describe('keys at rest', () => {
  it('open with the PIN of each person, and with no other', async () => {
    for (const [slot, pin] of [
      [slots[0], '2580'],
      [slots[1], '190357'],
    ] as const) {
      const opened = slot === undefined ? undefined : await openPin(slot, pin)
      expect(opened).toBe(wrap)
      expect(await openSealedKeys(locked, opened ?? '')).toEqual({ ok: true, value: keys })
    }
    expect(slots[0] && (await openPin(slots[0], '190357'))).toBeUndefined()
  })

  it('open with the paper key, and with nobody else’s', async () => {
    expect(await openSealedKeys(locked, paper)).toEqual({ ok: true, value: keys })
    expect(await openSealedKeys(await lockKeys(keys, wrap, slots, undefined), paper)).toEqual({
      ok: false,
      failure: 'not-for-us',
    })
    expect(await openSealedKeys(locked, await makeIdentity())).toEqual({ ok: false, failure: 'not-for-us' })
  })

  it('have a second copy that only the paper key opens', async () => {
    const rescue = await sealRescue(keys, recovery)
    expect(await openSealedKeys(rescue, paper)).toEqual({ ok: true, value: keys })
    expect(await openSealedKeys(rescue, wrap)).toEqual({ ok: false, failure: 'not-for-us' })
    expect(parseRescueKeys(renderRescueKeys(rescue))).toEqual(rescue)
    expect(parseRescueKeys('')).toBeUndefined()
  })

  it('show nothing of a secret in the file', () => {
    const text = renderLockedKeys(locked)
    for (const secret of [keys.ageIdentity, keys.minisign.seed, wrap, paper, '2580', 'AGE-SECRET-KEY'])
      expect(text).not.toContain(secret)
    expect(parseStoredKeys(text)).toEqual({ ok: true, value: { kind: 'locked', locked } })
  })

  it('that were cut or altered are refused', async () => {
    const altered = `${locked.sealedKeys.slice(0, 400)}${locked.sealedKeys.charAt(400) === 'A' ? 'B' : 'A'}${locked.sealedKeys.slice(401)}`
    expect((await openSealedKeys({ sealedKeys: altered }, wrap)).ok).toBe(false)
    expect(await openSealedKeys({ sealedKeys: '?' }, wrap)).toEqual({ ok: false, failure: 'damaged' })
  })

  it('of an older program, in clear, are still read', () => {
    expect(parseStoredKeys(renderKeyFile(keys))).toEqual({ ok: true, value: { kind: 'plain', keys } })
    expect(parseStoredKeys('{')).toEqual({ ok: false, failure: { type: 'KeyFileMalformed', field: 'json' } })
    expect(parseStoredKeys(JSON.stringify({ ...locked, pins: [] }))).toEqual({
      ok: false,
      failure: { type: 'KeyFileMalformed', field: 'pins' },
    })
  })

  it('are opened by Debian’s age with the paper key as well', (context) => {
    const missing = toolMissing(['age'])
    if (missing !== undefined) skipWithReason(context, missing)
    const folder = mkdtempSync(join(tmpdir(), 'locked-keys-'))
    writeFileSync(join(folder, 'sealed.age'), Buffer.from(locked.sealedKeys, 'base64'))
    writeFileSync(join(folder, 'paper.key'), `${paper}\n`, { mode: 0o600 })
    expect(
      execFileSync('age', ['-d', '-i', join(folder, 'paper.key'), join(folder, 'sealed.age')], { encoding: 'utf8' }),
    ).toBe(renderKeyFile(keys))
    rmSync(folder, { recursive: true })
  })
})
