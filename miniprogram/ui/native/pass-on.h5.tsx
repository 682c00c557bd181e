import type { ReactNode } from 'react';
import type { PassOnProps } from './props';

/**
 * Lets the phone ask to whom it goes. False where it cannot; closing its question, or asking twice, is an
 * answer too.
 */
async function hand(title: string, url: string): Promise<boolean> {
  if (!('share' in navigator)) return false;
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    if (error instanceof DOMException) return error.name !== 'NotAllowedError';
    throw error;
  }
}

/** Copies a link. False where the browser does not let a page do so. */
async function copy(url: string): Promise<boolean> {
  // Only a page from a safe address has a clipboard.
  if (!window.isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/**
 * Passes a page on: by whatever the phone has for it, else as a link that is copied, else as a link to copy
 * by hand.
 */
export function PassOn({ words, title, path, onPassed }: PassOnProps): ReactNode {
  const pass = async (): Promise<void> => {
    onPassed(null);
    const url = `${window.location.origin}${window.location.pathname}#${path}`;
    if (await hand(title, url)) return;
    onPassed((await copy(url)) ? { copied: true } : { toCopy: url });
  };
  return (
    <div className="button-place button-place--primary">
      <button type="button" className="button button--primary" onClick={() => void pass()}>
        {words}
      </button>
    </div>
  );
}
