import { readWordings, wordingKinds } from '../ledger-store/read/read-wordings'
import { shareRead } from './share-read'

/** Every wording of the papers as it stands, the same until one changes; undefined until read. */
export const useWordings = shareRead(readWordings, wordingKinds)
