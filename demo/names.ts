/** Names for people who do not exist, put together from common surnames and given-name characters. */
import type { Random } from './random';

export type Sex = 'female' | 'male';

/**
 * Common surnames with their weights. A commoner surname weighs more; the weights express only this order.
 */
const surnames: readonly (readonly [string, number])[] = [
  ...Array.from('王李张刘陈', (name) => [name, 12] as const),
  ...Array.from('杨赵黄周吴徐孙马朱胡', (name) => [name, 6] as const),
  ...Array.from(
    '郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石',
    (name) => [name, 2] as const,
  ),
];

const given: Readonly<Record<Sex, string>> = {
  female: '淑桂秀玉凤英兰芳芬珍梅霞红丽艳华萍云琴莲敏静娟燕洁慧雪晶颖娜琳欣怡佳倩春香荣清月',
  male: '国建德福永志文明强军海涛波伟刚勇峰平东林春生长贵成龙庆祥学忠义立新宝山富振兴广玉宇浩鹏磊晨',
};

/** Makes a name that nobody has yet. With a surname given, the name is one of that family. */
export type Namer = (sex: Sex, surname?: string) => string;

/** @param taken names that must not be made again */
export function namer(random: Random, taken: Iterable<string>): Namer {
  const used = new Set(taken);
  return (sex, surname) => {
    const characters = Array.from(given[sex]);
    for (;;) {
      const first = random.pick(characters);
      const second = random.below(5) === 0 ? '' : random.pick(characters);
      const name = (surname ?? random.weighted(surnames)) + first + (second === first ? '' : second);
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}
