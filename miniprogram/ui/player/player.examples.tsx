import type { Examples } from '../examples';
import { forResident, nothing, sampleSound } from '../examples';
import type { PlayedPart } from './player';
import { Player } from './player';

const part: PlayedPart = { id: '1', seconds: 14, source: sampleSound };

export const examples: Examples = {
  one: forResident(() => <Player parts={[part]} />),
  'on its way': forResident(() => <Player parts={[{ ...part, source: null, status: '正在打开' }]} />),
  several: forResident(() => (
    <Player
      parts={[part, { ...part, id: '2', seconds: 65 }, { ...part, id: '3', seconds: 300 }]}
      onRemove={nothing}
    />
  )),
  longest: forResident(() => (
    <Player
      parts={[
        { ...part, seconds: 3599, status: '还没传完，已经传好 3 段，有网了会自己再传' },
        { ...part, id: '2', source: null, status: '这一段不在这部手机上，在说的时候用的那部手机上' },
      ]}
      onRemove={nothing}
    />
  )),
};
