import { fail, ok, type Result } from '#shared/prelude/result'

/** A part of the program that is loaded when it is first wanted is not to be had: its files, or who serves them, are gone. */
export interface CodeNotThere {
  readonly type: 'CodeNotThere'
}

// What browsers say of a module that could not be fetched; what is wrong in a fetched one is a defect.
const notFetched = /dynamically imported module|error loading|preload/i

// How often each module was not to be had, by the address that the browser named.
const lost = new Map<string, number>()

/**
 * Loads a part of the program that does not come with the window; `load` imports one module and answers it as it is.
 * Chromium keeps a module that it could not fetch as lost for as long as the window lives, so whoever asks for it again
 * gets it under an address that is new to the window.
 */
export async function loadLate<Part>(load: () => Promise<Part>): Promise<Result<Part, CodeNotThere>> {
  try {
    return ok(await load())
  } catch (error) {
    const address = addressNotFetched(error)
    const before = lost.get(address) ?? 0
    lost.set(address, before + 1)
    return address === '' || before === 0 ? fail({ type: 'CodeNotThere' }) : importAgain<Part>(address, before)
  }
}

async function importAgain<Part>(address: string, nth: number): Promise<Result<Part, CodeNotThere>> {
  try {
    const part: Part = await import(/* @vite-ignore */ `${address}?again=${nth}`)
    return ok(part)
  } catch (error) {
    addressNotFetched(error)
    return fail({ type: 'CodeNotThere' })
  }
}

/** The module that could not be fetched, '' where the browser names none. Throws on what is wrong in one that came. */
function addressNotFetched(error: unknown): string {
  if (!(error instanceof Error && notFetched.test(error.message))) throw error
  return /\S+\.js(?=\?|$)/.exec(error.message)?.[0] ?? ''
}
