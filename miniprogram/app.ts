import { usePageNotFound } from '@tarojs/taro';
import { createElement } from 'react';
import type { PropsWithChildren, ReactNode } from 'react';
import './app.css';
import { useResending } from './request/resend';
import { startAt } from './ui/go';
import { useSigningIn } from './session/signed-out';
import { StaffRail } from './session/staff-tabs';
import { Rail } from './ui/page/rail';

/** The frame around every page; it draws nothing of its own, and says what the rail at a desk is. */
export default function App({ children }: PropsWithChildren): ReactNode {
  useResending();
  useSigningIn();
  usePageNotFound(() => void startAt('/pages/missing/index'));
  return createElement(Rail.Provider, { value: StaffRail }, children);
}
