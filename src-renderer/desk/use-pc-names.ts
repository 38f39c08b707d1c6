import { useMemo } from 'react'
import { readPcCallings } from '../ledger-store/read/read-pcs'
import type { PcNames } from '../messages/pc-words'
import { useDesk } from './desk'
import { useLedgerRead } from './use-ledger-read'

const noCallings: PcNames['callingByDevice'] = new Map()

/** What the PCs of the log are called, kept true. */
export function usePcNames(): PcNames {
  const { keys } = useDesk()
  const callingByDevice = useLedgerRead(readPcCallings) ?? noCallings
  return useMemo(() => ({ ownDevice: keys.deviceId, callingByDevice }), [keys.deviceId, callingByDevice])
}
