/** A browser has no scanner; the page shows the field alone. */
export const canScan: boolean = false;

/** Never asked for in a browser. */
export function scan(): Promise<string | null> {
  return Promise.resolve(null);
}
