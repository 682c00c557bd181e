import type { Examples } from '../examples';
import { forResident } from '../examples';
import type { RecorderProps, Speaking } from './recorder';
import { Recorder } from './recorder';

const silent: Speaking = {
  state: 'silent',
  because: null,
  seconds: 0,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};
const recorder: RecorderProps = { speaking: silent, startWords: '开始说', main: true, full: false };

export const examples: Examples = {
  silent: forResident(() => <Recorder {...recorder} />),
  starting: forResident(() => <Recorder {...recorder} speaking={{ ...silent, state: 'starting' }} />),
  speaking: forResident(() => (
    <Recorder {...recorder} speaking={{ ...silent, state: 'speaking', seconds: 599 }} />
  )),
  stopping: forResident(() => (
    <Recorder {...recorder} speaking={{ ...silent, state: 'stopping', seconds: 14 }} />
  )),
  stopped: forResident(() => (
    <Recorder
      {...recorder}
      main={false}
      startWords="接着说"
      speaking={{ ...silent, because: 'asked', seconds: 14 }}
    />
  )),
  denied: forResident(() => <Recorder {...recorder} speaking={{ ...silent, because: 'denied' }} />),
  privacy: forResident(() => <Recorder {...recorder} speaking={{ ...silent, because: 'privacy' }} />),
  nothing: forResident(() => <Recorder {...recorder} speaking={{ ...silent, because: 'nothing' }} />),
  full: forResident(() => (
    <Recorder {...recorder} full speaking={{ ...silent, because: 'full', seconds: 300 }} />
  )),
};
