/** How the first page of the demo looks. Every size follows the browser's letters, so that the page grows with them. */
const phone = '@media (max-width:47.99em)';
const desk = '@media (min-width:60em)';
/** Few letters fit in a line: a narrow phone, or letters twice as large. */
const narrow = '@media (max-width:22em)';

export const style = [
  ':root{color-scheme:light;--paper:#FAF7F1;--card:#fff;--line:#D9D3C7;--ink:#1B2527;--soft:#47545A;' +
    '--brand:#0A5648;--tint:#E3EFEA;--edge:clamp(14px,5vw,2.5rem)}',
  '*{box-sizing:border-box}h1,h2,h3,p,ol,ul{margin:0;padding:0}ol,ul{list-style:none}form{margin:0}',
  'body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere;' +
    'font:1.1875rem/1.6 -apple-system,BlinkMacSystemFont,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}',
  'main{max-width:72rem;margin:0 auto;padding:2.75rem var(--edge) 4rem}',
  // A clause, a name or a number stays whole where it fits into a line.
  'h1 span,.whole{display:inline-block}',
  '.kicker{color:var(--soft);font-size:1.0625rem}.kicker strong{color:var(--brand)}',
  'h1{margin:.375rem 0 .75rem;font-size:2.75rem;line-height:1.25;letter-spacing:.01em}',
  'h2{margin:3rem 0 1rem;font-size:1.5rem;line-height:1.35}h3{font-size:1.1875rem;line-height:1.4}',
  '.soft{color:var(--soft)}',

  `${desk}{.hero{display:grid;grid-template-columns:1.15fr 1fr;column-gap:4rem;align-items:center}}`,

  // The loop: four rings on a line, and the way back from the last to the second.
  '.way{margin-top:2rem}.loop{display:grid;grid-template-columns:repeat(4,1fr)}',
  '.loop li{position:relative;padding:0 .25rem;text-align:center}',
  '.loop li+li::before{content:"";position:absolute;top:1.25rem;left:calc(-50% + 1.375rem);right:calc(50% + 1.375rem);' +
    'height:.1875rem;margin-top:-.09375rem;background:var(--brand)}',
  '.ring{display:flex;align-items:center;justify-content:center;width:2.5rem;height:2.5rem;margin:0 auto .5rem;' +
    'border:.1875rem solid var(--brand);border-radius:50%;background:var(--brand);color:#fff;' +
    'font-size:1.0625rem;font-weight:700;line-height:1}',
  '.ring svg{width:1.25rem;height:1.25rem;fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}',
  '.loop li:last-child .ring{background:var(--card);color:var(--brand);border-width:.3125rem}',
  '.loop strong{display:block}.loop li:last-child strong{color:var(--brand)}',
  '.loop small{display:block;color:var(--soft);font-size:1rem;line-height:1.4}',
  '.again{position:relative;width:50%;margin:.5rem 0 0 37.5%;padding-top:.5rem;text-align:center;font-size:1rem;color:var(--soft)}',
  '.again::before{content:"";position:absolute;inset:0 0 50%;border:.125rem dashed #5F6B70;border-top:0;border-radius:0 0 .875rem .875rem}',
  '.again::after{content:"";position:absolute;left:-.3125rem;top:-.3125rem;border:.375rem solid transparent;border-top:0;border-bottom:.5rem solid #5F6B70}',
  '.again span{position:relative;display:inline-block;padding:0 .625rem;background:var(--paper)}',

  '.cards{display:grid;gap:1.25rem;grid-template-columns:minmax(0,1fr)}',
  '@media (min-width:58em){.cards{grid-template-columns:repeat(3,minmax(0,1fr))}}',
  '.card{display:flex;flex-direction:column;gap:.5rem;padding:1.25rem;border:1px solid var(--line);border-radius:1.125rem;background:var(--card)}',
  '.card h3{display:flex;align-items:center;gap:.625rem;font-size:1.375rem}',
  '.number{display:inline-flex;flex:none;align-items:center;justify-content:center;width:2.25rem;height:2.25rem;' +
    'border-radius:50%;background:var(--brand);color:#fff;font-size:1.125rem;line-height:1}',
  '.acts{display:grid;gap:.75rem;margin-top:auto;padding-top:.75rem;' +
    'grid-template-columns:repeat(auto-fit,minmax(min(8.5rem,100%),1fr))}',

  'button{width:100%;font:inherit;color:inherit;text-align:left;cursor:pointer;background:var(--card);' +
    'border:1px solid var(--line);border-radius:.875rem}',
  'button:hover{background:var(--tint)}',
  'button:focus-visible,a:focus-visible{outline:3px solid #0B3D91;outline-offset:2px}',
  '.main,.other{min-height:4rem;padding:.625rem 1rem;border:2px solid var(--brand);border-radius:1.125rem;' +
    'font-weight:700;text-align:center}',
  '.main{background:var(--brand);color:#fff}.main:hover{background:#0B3F36}.other{color:var(--brand)}',

  '.weixin{flex-direction:row;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;margin-top:1.25rem}',
  '.weixin p{flex:1 1 16rem}',
  '.weixin a{display:inline-flex;align-items:center;min-height:3rem;padding:0 .25rem;color:var(--brand);font-weight:700;text-underline-offset:.25em}',

  '.side h3{margin:0 0 .625rem;color:var(--brand)}',
  '.people{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(14rem,100%),1fr))}',
  '.sides{display:grid;gap:1.75rem 2.5rem;grid-template-columns:minmax(0,1fr)}',
  `${desk}{.sides{grid-template-columns:repeat(2,minmax(0,1fr))}}`,
  '.people li,.people form{display:grid}',
  '.people button{min-height:4rem;padding:.625rem 1rem;line-height:1.45}',
  '.people strong{display:block}.people span{display:block;color:var(--soft);font-size:1.0625rem}',
  '.times{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(9rem,100%),1fr));margin-top:1rem;max-width:44rem}',
  '.times .other{min-height:3.5rem}',

  `${phone}{main{padding-top:1.5rem}h1{font-size:2rem}h2{margin-top:2.25rem}}`,
  // The steps run downwards, each with its words beside its ring; the way back is a sentence below them.
  `@media (max-width:30em){.loop{grid-template-columns:1fr;gap:.875rem}` +
    '.loop li{display:grid;grid-template-columns:auto 1fr;column-gap:.875rem;align-items:center;padding:0;text-align:left}' +
    '.loop li+li::before{top:-.875rem;left:1.15625rem;right:auto;width:.1875rem;height:.875rem;margin:0}' +
    '.ring{grid-row:1/3;margin:0}.loop strong{align-self:end}.loop small{align-self:start}' +
    '.again{width:auto;margin:.75rem 0 0;padding:0 0 0 3.375rem;text-align:left}.again::before,.again::after{display:none}.again span{padding:0}}',
  `${narrow}{h1{font-size:1.5rem}h2{font-size:1.3125rem}.card{padding:1rem}.loop small{font-size:1rem}}`,
  '@media (max-width:12em){body{font-size:1.0625rem}h1{font-size:1.25rem}.card{padding:14px}.card h3{font-size:1.1875rem}' +
    '.main,.other,.people button{padding:.375rem}}',
].join('\n');
