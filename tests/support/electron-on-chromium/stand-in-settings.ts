import { z } from 'zod'

const settingsSchema = z.object({
  /** The project's folder, as Electron is given it on the command line. */
  appFolder: z.string(),
  /** Whether that folder was taken out of a package. */
  isPackaged: z.boolean(),
  /** The folder into which "printed" pages fall, as PDF. */
  printerFolder: z.string(),
  /** The Chromium to start, and how. */
  browser: z.object({ executablePath: z.string(), args: z.array(z.string()), env: z.record(z.string(), z.string()) }),
})

/** What the test tells the process that it starts. */
export type StandInSettings = z.infer<typeof settingsSchema>

const variable = 'ELECTRON_ON_CHROMIUM'

/** The settings as environment for the process. */
export const writeStandInSettings = (settings: StandInSettings): Readonly<Record<string, string>> => ({
  [variable]: JSON.stringify(settings),
})

/** The settings that the test gave this process. */
export const readStandInSettings = (): StandInSettings => settingsSchema.parse(JSON.parse(process.env[variable] ?? ''))
