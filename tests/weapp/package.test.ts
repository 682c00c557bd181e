/** @jest-environment jsdom */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import ts from 'typescript';
import { openPhone } from './harness';
import { built } from './simulated-program';

const native = join(__dirname, '../../miniprogram/ui/native');

/**
 * The aria attributes that our primitives give each of Taro's components, read from the primitives' source.
 */
function usedByPrimitives(): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const file of readdirSync(native).filter((name) => name.endsWith('.weapp.tsx'))) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(native, file), 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
      ts.ScriptKind.TSX,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
        const attributes = used.get(node.tagName.getText()) ?? new Set<string>();
        for (const attribute of node.attributes.properties) {
          const name = attribute.name?.getText() ?? '';
          if (name.startsWith('aria-')) attributes.add(name);
        }
        used.set(node.tagName.getText(), attributes);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return used;
}

describe('the built mini-program', () => {
  const template = readFileSync(join(built, 'base.wxml'), 'utf8');

  it.each(
    [...usedByPrimitives()]
      .filter(([, attributes]) => attributes.size > 0)
      .map(([component, attributes]) => [component, [...attributes]] as const),
  )('lets every aria attribute of %s through to WeChat', (component, attributes) => {
    const elements = template.match(new RegExp(`<${component.toLowerCase()}\\s[^>]*>`, 'g')) ?? [];
    const speaking = elements.filter((element) => element.includes('aria-'));
    expect(speaking.length).toBeGreaterThan(0);
    for (const element of speaking)
      for (const attribute of attributes) expect(element).toContain(`${attribute}="{{`);
  });

  it('holds scripts of ES5 alone, which every WeChat reads', () => {
    const isES5 = (script: string): boolean => {
      try {
        parse(script, { ecmaVersion: 5 });
        return true;
      } catch (error) {
        if (error instanceof SyntaxError) return false;
        throw error;
      }
    };
    const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(70);
    expect(scripts.filter((file) => !isES5(readFileSync(join(built, file), 'utf8')))).toEqual([]);
    expect([isES5('var a = 1'), isES5('const a = 1'), isES5('/(?<=a)b/')]).toEqual([true, false, false]);
  });

  it('finds the primitives it speaks of', () => {
    expect([...usedByPrimitives().keys()].sort()).toEqual([
      'Button',
      'Canvas',
      'Image',
      'Input',
      'Picker',
      'Text',
      'Textarea',
      'View',
    ]);
    // The wheel of days has no attributes of its own; the button inside it has the name.
    expect([...(usedByPrimitives().get('Picker') ?? [])]).toEqual([]);
  });
});

describe('the home page in WeChat', () => {
  const session = {
    persons: [{ id: 'p1', name: '赵淑芬', place: '红旗镇阳光村', phone: '', relation: null }],
    posts: [],
    away: [],
    administers: [],
    unread: 0,
  };
  const callFunction = ({ data }: { data: unknown }): unknown => {
    const now = '2026-11-23T02:00:00.000Z';
    const { name } = data as { name: string };
    return name === 'session.get'
      ? { ok: true, now, data: session }
      : { ok: true, now, data: { rows: [], next: null } };
  };

  it('says for whom it is, what it is for, and where one can go', async () => {
    const phone = await openPhone({ callFunction });
    await phone.see('正在为 赵淑芬 办事');
    expect(phone.title()).toBe('您需要什么帮助？');
    expect(phone.elements().find(({ role }) => role === 'heading')).toMatchObject({
      name: '您需要什么帮助？',
      level: 1,
    });
    expect(
      phone
        .elements()
        .filter(({ role }) => role === 'button')
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['我要提需求', '首页，就是这里', '消息', '我的']));
  });

  it('calls a button selected nowhere, because a button never is', () => {
    expect(readFileSync(join(built, 'base.wxml'), 'utf8')).not.toContain('aria-selected');
  });

  it('leads to the first question, and back', async () => {
    const phone = await openPhone({ callFunction });
    await phone.tap('我要提需求');
    await phone.until('the first question', () => phone.url().startsWith('/pages/ask/index'));
    await phone.tap('返回');
    await phone.until('the home page', () => phone.url() === '/pages/home/index');
  });

  it.each(['/pages/home/index', '/pages/me/index'])(
    'offers no voice on %s, because WeChat has none',
    async (url) => {
      const phone = await openPhone({ callFunction, url });
      await phone.see('我的');
      await phone.see('首页');
      expect(phone.text()).not.toContain('听一听');
    },
  );
});
