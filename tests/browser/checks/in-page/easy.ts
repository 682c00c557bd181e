/**
 * What is too hard on a page for somebody who asked for short and simple words: a line of more than fifteen
 * characters, a lead of more than one sentence, a word of the office. What people wrote themselves, and names, are
 * not the page's words; they are known from the cloud's answers.
 */
import { EASY_LINE, easyLength } from '../../../../shared/easy-lines.text';
import { isSeen, lookAnew, told } from './seen';
import { textsByBlock } from './text';

/** Words for which there is a plainer one. */
const hard =
  /予以|相关|办理|申请人|审核|核实|依据|按照|应当|以及|并且|逐条|如需|是否|上述|该项|敬请|谅解|督促|逾期|时限/;

/** What stands in the cloud's answers besides what a program says: names, places, what somebody wrote. */
const said = new Set<string>();
/** In answers about policies the cloud speaks too; only names are not its words. */
const names = ['name', 'title', 'place', 'by', 'cadre', 'official', 'benefit'];

function collect(value: unknown, takes: (key: string) => boolean, taken = false): void {
  if (typeof value === 'string') {
    if (taken && /[\u4e00-\u9fff]{2}/.test(value)) said.add(value);
  } else if (Array.isArray(value)) value.forEach((each) => collect(each, takes, taken));
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) collect(each, takes, taken || takes(key));
}

const ask = window.fetch.bind(window);
window.fetch = async (...request) => {
  const answer = await ask(...request);
  const body = request[1]?.body;
  if (answer.ok && typeof body === 'string') {
    const aboutPolicies = /"name":"(policy|entitlement)\./.test(body);
    const read = (content: unknown): void => collect(content, (key) => !aboutPolicies || names.includes(key));
    void answer
      .clone()
      .json()
      .then(read, () => undefined);
  }
  return answer;
};

const key = 'screen-needs';
const easily = JSON.stringify({ data: ['easyWords'] });

/** Has the page speak easily from now on, as if another window had read that its reader asked for it. */
export function speakEasily(): void {
  window.localStorage.setItem(key, easily);
  window.dispatchEvent(new StorageEvent('storage', { key }));
}

/** Whether the page still does; what the cloud says of its reader may have come since. */
export function speaksEasily(): boolean {
  return window.localStorage.getItem(key) === easily;
}

/**
 * What is too hard on the page as it is drawn now.
 * @param kept what stands on the phone already, which people wrote too
 */
export function tooHard(kept: readonly string[]): string[] {
  lookAnew();
  const theirs = [...said, ...kept].sort((one, other) => other.length - one.length);
  const found = [...textsByBlock()].flatMap(([block, texts]) => {
    if (block.closest('.page-main, .tabs') === null) return [];
    const words = theirs.reduce(
      (text, one) => text.split(one).join('某'),
      texts.map(({ data }) => data).join(''),
    );
    const office = hard.exec(words.replace(/“[^”]*”/g, ''));
    return [
      ...(easyLength(words) > EASY_LINE ? [`${easyLength(words)} characters in a line: ${words}`] : []),
      ...(office === null ? [] : [`${office[0]} is a word of the office: ${words}`]),
    ];
  });
  const leads = Array.from(document.querySelectorAll('.page-lead'))
    .filter(isSeen)
    .filter(({ textContent }) => (textContent.match(/[。？]/g) ?? []).length > 1)
    .map((lead) => `a lead of several sentences: ${told(lead)}`);
  return [...new Set([...found, ...leads])];
}
