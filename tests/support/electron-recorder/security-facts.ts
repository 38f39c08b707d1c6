import { z } from 'zod'

const verdicts = z.record(z.string(), z.boolean())

/** What a main process and a preload do about security, as the recorder saw it: the matter of Electron's checklist. */
export const securityFactsSchema = z.object({
  /** Names that the main process imports from Electron. */
  imports: z.array(z.string()),
  /** Addresses and paths that were opened outside of the program. */
  opened: z.array(z.string()),
  /** Called before the program was ready. */
  early: z.array(z.string()),
  switches: z.array(z.string()),
  schemes: z.array(z.object({ scheme: z.string(), privileges: z.record(z.string(), z.boolean()).default({}) })),
  windows: z.array(
    z.object({
      preferences: z.record(z.string(), z.unknown()),
      urls: z.array(z.string()),
      /** Whether a navigation of the page's main frame is prevented, by where it leads. */
      navigations: verdicts,
      /** The same of frames in it. */
      frameNavigations: verdicts,
      redirects: verdicts,
      preventsWebview: z.boolean(),
      /** What is answered to a page that opens a window. */
      windowOpen: z.string(),
      webRtcPolicy: z.string(),
    }),
  ),
  session: z.object({
    /** Whether a request is let through, by its address. */
    requests: verdicts,
    /** Whether a permission is granted when asked for, and when looked up. */
    granted: verdicts,
    checked: verdicts,
    devices: z.boolean(),
    displayMedia: z.boolean(),
    spellChecker: z.boolean(),
    downloads: z.boolean(),
    proxy: z.unknown(),
  }),
  /** Whether a call is answered by its service, by the frame that it comes from. */
  senders: verdicts,
  /** The policy of the program's page, of a script and of a file that is not there. */
  policies: z.record(z.string(), z.string()),
  preload: z.object({
    /** What the page gets, by name: the keys of each. */
    exposed: z.record(z.string(), z.array(z.string())),
    /** Channels of Electron's that the page could reach. */
    reached: z.array(z.string()),
    /** How many arguments of Electron's a listener of the page is given. */
    listenerArguments: z.number(),
  }),
})
export type SecurityFacts = z.infer<typeof securityFactsSchema>
