import type { Examples } from '../examples';
import { atDesk, forResident, nothing } from '../examples';
import { Actions } from '../stack/stack';
import { Button } from './button';

export const examples: Examples = {
  primary: forResident(() => <Button onPress={nothing}>提交诉求</Button>),
  secondary: forResident(() => (
    <Button look="secondary" onPress={nothing}>
      回首页
    </Button>
  )),
  quiet: forResident(() => (
    <Button look="quiet" onPress={nothing}>
      不说了，写字
    </Button>
  )),
  icon: forResident(() => (
    <Button icon="microphone" onPress={nothing}>
      按一下，开口说
    </Button>
  )),
  busy: forResident(() => (
    <Button busy icon="camera" onPress={nothing}>
      加照片
    </Button>
  )),
  'busy in words': forResident(() => (
    <Button look="quiet" busy busyWords="正在送，请别关手机…" onPress={nothing}>
      再送一次
    </Button>
  )),
  open: atDesk(() => (
    <Button look="secondary" expanded onPress={nothing}>
      记一次联系
    </Button>
  )),
  longest: forResident(() => (
    <Button icon="microphone" onPress={nothing}>
      本人说不让欧阳慕容雪梅办了，请阳光村专职委员记下来
    </Button>
  )),
  'quiet longest': forResident(() => (
    <Button look="quiet" icon="pencil" onPress={nothing}>
      打不通或者说不清，就在这里再写几个字、加照片
    </Button>
  )),
  'several at a desk': atDesk(() => (
    <Actions>
      <Button onPress={nothing}>受理</Button>
      <Button look="secondary" onPress={nothing}>
        看号码，发短信
      </Button>
      <Button look="quiet" onPress={nothing}>
        收起，看现在这一件
      </Button>
      <Button look="secondary" busy onPress={nothing}>
        转给别的岗位
      </Button>
    </Actions>
  )),
};
