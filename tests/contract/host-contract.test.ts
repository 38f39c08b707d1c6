import { afterEach, describe, expect, test, vi } from 'vitest'
import { channelNames, type Channel } from '#shared/ipc/channel-names'
import { ipcContract, type HostServices } from '#shared/ipc/contract'
import { answerCall } from '#main/ipc/answer-call'
import { callHost } from '#renderer/host/call-host'
import { countMembers, sampleBad, sampleGood } from './sample-schema'

const goodReply = (channel: Channel): unknown => ({ ok: true, value: sampleGood(ipcContract[channel].value) })

/** Services that answer what the test says and tell what they were asked. */
function playServices(reply: (channel: Channel) => unknown) {
  const asked: { readonly channel: Channel; readonly request: unknown }[] = []
  const services: unknown = Object.fromEntries(
    channelNames.map((channel) => [
      channel,
      async (request: unknown) => {
        asked.push({ channel, request })
        return reply(channel)
      },
    ]),
  )
  if (!isServices(services)) throw new Error('no services')
  return { services, asked }
}

function isServices(services: unknown): services is HostServices {
  return typeof services === 'object' && services !== null && channelNames.every((channel) => channel in services)
}

const incidents = { write: () => 'E20261123-0001' }

const bytesAsText = (_key: string, value: unknown): unknown => (typeof value === 'symbol' ? String(value) : value)
const show = (value: unknown): string => JSON.stringify(value, bytesAsText) ?? 'undefined'

describe.each(channelNames)('%s in the main process', (channel) => {
  test('hands a good request to its service and answers what that answers', async () => {
    const played = playServices(goodReply)
    const request = sampleGood(ipcContract[channel].request)
    expect(await answerCall({ services: played.services, incidents }, channel, request)).toEqual(goodReply(channel))
    expect(played.asked).toEqual([{ channel, request }])
  })

  test('refuses every bad request by name, without asking its service', async () => {
    const played = playServices(goodReply)
    const bad = sampleBad(ipcContract[channel].request)
    expect(bad.length).toBeGreaterThan(4)
    for (const request of bad) {
      expect(
        await answerCall({ services: played.services, incidents }, channel, request),
        `${show(request)}`,
      ).toMatchObject({ ok: false, failure: { type: 'IpcRequestInvalid', channel } })
    }
    expect(played.asked).toEqual([])
  })

  test('turns what nobody expected into an incident', async () => {
    const { services } = playServices(() => {
      throw new TypeError('a defect')
    })
    const answer = await answerCall({ services, incidents }, channel, sampleGood(ipcContract[channel].request))
    expect(answer).toEqual({ ok: false, failure: { type: 'UnexpectedFailure', channel, incident: 'E20261123-0001' } })
  })
})

test('a channel that is not in the contract is refused', async () => {
  const { services } = playServices(goodReply)
  for (const channel of ['file.delete', '', undefined, {}, 'toString', '__proto__']) {
    expect(await answerCall({ services, incidents }, channel, {})).toMatchObject({
      ok: false,
      failure: { type: 'IpcRequestInvalid' },
    })
  }
})

describe.each(channelNames)('%s in the window', (channel) => {
  afterEach(() => void vi.unstubAllGlobals())

  const playHost = (reply: unknown) => {
    const call = vi.fn<(channel: string, request: unknown) => Promise<unknown>>(async () => reply)
    vi.stubGlobal('window', { host: { call, on: () => () => undefined } })
    return call
  }
  const ask = async (request: unknown): Promise<unknown> => Reflect.apply(callHost, undefined, [channel, request])
  const request = sampleGood(ipcContract[channel].request)

  test('gives a good reply back as it came', async () => {
    const call = playHost(goodReply(channel))
    expect(await ask(request)).toEqual(goodReply(channel))
    expect(call).toHaveBeenCalledWith(channel, request)
  })

  test('gives every failure of the contract back as it came, and those of the border', async () => {
    const { failure } = ipcContract[channel]
    const own = Array.from({ length: countMembers(failure) }, (_, pick) => sampleGood(failure, pick)).filter(
      (sample) => sample !== undefined,
    )
    const border = { type: 'UnexpectedFailure', channel, incident: 'E20261123-0001' }
    for (const sample of [...own, border]) {
      playHost({ ok: false, failure: sample })
      expect(await ask(request)).toEqual({ ok: false, failure: sample })
    }
  })

  test('refuses every bad reply by name', async () => {
    const bad: unknown[] = [
      undefined,
      null,
      'ok',
      {},
      { ok: true },
      { ok: false },
      { ok: false, failure: { type: 'NoSuchFailure' } },
    ]
    bad.push(...sampleBad(ipcContract[channel].value).map((value) => ({ ok: true, value })), {
      ok: true,
      value: sampleGood(ipcContract[channel].value),
      more: 1,
    })
    for (const reply of bad) {
      playHost(reply)
      expect(await ask(request), `${show(reply)}`).toMatchObject({
        ok: false,
        failure: { type: 'IpcReplyInvalid', channel },
      })
    }
  })

  test('refuses every bad request by name, without sending it', async () => {
    const call = playHost(goodReply(channel))
    for (const bad of sampleBad(ipcContract[channel].request)) {
      expect(await ask(bad), `${show(bad)}`).toMatchObject({
        ok: false,
        failure: { type: 'IpcRequestInvalid', channel },
      })
    }
    expect(call).not.toHaveBeenCalled()
  })

  test('answers a host that throws with a failure of the border, and never throws itself', async () => {
    const call = playHost(undefined)
    call.mockImplementation(async (asked) => {
      if (asked === 'incident.write' && channel !== 'incident.write')
        return { ok: true, value: { incident: 'E20261123-0002' } }
      throw new Error('the main process is gone')
    })
    expect(await ask(request)).toEqual({
      ok: false,
      failure: { type: 'UnexpectedFailure', channel, incident: channel === 'incident.write' ? '' : 'E20261123-0002' },
    })
  })
})
