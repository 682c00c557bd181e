/**
 * Types of the modules that the page of blocks imports and that ship none: Taro's entry to React, and React's
 * to a browser.
 */

declare module '@tarojs/plugin-framework-react/dist/runtime' {
  import type { createRouter } from '@tarojs/router';
  /** An app in the shape Taro's router wants. */
  export function createReactApp(
    app: unknown,
    react: unknown,
    dom: unknown,
    config: unknown,
  ): Parameters<typeof createRouter>[1];
}

declare module 'react-dom' {
  export function flushSync(change: () => void): void;
  export function unstable_batchedUpdates(change: () => void): void;
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';
  export function createRoot(container: Element): { render(node: ReactNode): void };
}
