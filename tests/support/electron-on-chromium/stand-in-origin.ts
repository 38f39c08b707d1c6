// Chromium serves a custom scheme only if it was built to. Each `app://host/…` stands for `http://host.localhost/…`: a name that
// never leaves the machine and a secure origin, as the scheme's is; the browser is told which port it means.
const suffix = 'localhost'

/** The browser's switch by which the stand-in's origins lead to `port` on this machine. */
export const originSwitch = (port: number): string => `--host-resolver-rules=MAP *.${suffix} 127.0.0.1:${port}`

/** The address at which the browser has what the program calls `app://host/path`. Others stay as they are. */
export function toBrowserUrl(url: string): string {
  return url.replace(/^app:\/\/([^/?#]*)/, `http://$1.${suffix}`)
}

/** The address as the program knows it. */
export function toProgramUrl(url: string): string {
  return url.replace(new RegExp(`^(blob:)?http://([^/?#]*)\\.${suffix}(?=[/?#]|$)`), '$1app://$2')
}
