import { phraseKinds, readPhrases } from '../ledger-store/read/read-phrases'
import { shareRead } from './share-read'

/** Every phrase of the ledger, the same until one changes; undefined until read. */
export const usePhrases = shareRead(readPhrases, phraseKinds)
