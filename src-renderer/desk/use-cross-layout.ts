import { crossLayoutKinds, readCrossLayout } from '../ledger-store/read/read-cross-layout'
import { shareRead } from './share-read'

/** 栏目设置 as the office has set them, the same until they change; undefined until read. */
export const useCrossLayout = shareRead(readCrossLayout, crossLayoutKinds)
