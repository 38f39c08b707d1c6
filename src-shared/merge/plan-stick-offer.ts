import { officeNameInFile } from '../bundle/bundle-file-name'
import { parseBundleName, type NamedOffice } from '../bundle/parse-bundle-name'
import type { LocalDate } from '../prelude/local-date'

export interface StickFile {
  readonly token: string
  readonly name: string
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
  readonly today: LocalDate
}

/** What a plugged-in stick is good for, in the order in which it is to be done: first in, then out, so that the acknowledgement rides along. */
export interface StickOffer {
  /**
   * Ledger bundles for this PC: of each sender the newest, which carries all that the older ones did, behind those that it goes on
   * from. Numbers tell which that is; where the days on them say otherwise (a PC that was set back, a wrong clock) all, in the order
   * of their numbers.
   */
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
  const bySender = new Map<string, NamedLedger[]>()
  for (const { file, name } of named) {
    if (name.type !== 'ledger' || !isOwnOffice(name.office, ground) || name.to !== own || name.from === own) continue
    const peer = ground.peers.find(({ deviceId }) => deviceId.startsWith(name.from))
    if (peer?.lastTaken !== undefined && isTaken(name, peer.lastTaken, ground.today)) continue
    const { seq, day, goesOn } = name
    bySender.set(name.from, [
      ...(bySender.get(name.from) ?? []),
      { file, seq, day, goesOn, fromDevice: peer?.deviceId },
    ])
  }
  const ledgers = [...bySender.values()].flatMap(chooseOf).map(({ file, fromDevice }) => ({ file, fromDevice }))
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

interface NamedLedger {
  readonly file: StickFile
  readonly seq: number
  readonly day: LocalDate
  /** Whether it begins where the one before it ended. */
  readonly goesOn: boolean
  readonly fromDevice: string | undefined
}

/** Of one sender's bundles the one with the highest number and those it goes on from, where no other bears a later day; else all. */
function chooseOf(bundles: readonly NamedLedger[]): readonly NamedLedger[] {
  const inOrder = [...bundles].sort((a, b) => a.seq - b.seq || (a.file.name < b.file.name ? -1 : 1))
  const last = inOrder.at(-1)
  if (last === undefined) return []
  if (!inOrder.every(({ day }) => day <= last.day)) return inOrder
  const chosen = [last]
  for (let first: NamedLedger | undefined = last; first?.goesOn === true;) {
    const before: number = first.seq - 1
    first = inOrder.filter(({ seq }) => seq === before).at(-1)
    if (first !== undefined) chosen.unshift(first)
  }
  return chosen
}

/** Whether a bundle is no later than what was last taken in of its sender. A day that lies ahead tells nothing: it is looked into. */
const isTaken = (
  name: { readonly seq: number; readonly day: LocalDate },
  last: NonNullable<StickPeer['lastTaken']>,
  today: LocalDate,
): boolean => name.seq <= last.seq && name.day <= last.day && last.day <= today

/** Whether a stick should call for anybody at all: somebody's PCs with nothing new are no reason to. */
export const isWorthOffering = (offer: StickOffer): boolean =>
  offer.ledgers.length + offer.assignments.length + offer.exportTo.length > 0
