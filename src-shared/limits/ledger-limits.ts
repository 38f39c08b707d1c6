const mebibyte = 1024 * 1024

/**
 * How much may be in one thing, from the smallest to the largest: whatever a ledger can hold, a bundle and a backup can carry.
 * Everything that writes keeps to these and everything that reads takes them in, so that each stands in an inequality with
 * the next; `listBrokenLimits` names those that do not hold. Tests use small ones.
 */
export interface LedgerLimits {
  /** Bytes of one commit line as it is written here. An act that needs more is several commits of one frame, split by record. */
  readonly writtenCommitBytes: number
  /** Bytes of one commit line that is read: older programs wrote an import of any size as one. */
  readonly commitBytes: number
  /** Bytes of all commits of one act. */
  readonly actBytes: number
  /** Bytes of the assignments in one bundle: importing all of them is one act. */
  readonly assignmentBytes: number
  /** Sheets, or replies, in one bundle, and bytes of each as its line says them. */
  readonly lines: number
  readonly lineBytes: number
  /** Most bytes that an act writes beside a sheet as its line says it: names of fields, record and bundle. */
  readonly besideSheetBytes: number
  /** Bytes of commit lines that are put into one ledger bundle; what has no room rides in the next. Acts are never parted. */
  readonly sentLedgerBytes: number
  /** Bytes of commit lines that one ledger bundle may bring, and how many: all of it becomes one frame, with the act that took it in. */
  readonly ledgerBytes: number
  readonly ledgerLines: number
  /** Bytes of the payload of one frame. The engine's longest text, which a frame is read into, is 2^29 - 24 characters. */
  readonly frameBytes: number
  /** Bytes of one file that belongs to a sheet, a reply or a consent. */
  readonly fileBytes: number
  /** Files in one bundle beside its own few. */
  readonly files: number
  /** Bytes of a bundle's tag files, of which the manifest has a line for each file and bag-info.txt two for each chain. */
  readonly tagFileBytes: number
  /** Names under which PCs wrote: one for each incarnation of each PC. */
  readonly chains: number
  /** Bytes that a bundle has beside its lines and files: head, manifests, archive, seal. */
  readonly besideContentBytes: number
  /** Bytes of a sealed bundle, and of one of its files unpacked. */
  readonly bundleBytes: number
  /** Bytes of the whole journal: what a backup can carry in one piece. */
  readonly journalBytes: number
  /** Bytes before the journal's end that imports leave to the acts of people. */
  readonly reservedBytes: number
  /** Bytes of a sealed backup: its journal might not shrink at all. */
  readonly backupBytes: number
}

/** The limits that the program keeps to. */
export const ledgerLimits: LedgerLimits = {
  writtenCommitBytes: 16 * mebibyte,
  commitBytes: 160 * mebibyte,
  actBytes: 160 * mebibyte,
  assignmentBytes: 96 * mebibyte,
  lines: 100_000,
  lineBytes: 256 * 1024,
  besideSheetBytes: 640,
  sentLedgerBytes: 192 * mebibyte,
  ledgerBytes: 256 * mebibyte,
  ledgerLines: 2_000_000,
  frameBytes: 416 * mebibyte,
  fileBytes: 256 * mebibyte,
  files: 19_900,
  tagFileBytes: 8 * mebibyte,
  chains: 10_000,
  besideContentBytes: 24 * mebibyte,
  bundleBytes: 512 * mebibyte,
  journalBytes: 1024 * mebibyte,
  reservedBytes: 64 * mebibyte,
  backupBytes: 1088 * mebibyte,
}

/** The engine's longest text: `String.kMaxLength` of V8, on every PC with 64 bits. */
export const longestText = 2 ** 29 - 24

/** A manifest's line: hash, two blanks, `data/files/`, the name, a line feed. */
const manifestLineBytes = 64 + 2 + 'data/files/'.length + 64 + 1
/** `Head: <replica> <seq> <hash>` and `Base: <replica> <seq>`, each ended by a line feed. */
const chainLinesBytes = 'Head:  '.length + 39 + 12 + 1 + 64 + 1 + 'Base:  '.length + 39 + 12 + 1
/** The same as a note of an exchange has it: `{"replica":"…","seq":…,"hash":"…"},`. */
const notedChainBytes = '{"replica":"","seq":,"hash":""},'.length + 39 + 12 + 64
/** But for the first of a chain no commit is shorter: the hash of the one before alone has 64 characters. */
const shortestCommitBytes = 150

/** The inequalities that hold the limits together, in words, of those that do not hold. */
export function listBrokenLimits(limits: LedgerLimits): string[] {
  const held: readonly (readonly [string, boolean])[] = [
    ['a line of a bundle fits into a commit', limits.lineBytes + limits.besideSheetBytes <= limits.writtenCommitBytes],
    ['a commit that is written can be read', limits.writtenCommitBytes <= limits.commitBytes],
    ['an act that was written as one commit can be read', limits.actBytes <= limits.commitBytes],
    [
      'an import of a whole bundle is an act',
      limits.assignmentBytes + limits.lines * limits.besideSheetBytes <= limits.actBytes,
    ],
    ['an act fits into a ledger bundle', limits.actBytes <= limits.sentLedgerBytes],
    ['what is sent can be read', limits.sentLedgerBytes <= limits.ledgerBytes],
    ['a bundle has lines enough', limits.sentLedgerBytes / shortestCommitBytes <= limits.ledgerLines],
    [
      'what a bundle brings is a frame, with the act that took it in',
      limits.ledgerBytes + limits.actBytes <= limits.frameBytes,
    ],
    ['a frame is a text', limits.frameBytes <= longestText],
    [
      'a file has room beside the lines',
      limits.sentLedgerBytes + limits.fileBytes + limits.besideContentBytes <= limits.bundleBytes,
    ],
    ['a bundle may consist of lines alone', limits.ledgerBytes + limits.besideContentBytes <= limits.bundleBytes],
    ['the manifest has room for every file', limits.files * manifestLineBytes <= limits.tagFileBytes],
    ['bag-info.txt has room for every chain', limits.chains * chainLinesBytes <= limits.tagFileBytes],
    ['the note of an exchange is a commit', limits.chains * notedChainBytes <= limits.writtenCommitBytes],
    ['tag files have room', limits.tagFileBytes * 2 <= limits.besideContentBytes],
    ['a frame has room in the journal', limits.frameBytes + limits.reservedBytes <= limits.journalBytes],
    ['a journal fits into a backup', limits.journalBytes + limits.besideContentBytes <= limits.backupBytes],
    ['a file fits into its sealed copy', limits.fileBytes + limits.besideContentBytes <= limits.backupBytes],
  ]
  return held.flatMap(([words, holds]) => (holds ? [] : [words]))
}
