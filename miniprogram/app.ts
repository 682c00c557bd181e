import { usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren, ReactNode } from 'react';
import './app.css';
import { useResending } from './request/resend';
import { startAt } from './ui/go';
import { useSigningIn } from './session/signed-out';

/** The frame around every page; it draws nothing of its own. */
export default function App({ children }: PropsWithChildren): ReactNode {
  useResending();
  useSigningIn();
  usePageNotFound(() => void startAt('/pages/missing/index'));
  return children;
}
