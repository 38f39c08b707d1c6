import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { clearLeftSample, createPlaceChange, readPlace } from '#main/place/sample-place'
import { temporaryFolder } from '../temporary-folder'

const office = async (): Promise<{ readonly own: string; readonly ledger: string }> => {
  const own = join(await temporaryFolder(), 'HotlineLedger')
  mkdirSync(join(own, 'ledger'), { recursive: true })
  const ledger = join(own, 'ledger', 'journal.hlj')
  writeFileSync(ledger, 'the office')
  return { own, ledger }
}

describe('the sample beside an office', () => {
  it('has a folder of its own as long as it is open, and the office’s stays as it is', async () => {
    const { own, ledger } = await office()
    expect(readPlace(own)).toEqual({ at: 'own', folder: own })
    let relaunched = 0
    const change = createPlaceChange({ ownFolder: own, relaunch: () => (relaunched += 1) })
    expect(await change({ to: 'sample' })).toEqual({ ok: true, value: {} })
    expect(relaunched).toBe(0)
    await turn()
    expect(relaunched).toBe(1)
    const place = readPlace(own)
    expect(place).toEqual({ at: 'sample', folder: join(own, 'sample') })
    writeFileSync(join(place.folder, 'keys.json'), 'published')
    await clearLeftSample(place)
    expect(existsSync(join(place.folder, 'keys.json'))).toBe(true)
    expect(await change({ to: 'own' })).toEqual({ ok: true, value: {} })
    await clearLeftSample(readPlace(own))
    expect(readPlace(own)).toEqual({ at: 'own', folder: own })
    expect(existsSync(join(own, 'sample'))).toBe(false)
    expect(readFileSync(ledger, 'utf8')).toBe('the office')
  })

  it('makes the office’s folder where there is none yet', async () => {
    const own = join(await temporaryFolder(), 'new', 'HotlineLedger')
    expect(readPlace(own)).toEqual({ at: 'own', folder: own })
    expect(existsSync(own)).toBe(true)
  })

  it('says so where the mark cannot be written, and does not start anew', async () => {
    const gone = join(await temporaryFolder(), 'gone')
    let relaunched = 0
    const change = createPlaceChange({ ownFolder: gone, relaunch: () => (relaunched += 1) })
    expect(await change({ to: 'sample' })).toEqual({ ok: false, failure: { type: 'PlaceUnwritable', code: 'ENOENT' } })
    await turn()
    expect(relaunched).toBe(0)
  })
})
