/** Prints a figure beside its aim. */
export const printLine = (what: string, figure: string, aim: string): void =>
  console.log(`${what.padEnd(56)} ${figure.padStart(26)}   aim ${aim}`)
