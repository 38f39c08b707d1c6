// Absent until the samples have been made: the program builds without them.
const found = import.meta.glob<string>('../../../resources/samples/sample-assignment.hlb', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** Where the shipped sample bundle is to be fetched; undefined in a build without samples. */
export const sampleBundleUrl: string | undefined = Object.values(found)[0]

/** The shipped sample bundle, or undefined when it cannot be fetched. */
export async function loadSampleBundle(url: string): Promise<Blob | undefined> {
  try {
    const answer = await fetch(url)
    return answer.ok ? await answer.blob() : undefined
  } catch {
    return undefined
  }
}
