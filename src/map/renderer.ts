/** Which of Phaser's renderers suits this machine. */

export type RendererName = 'webgl' | 'canvas';

/** Renderers that draw in software: there a baked canvas is faster than a textured quad. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether this unmasked renderer name is a graphics processor's. */
export const isHardware = (name: string): boolean => name !== '' && !SOFTWARE.test(name);

/** Asks a throw-away context what would draw. */
export function probeRenderer(): RendererName {
  const context = document.createElement('canvas').getContext('webgl');
  if (context === null) return 'canvas';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = context.getParameter(info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL);
  // a page may hold few contexts at a time: this one is not needed any more
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' && isHardware(name) ? 'webgl' : 'canvas';
}
