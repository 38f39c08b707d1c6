import { renderDeviceCard, type DeviceCard } from '#shared/bundle/device-card'
import type { IpcResult } from '#shared/ipc/contract'
import { callHost } from '../host/call-host'

/** Writes a PC's card straight to a plugged-in stick, or, without one, where the person says. */
export async function saveCard(
  card: DeviceCard,
  shortName: string,
  drive: string | null,
): Promise<IpcResult<'file.save'>> {
  return callHost('file.save', {
    kind: 'card',
    name: `${shortName}名片_${card.deviceId.slice(0, 8)}.json`,
    bytes: new TextEncoder().encode(renderDeviceCard(card)),
    drive,
  })
}
