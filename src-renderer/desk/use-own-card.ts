import { useEffect, useState } from 'react'
import { cardFingerprint, deviceCardSchema, type DeviceCard } from '#shared/bundle/device-card'
import type { KeyFile } from '#shared/bundle/key-file'
import { keysToCard } from '#shared/codec/make-keys'
import type { Office } from '#shared/office/office'

const describedSchema = deviceCardSchema.pick({ officeCode: true, officeName: true })

/**
 * The card of this PC's keys, naming the office's paper key where it has one; undefined while it is worked out, while there are
 * no keys, and while the office is still being described.
 */
export function useOwnCard(
  keys: KeyFile | undefined,
  office: Pick<Office, 'code' | 'name'> | undefined,
  recovery?: string,
): DeviceCard | undefined {
  const [card, setCard] = useState<DeviceCard>()
  const [code, name] = [office?.code, office?.name]
  useEffect(() => {
    let isHere = true
    if (keys === undefined || code === undefined || name === undefined) return undefined
    if (!describedSchema.safeParse({ officeCode: code, officeName: name }).success) return undefined
    void keysToCard(keys, {
      officeCode: code,
      officeName: name,
      role: 'unit',
      ...(recovery === undefined ? {} : { recovery }),
    }).then((made) => {
      if (isHere) setCard(made)
    })
    return () => {
      isHere = false
    }
  }, [keys, code, name, recovery])
  return card
}

/** The eight digits of a card; undefined for the tenth of a second that they take to work out. */
export function useFingerprint(card: DeviceCard | undefined): string | undefined {
  const [found, setFound] = useState<{ readonly card: DeviceCard; readonly digits: string }>()
  useEffect(() => {
    if (card === undefined) return undefined
    // Let the screen be drawn first: the work is meant to be slow.
    const timer = setTimeout(() => setFound({ card, digits: cardFingerprint(card) }), 30)
    return () => clearTimeout(timer)
  }, [card])
  return found !== undefined && found.card === card ? found.digits : undefined
}
