import type { Office } from '#shared/office/office'
import { officeKinds, readOffice } from '../ledger-store/read/read-office'
import { shareRead } from './share-read'

/** The office as its record says, the same until it changes; undefined until read and before the first run is finished. */
export const useOffice: () => Office | undefined = shareRead(readOffice, officeKinds)
