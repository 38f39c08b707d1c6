import { officeNameInFile } from '../bundle/bundle-file-name'
import { parseBundleName, type NamedOffice } from '../bundle/parse-bundle-name'
import type { LocalDate } from '../prelude/local-date'

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
  /** What the office calls itself, in full and in short. */
  readonly officeNames: readonly string[]
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
    if (name.type !== 'ledger' || !isOwnOffice(name.office, ground) || name.to !== own || name.from === own) continue
    const peer = ground.peers.find(({ deviceId }) => deviceId.startsWith(name.from))
    if (peer?.lastTaken !== undefined && name.seq <= peer.lastTaken.seq && name.day <= peer.lastTaken.day) continue
    const other = newest.get(name.from)
    if (other === undefined || isNewer(file, other.file)) newest.set(name.from, { file, fromDevice: peer?.deviceId })
  }
  const ledgers = [...newest.values()]
  const assignments = named.flatMap(({ file, name }) =>
    name.type === 'assignment' && name.to !== undefined && isOwnOffice(name.to, ground) ? [file] : [],
  )
  const answered = new Set(ledgers.map(({ fromDevice }) => fromDevice))
  const exportTo = ground.peers.flatMap(({ deviceId, unsent, isDue }) =>
    unsent > 0 || isDue || answered.has(deviceId) ? [deviceId] : [],
  )
  return { ledgers, assignments, exportTo }
}

const isOwnOffice = (office: NamedOffice, { officeCode, officeNames }: StickGround): boolean =>
  'code' in office
    ? office.code === officeCode
    : officeNames.some((name) => officeNameInFile(name, officeCode) === office.name)

/** Later by the file's own time; of files written in one go, the higher name. */
const isNewer = (a: StickFile, b: StickFile): boolean =>
  a.modifiedAt > b.modifiedAt || (a.modifiedAt === b.modifiedAt && a.name > b.name)

/** Whether a stick should call for anybody at all: somebody's PCs with nothing new are no reason to. */
export const isWorthOffering = (offer: StickOffer): boolean =>
  offer.ledgers.length + offer.assignments.length + offer.exportTo.length > 0
