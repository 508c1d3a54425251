/** The page's faces as another thread can have them: a thread that is not the page's knows no style sheet. */
export interface Face {
  readonly family: string;
  /** As in a style sheet, with whole addresses. */
  readonly source: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
}

/** All that the page's own style sheets declare; none is fetched before a text needs it. */
export function facesOfPage(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) => rulesOf(sheet).flatMap((rule) => faceOf(rule)));
}

/** None where they may not be read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function faceOf(rule: CSSRule): readonly Face[] {
  if (!(rule instanceof CSSFontFaceRule)) return [];
  const of = (property: string, unset: string): string => rule.style.getPropertyValue(property) || unset;
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const source = of('src', '').replaceAll(
    /url\((["']?)(.*?)\1\)/g,
    (_, __, address: string) => `url("${new URL(address, base).href}")`,
  );
  return [
    {
      family: of('font-family', '').replaceAll(/["']/g, ''),
      source,
      weight: of('font-weight', 'normal'),
      style: of('font-style', 'normal'),
      unicodeRange: of('unicode-range', 'U+0-10FFFF'),
    },
  ];
}
