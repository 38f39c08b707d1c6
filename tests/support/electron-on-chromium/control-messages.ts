import { z } from 'zod'

/** What a test tells the program's main process, over the process channel. */
export const controlOrderSchema = z.discriminatedUnion('type', [
  /** The answer to the next open or save dialog; null is "cancel". */
  z.object({ type: z.literal('answer-dialog'), dialog: z.enum(['open', 'save']), path: z.string().nullable() }),
  z.object({ type: z.literal('set-printer'), printer: z.enum(['ready', 'user-cancels', 'missing']) }),
  z.object({ type: z.literal('ask-permission'), permission: z.string() }),
  z.object({ type: z.literal('quit') }),
  /** A press of a line of the tray's menu, of the last notification, or of the window's own button for closing. */
  z.object({ type: z.literal('press-tray'), label: z.string() }),
  z.object({ type: z.literal('press-notification') }),
  z.object({ type: z.literal('close-window') }),
])
export type ControlOrder = z.infer<typeof controlOrderSchema>

/** What the main process tells the test. */
export const controlReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('browser-started'), endpoint: z.string(), browserPid: z.number() }),
  z.object({ type: z.literal('window-loaded'), url: z.string() }),
  /** The program refused something: a navigation, a new window, a request, a download. */
  z.object({
    type: z.literal('refused'),
    what: z.enum(['navigation', 'window', 'request', 'download']),
    url: z.string(),
  }),
  z.object({ type: z.literal('permission'), permission: z.string(), requested: z.boolean(), checked: z.boolean() }),
  z.object({ type: z.literal('badge'), count: z.number() }),
  z.object({ type: z.literal('notification'), title: z.string(), body: z.string() }),
  z.object({ type: z.literal('tray'), labels: z.array(z.string()) }),
  z.object({ type: z.literal('window-visible'), isVisible: z.boolean() }),
  /** The program asked to be started anew when it has ended. */
  z.object({ type: z.literal('relaunch') }),
  z.object({ type: z.literal('message-box'), title: z.string(), message: z.string() }),
])
export type ControlReport = z.infer<typeof controlReportSchema>
