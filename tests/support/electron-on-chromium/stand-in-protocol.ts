type SchemeHandler = (request: Request) => Response | Promise<Response>

interface SchemePrivileges {
  readonly scheme: string
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean }
}

/** Electron's protocol: schemes and who serves them. */
export class StandInProtocol {
  #handlers = new Map<string, SchemeHandler>()
  #privileged = new Set<string>()

  constructor(private readonly isReady: () => boolean) {}

  registerSchemesAsPrivileged(schemes: readonly SchemePrivileges[]): void {
    if (this.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) {
      // Only such a scheme is a secure origin of its own, as the https origin that stands for it is.
      if (privileges?.standard === true && privileges.secure === true) this.#privileged.add(scheme)
    }
  }

  handle(scheme: string, handler: SchemeHandler): void {
    if (!this.isReady()) throw new Error('protocol.handle may be called only when app is ready')
    if (!this.#privileged.has(scheme))
      throw new Error(`the stand-in serves only standard, secure schemes, and ${scheme} is not registered as one`)
    if (this.#handlers.has(scheme)) throw new Error(`${scheme} is handled already`)
    this.#handlers.set(scheme, handler)
  }

  /** The program's answer to a request, or undefined when it serves no such scheme. */
  async serve(request: Request): Promise<Response | undefined> {
    return this.#handlers.get(new URL(request.url).protocol.slice(0, -1))?.(request)
  }
}
