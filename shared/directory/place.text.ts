/**
 * The spoken names of places. The statistical register gives a committee's name where people use the
 * village's.
 */

interface Named {
  readonly name: string;
}

/**
 * The endings 村委会, 村村委会, 村民委员会, 社区居委会, 社区居民委员会 and the register's misspellings of these, also while they are
 * still being typed.
 */
const committee = /(村|社区)\1*(?:村?民|居[民名]?)?委(?:员会?|会)?$/;

/**
 * The spoken name of a village or community: 阳光村 for 阳光村委会, 红星社区 for 红星社区居民委员会. A name without such an ending
 * is returned unchanged.
 */
export function spokenName({ name }: Named): string {
  return name.replace(committee, '$1');
}

/**
 * Whether people live in a place. The statistical codes pad farms with 虚拟生活区 and 虚拟社区, where nobody lives.
 */
export function isInhabited({ name }: Named): boolean {
  return !name.includes('虚拟');
}
