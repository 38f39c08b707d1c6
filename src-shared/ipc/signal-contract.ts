import { z } from 'zod'
import { noticeSchema } from '../signal/notice'
import { call } from './call'

const onlyInDesktop = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('OnlyInDesktop') })])

/** What the desktop shell tells outside its window: a count on its icon, notifications, a tray icon. */
export const signalContract = {
  'signal.badge': call({
    /** How many cases wait for whoever is at the desk; 0 takes the badge away. */
    request: z.strictObject({ count: z.number().int().min(0).max(99_999) }),
    /** False where the system shows no such thing. */
    value: z.strictObject({ shown: z.boolean() }),
    failure: onlyInDesktop,
  }),
  'signal.notify': call({
    /** Shows a system notification in the words of `noticeToText`; pressed, it asks for 今日工作 (`today.requested`). */
    request: z.strictObject({ notice: noticeSchema }),
    /** False where the system takes none. */
    value: z.strictObject({ shown: z.boolean() }),
    failure: onlyInDesktop,
  }),
  'signal.tray': call({
    /**
     * Whether closing the window leaves the program in the tray. Until `explained`, it is said when that first happens; the window
     * is then told `tray.explained`.
     */
    request: z.strictObject({ closesToTray: z.boolean(), explained: z.boolean() }),
    /** False where the system has no tray: closing then ends the program as ever. */
    value: z.strictObject({ hasTray: z.boolean() }),
    failure: onlyInDesktop,
  }),
} as const
