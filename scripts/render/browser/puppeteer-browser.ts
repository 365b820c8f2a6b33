import { access, constants } from 'node:fs/promises';
import { Browser, detectBrowserPlatform } from '@puppeteer/browsers';
import * as browsers from '@puppeteer/browsers';
import puppeteer from 'puppeteer';
import type { Environment } from './private-directory.ts';
import type { BrowserLocation } from './locate-browser.ts';
void [access, constants, Browser, detectBrowserPlatform, browsers, puppeteer];
export async function puppeteerBrowser(_env: Environment): Promise<BrowserLocation | undefined> { return undefined; }
