import { createAttackKit, info } from '#tests/support/bundles/attack-kit'
import { editText } from '#tests/support/bundles/hostile-bundle'
import { ledgerBag, replicaOfPc, secondPc, secondsCommits } from '#tests/support/bundles/ledger-bundles'

export const linesFile = 'data/commits.ndjson'
export const ours = secondPc.keys.minisign
export const strangersKey = { ...ours, seed: '5'.repeat(64), keyId: '00000000000000AA' }

/** Changes to the ledger bundle of the office's second PC. */
export const { tampered, signed, signedTags, packed } = createAttackKit(() => ledgerBag(), ours)

export const signedInfo = (from: string | RegExp, to: string) => signed(info(from, to))
export const lines = (edit: (text: string) => string) => signed((bag) => editText(bag, linesFile, edit))
/** The first line with another text in place of a part of it. */
export const firstLine = (from: string | RegExp, to: string) => lines((text) => text.replace(from, to))
export const badLine = (line: number, field: string) => ({ type: 'PayloadMalformed', file: linesFile, line, field })
export const badInfo = (field: string) => ({ type: 'BagInfoMalformed', field })
export const head = `Head: ${replicaOfPc(secondPc)} 3 ${secondsCommits[2]?.hash ?? ''}`
