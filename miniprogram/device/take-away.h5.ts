/**
 * Gives a file to the user: the browser keeps it where it keeps what is loaded.
 * @param base64 its content
 * @returns whether it was given
 */
export function handOver(name: string, base64: string): Promise<boolean> {
  const link = document.createElement('a');
  link.href = `data:application/octet-stream;base64,${base64}`;
  link.download = name;
  link.click();
  return Promise.resolve(true);
}

/** Opens the browser's print of the page that is shown; null where there is no printer. */
export const printPage: (() => void) | null = () => window.print();
