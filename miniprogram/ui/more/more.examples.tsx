import type { Examples } from '../examples';
import { forResident } from '../examples';
import { More } from './more';

const more = (): Promise<void> => Promise.resolve();

export const examples: Examples = {
  more: forResident(() => <More words="再看 20 条" pages={{ more, loadingMore: false }} />),
  loading: forResident(() => <More words="再看 20 条" pages={{ more, loadingMore: true }} />),
};
