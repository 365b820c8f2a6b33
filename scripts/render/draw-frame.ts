import type { Page } from 'puppeteer';

/**
 * Has Chromium draw a frame before it prints. Whether one happened to be drawn after the last change decides whether some pages carry a needless
 * clipping path: 18 prints under load gave two different files without this, and one with it.
 */
export async function drawFrame(page: Page): Promise<void> {
  const camera = await page.createCDPSession();
  // Not `page.screenshot`: puppeteer lets no page be closed under it, so that one that crashed would be waited for until the limit of ten minutes.
  const clip = { x: 0, y: 0, width: 1, height: 1, scale: 1 };
  await camera.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: false, optimizeForSpeed: true });
  await camera.detach();
}
