import { readWordForms, wordFormKinds } from '../ledger-store/read/read-word-forms'
import { shareRead } from './share-read'

/** The office's own Word files, the same until one changes; undefined until read. */
export const useWordForms = shareRead(readWordForms, wordFormKinds)
