import { parseLocalDate, type LocalDate } from '../prelude/local-date'

/** What the name of a bundle file says. A name proves nothing: it only tells which files are worth opening. */
export type BundleName =
  | {
      readonly type: 'ledger'
      readonly day: LocalDate
      readonly office: string
      readonly from: string
      readonly to: string
      readonly seq: number
    }
  | {
      readonly type: 'assignment' | 'reply'
      readonly day: LocalDate
      readonly from: string
      readonly to: string
      readonly seq: number
    }

const namePattern =
  /^(\d{4}-\d{2}-\d{2})_([a-z][a-z0-9-]*)-to-([a-z0-9][a-z0-9-]*)_(ledger|assignment|reply)_(\d{6,9})(?:-\d+)?\.hlb$/i

/** Reads a file name as `bundleFileName` writes it; a `-2` of a name that was taken is no part of it. */
export function parseBundleName(name: string): BundleName | undefined {
  const [, dayText = '', sender = '', to = '', type = '', number = ''] = namePattern.exec(name.toLowerCase()) ?? []
  const day = parseLocalDate(dayText)
  if (day === undefined) return undefined
  const seq = Number(number)
  if (type !== 'ledger')
    return type === 'assignment' || type === 'reply' ? { type, day, from: sender, to, seq } : undefined
  const dash = sender.lastIndexOf('-')
  return dash < 1 ? undefined : { type, day, office: sender.slice(0, dash), from: sender.slice(dash + 1), to, seq }
}

export interface StickFile {
  readonly token: string
  readonly name: string
  readonly modifiedAt: number
}

/** Another PC of this office, as far as an offer asks. */
export interface StickPeer {
  readonly deviceId: string
  /** Number and day of its last bundle taken in here. */
  readonly lastTaken: { readonly seq: number; readonly day: LocalDate } | undefined
  /** Acts that were not even sent to it. */
  readonly unsent: number
  readonly isDue: boolean
}

export interface StickGround {
  readonly files: readonly StickFile[]
  readonly officeCode: string
  readonly deviceId: string
  readonly peers: readonly StickPeer[]
  /** Names of the files taken in so far. */
  readonly importedNames: ReadonlySet<string>
  /** Names of the files that this office wrote. */
  readonly writtenNames: ReadonlySet<string>
}

/** What a plugged-in stick is good for, in the order in which it is to be done: first in, then out, so that the acknowledgement rides along. */
export interface StickOffer {
  /** Ledger bundles for this PC: of each sender the newest, which carries all that the older ones did. */
  readonly ledgers: readonly { readonly file: StickFile; readonly fromDevice: string | undefined }[]
  /** Bundles of a centre: they are looked at sheet by sheet on their own screen. */
  readonly assignments: readonly StickFile[]
  /** The PCs to write for. */
  readonly exportTo: readonly string[]
}

const prefixLength = 4

/** Sorts what lies on a stick by what this PC would do with it. Pure. */
export function planStickOffer(ground: StickGround): StickOffer {
  const named = ground.files.flatMap((file) => {
    const name = parseBundleName(file.name)
    return name === undefined || ground.importedNames.has(file.name) || ground.writtenNames.has(file.name)
      ? []
      : [{ file, name }]
  })
  const own = ground.deviceId.slice(0, prefixLength)
  const newest = new Map<string, { readonly file: StickFile; readonly fromDevice: string | undefined }>()
  for (const { file, name } of named) {
    if (name.type !== 'ledger' || name.office !== ground.officeCode || name.to !== own || name.from === own) continue
    const peer = ground.peers.find(({ deviceId }) => deviceId.startsWith(name.from))
    if (peer?.lastTaken !== undefined && name.seq <= peer.lastTaken.seq && name.day <= peer.lastTaken.day) continue
    const other = newest.get(name.from)
    if (other === undefined || isNewer(file, other.file)) newest.set(name.from, { file, fromDevice: peer?.deviceId })
  }
  const ledgers = [...newest.values()]
  const assignments = named.flatMap(({ file, name }) =>
    name.type === 'assignment' && name.to === ground.officeCode ? [file] : [],
  )
  const answered = new Set(ledgers.map(({ fromDevice }) => fromDevice))
  const exportTo = ground.peers.flatMap(({ deviceId, unsent, isDue }) =>
    unsent > 0 || isDue || answered.has(deviceId) ? [deviceId] : [],
  )
  return { ledgers, assignments, exportTo }
}

/** Later by the file's own time; of files written in one go, the higher name. */
const isNewer = (a: StickFile, b: StickFile): boolean =>
  a.modifiedAt > b.modifiedAt || (a.modifiedAt === b.modifiedAt && a.name > b.name)

/** Whether a stick should call for anybody at all: somebody's PCs with nothing new are no reason to. */
export const isWorthOffering = (offer: StickOffer): boolean =>
  offer.ledgers.length + offer.assignments.length + offer.exportTo.length > 0
