/** How places are called: the statistical register writes a committee's name where people say a village's. */

interface Named {
  readonly name: string;
}

/** 村委会, 村村委会, 村民委员会, 社区居委会, 社区居民委员会 and the register's slips of these, also while they are being typed. */
const committee = /(村|社区)\1*(?:村?民|居[民名]?)?委(?:员会?|会)?$/;

/**
 * What people call a village or community: 阳光村 for 阳光村委会, 红星社区 for 红星社区居民委员会. What has no such ending stays
 * as it is.
 */
export function spokenName({ name }: Named): string {
  return name.replace(committee, '$1');
}

/**
 * Whether anybody lives there: the statistical codes fill farms up with 虚拟生活区 and 虚拟社区, where nobody does.
 */
export function isInhabited({ name }: Named): boolean {
  return !name.includes('虚拟');
}
