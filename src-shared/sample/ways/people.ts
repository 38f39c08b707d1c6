import type { Way } from '../line'
import { assign, putBeforeLeader } from '../tell-story'
import { takeBack } from './course'

/** 包案 by a leader; ended where `ended` says why. */
export const inCharge = (leader: 'head' | 'deputy' | 'reviewer', note: string, ended?: string): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today }) => ({ step: 'take-charge', leaderId: cast[leader], on: today, note }))
    if (ended === undefined) return
    line.wait(1)
    line.step(cast.clerk, ({ today }) => ({ step: 'end-charge', on: today, reason: ended }))
  },
})

/** 回避 of one who has to do with the caller or the matter. */
export const avoiding = (dept: string, reason: string): Way => ({
  at: 'registered',
  play: (line) => {
    const personId = line.cast.departments[dept]?.handler ?? ''
    line.step(line.cast.clerk, ({ today }) => ({ step: 'avoid', personId, on: today, reason }))
  },
})

/** A 呈报 that was written wrongly is taken back, and written anew. */
export const submissionTakenBack = (reason: string): Way => ({
  at: 'submitted',
  play: (line) => {
    takeBack(line, line.cast.clerk, 'submitted', reason)
    putBeforeLeader(line)
  },
})

/** 改派 to another department. */
export const reassigned = (): Way => ({ at: 'handling', play: (line) => assign(line) })

/** A note that was written down wrongly is put right. */
export const noteCorrected = (text: string, reason: string): Way => ({
  at: 'handling',
  play: (line) => {
    const { handler } = line
    line.step(handler, ({ entry, today }) => ({
      step: 'correct',
      entry: entry('noted'),
      to: { act: 'noted', on: today, text },
      reason,
    }))
  },
})

/** A note in the wrong case is taken back. */
export const noteTakenBack = (text: string, reason: string): Way => ({
  at: 'handling',
  play: (line) => {
    const { handler } = line
    line.step(handler, ({ today }) => ({ step: 'note', on: today, text }))
    takeBack(line, handler, 'noted', reason)
  },
})

/** Somebody looked at who a confidential caller is, and said why. */
export const callerSeen = (reason: string): Way => ({
  at: 'handling',
  play: (line) => line.step(line.handler, { step: 'reveal', reason }),
})

/** Linked to an earlier case about the same. */
export const linked = (to: string, reason: string): Way => ({
  at: 'registered',
  play: (line) => line.act(line.cast.clerk, { do: 'link', to, merged: false, reason }),
})

/** What was taken down is told more exactly. */
export const amended = (content: string, reason: string): Way => ({
  at: 'registered',
  play: (line) => line.act(line.cast.clerk, { do: 'amend', change: { content }, reason }),
})

/** The centre's sheet came for what the office had taken down. */
export const joinedBySheet = (remark: string): Way => ({
  at: 'handling',
  play: (line) => line.act(line.cast.clerk, { do: 'join', sheet: { remark, limit: 5, rule: '投诉' } }),
})
