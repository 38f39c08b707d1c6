import { describe, expect, it } from 'vitest'
import type { callHost } from '#renderer/host/call-host'
import { defaultLocalSettings, localSettingsSchema } from '#renderer/start/local-settings'
import { createSettingsFile, type SettingsTrouble } from '#renderer/start/settings-file'
import { fail, ok } from '#shared/prelude/result'

/** A disk with one text on it, as sound and as full as it is told to be. */
class PlayedDisk {
  trouble: SettingsTrouble = 'none'
  isFull = false

  constructor(public text: string) {}

  readonly call = async (channel: string, request: object): Promise<unknown> => {
    if (channel === 'settings.read')
      return ok({ text: this.trouble === 'none' ? this.text : '', trouble: this.trouble })
    if (this.isFull) return fail({ type: 'DiskFull' })
    this.text = 'text' in request ? String(request.text) : ''
    return ok({})
  }
}

const isHost = (call: unknown): call is typeof callHost => typeof call === 'function'

function openRun(disk: PlayedDisk) {
  const { call } = disk
  if (!isHost(call)) throw new Error('no host')
  return createSettingsFile(call)
}

describe('this PC’s settings', () => {
  it('lose only the field that is damaged, and of a list only the entry', () => {
    const waiting = { sha256: 'a', name: '同步.hlb', needs: '2.0', refusedBy: '0.1.0', keptAt: 1_700_000_000_000 }
    const read = localSettingsSchema.parse({
      actorId: 'clerk',
      zoom: '大',
      lockAfterMinutes: -3,
      syncEvery: { pc: 400 },
      pinTries: 7,
      waitingBundles: [{ name: 'half' }, waiting],
      ofTomorrow: 1,
    })
    expect(read).toMatchObject({
      actorId: 'clerk',
      zoom: 100,
      lockAfterMinutes: 15,
      syncEvery: {},
      waitingBundles: [waiting],
      ofTomorrow: 1,
    })
    expect(read.pinTries).toBeUndefined()
  })

  it('say whether they could be read, and no more of it when they can be the next time', async () => {
    const disk = new PlayedDisk('{"actorId":"clerk"}')
    const run = openRun(disk)
    disk.trouble = 'unreadable'
    expect(await run.read()).toEqual({ settings: defaultLocalSettings, trouble: 'unreadable' })
    disk.trouble = 'none'
    expect(await run.read()).toMatchObject({ settings: { actorId: 'clerk' }, trouble: 'none' })
    disk.text = '[1]'
    expect(await run.read()).toEqual({ settings: defaultLocalSettings, trouble: 'none' })
  })

  it.each(['set-aside', 'unreadable'] as const)(
    'that were %s when an act came to wait are told of when the desk is opened',
    async (trouble) => {
      const disk = new PlayedDisk('{')
      const run = openRun(disk)
      disk.trouble = trouble
      await run.read()
      disk.trouble = 'none'
      await run.write({ ...defaultLocalSettings, zoom: 125 })
      expect(await run.read()).toMatchObject({ settings: { zoom: 125 }, trouble: 'set-aside' })
    },
  )

  it('that a full disk would not take hold for this run, until it takes the next', async () => {
    const disk = new PlayedDisk('{"zoom":110}')
    const run = openRun(disk)
    disk.isFull = true
    expect(await run.write({ ...defaultLocalSettings, zoom: 125 })).toEqual({
      ok: false,
      failure: { type: 'DiskFull' },
    })
    expect((await run.read()).settings.zoom).toBe(125)
    expect(disk.text).toBe('{"zoom":110}')
    disk.isFull = false
    expect(await run.write({ ...defaultLocalSettings, zoom: 150 })).toMatchObject({ ok: true })
    disk.text = '{"zoom":90}'
    expect((await run.read()).settings.zoom).toBe(90)
  })
})
