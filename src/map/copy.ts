/**
 * A canvas for a copy of the map or of a part of it, as large as its host. It lies in a closed shadow: whoever looks
 * for the map on the page, a test or a reader of screens, finds the one that it is drawn on.
 */
export function copyCanvas(host: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%' });
  host.attachShadow({ mode: 'closed' }).append(canvas);
  return canvas;
}
