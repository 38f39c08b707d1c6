import { fail, ok, type Result } from '#shared/prelude/result'

/** A part of the program that is loaded when it is first wanted is not to be had: its files, or who serves them, are gone. */
export interface CodeNotThere {
  readonly type: 'CodeNotThere'
}

// What browsers say of a module that could not be fetched; what is wrong in a fetched one is a defect.
const notFetched = /dynamically imported module|error loading|preload/i

/** Loads a part of the program that does not come with the window. */
export async function loadLate<Part>(load: () => Promise<Part>): Promise<Result<Part, CodeNotThere>> {
  try {
    return ok(await load())
  } catch (error) {
    if (error instanceof Error && notFetched.test(error.message)) return fail({ type: 'CodeNotThere' })
    throw error
  }
}
