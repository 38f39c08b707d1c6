import type { Cover } from '../office/cover'
import type { LocalDate } from '../prelude/local-date'
import type { ReplicaId } from '../record/commit'
import type { RuleSet } from '../rules/rule-set'
import { listDossierDoings } from './dossiers'
import { createPlayer, type RefusedTaking } from './player'
import { planRounds } from './rounds'
import type { SampleDays } from './sample-days'
import type { PastAct } from './sample-ledger'
import type { SampleOffice } from './sample-office'
import { listTurns, schedule } from './schedule'

/** What a sample is played with. */
export interface PlayedWith {
  readonly office: SampleOffice
  readonly covers: readonly Cover[]
  /** The version of the rule set that the office goes by, as it stands in its ledger. */
  readonly rules: RuleSet
  readonly days: SampleDays
  /** Under which name this PC writes, and the number of its next commit. */
  readonly replica: ReplicaId
  readonly firstSeq: number
  /** The stream of the centre's bundles. */
  readonly stream: string
}

/** A year of a made-up office. */
export interface PlayedSample {
  /** Its acts, in the order in which they are to be written. */
  readonly acts: readonly PastAct[]
  /** What the rules of the trade would not let anybody do, and is left out. A test holds that there is none. */
  readonly refused: readonly RefusedTaking[]
  /** By the key of its story. */
  readonly caseIds: ReadonlyMap<string, string>
  readonly first: LocalDate
}

/** Told after every act that was decided. */
export type PlayProgress = (done: { readonly acts: number; readonly ofActs: number }) => void

/**
 * Plays the year of a made-up office: every act is decided by the product's own rules on what the acts before it made, as if the
 * office had lived it. Nothing is written. `breathe` is given its turn after each act.
 */
export async function playSample(
  played: PlayedWith,
  breathe: () => Promise<void>,
  onProgress: PlayProgress,
): Promise<PlayedSample> {
  const { office, days } = played
  const scheduled = schedule(office.stories, days)
  const player = createPlayer(played, scheduled)
  const beside = {
    rounds: planRounds(office.checkers, days),
    doings: listDossierDoings(office.dossiers, scheduled, days),
  }
  const turns = listTurns(scheduled, beside, days)
  for (const [index, turn] of turns.entries()) {
    player.take(turn)
    onProgress({ acts: index + 1, ofActs: turns.length })
    await breathe()
  }
  const { acts, refused, caseIds } = player
  return { acts, refused, caseIds, first: days.first }
}
