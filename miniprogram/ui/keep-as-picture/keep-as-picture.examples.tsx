import type { Examples } from '../examples';
import { forResident, pressed } from '../examples';
import { KeepAsPicture } from './keep-as-picture';

const offered = forResident(() => (
  <KeepAsPicture
    name="问需响应-261123-403841-2"
    card={{
      sender: '问需响应',
      title: '这件事收到了',
      rows: [
        { term: '编号', value: '261123 403841 2' },
        { term: '谁来办', value: '王小燕（肇州县托古乡长春村专职委员）' },
      ],
      steps: [
        { word: '提出', isDone: true },
        { word: '受理', isDone: false },
      ],
      foot: '打电话时报编号就行。',
    }}
  >
    存成图片，发给家里人
  </KeepAsPicture>
));

export const examples: Examples = {
  offered,
  kept: pressed('存成图片，发给家里人', '图片存好了', offered),
};
