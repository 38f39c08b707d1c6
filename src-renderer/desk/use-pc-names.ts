import { useMemo } from 'react'
import { readOfficeByDevice } from '../ledger-store/read-pcs'
import type { PcNames } from '../messages/pc-words'
import { useDesk } from './desk'
import { useLedgerRead } from './use-ledger-read'

const noOffices: ReadonlyMap<string, string> = new Map()

/** What the PCs of the log are called, kept true. */
export function usePcNames(): PcNames {
  const { keys } = useDesk()
  const officeByDevice = useLedgerRead(readOfficeByDevice) ?? noOffices
  return useMemo(() => ({ ownDevice: keys.deviceId, officeByDevice }), [keys.deviceId, officeByDevice])
}
