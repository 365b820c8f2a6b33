import type { Page } from 'puppeteer';

/**
 * Has Chromium draw a frame before it prints. Whether one happened to be drawn after the last change decides whether some pages carry a needless
 * clipping path: 18 prints under load gave two different files without this, and one with it.
 */
export async function drawFrame(page: Page): Promise<void> {
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 }, captureBeyondViewport: false, optimizeForSpeed: true });
}
