/** So many of what one run made are held on to: a PC that is never shut down must not fill its disk. */
const mostHeld = 30

/** The newest backups that this run of the program has written, by place. They stay, however old the clock makes them look. */
export interface MadeNow {
  add(place: string, name: string): void
  at(place: string): ReadonlySet<string>
}

export function createMadeNow(): MadeNow {
  const names = new Map<string, readonly string[]>()
  return {
    add: (place, name) => void names.set(place, [...(names.get(place) ?? []), name].slice(-mostHeld)),
    at: (place) => new Set(names.get(place)),
  }
}
