/** The scopes and spans of a grant, in words. */
import type { GrantKind, Scope } from '../../shared/person/person';

/** What a proxy may do or see, as the person chooses it; `short` is for lists. */
export const scopeText: Readonly<
  Record<Scope, { readonly words: string; readonly detail: string; readonly short: string }>
> = {
  submit: { words: '替我提需求', detail: '也能补充、催一下、说满意不满意', short: '提需求' },
  requests: { words: '看我的诉求', detail: '办到哪一步、怎么答复', short: '看诉求' },
  plan: { words: '看我的政策和计划', detail: '能享受什么，安排了什么', short: '看政策和计划' },
  notices: { words: '替我收消息', detail: '有回音时也告诉他', short: '收消息' },
  receipt: { words: '替我签收', detail: '东西送到时由他收', short: '签收' },
};

export const kindText: Readonly<Record<GrantKind, string>> = {
  family: '家属',
  guardian: '监护人',
  agent: '政策代理人',
};

/** For example 提需求、看诉求; the same for the person, the proxy and a cadre. */
export function scopesText(scopes: readonly Scope[]): string {
  return scopes.map((scope) => scopeText[scope].short).join('、');
}

/** The spans of time for which a grant can be given, in months. */
export const spanText = { '3': '三个月', '6': '半年', '12': '一年' } as const;
export type Span = keyof typeof spanText;

/** The spans to choose from, shortest first. */
export const spanOptions = (Object.keys(spanText) as Span[])
  .sort((a, b) => Number(a) - Number(b))
  .map((value) => ({ value, words: spanText[value] }));
