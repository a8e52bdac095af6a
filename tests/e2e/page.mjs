// A page that remembers what went wrong on it.

const APP_TIMEOUT = 15_000;

/** How Chromium and Firefox call it; the last is Firefox's for a script that is answered with an error. */
const ABORTED = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED', 'NS_ERROR_CORRUPTED_CONTENT'];

/** How Firefox calls it where a frame is led elsewhere before its page has come. */
const LED_ELSEWHERE = 'NS_ERROR_FAILURE';

/** What Firefox says where a page was left before the worker had answered it; the address is not told. */
const UNANSWERED = 'Failed to load ‘’. A ServiceWorker intercepted the request';

/** A page that collects errors of scripts, of the console and of the network in `faults`. */
export async function watchedPage(browser, options = {}) {
  const page = await (await browser.newContext(options)).newPage();
  page.faults = [];
  page.on('pageerror', ({ message }) => {
    if (!message.startsWith(UNANSWERED)) page.faults.push(`error: ${message}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') page.faults.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page aborts what it was still loading, such as its icon; that is no fault of the site.
    // What was answered with an error is noted as an answer.
    const { errorText } = request.failure();
    const inFrame = request.isNavigationRequest() && request.frame() !== page.mainFrame();
    const isLed = inFrame && errorText === LED_ELSEWHERE;
    if (!isLed && !ABORTED.includes(errorText)) page.faults.push(`${errorText}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) page.faults.push(`${response.status()}: ${response.url()}`);
  });
  return page;
}

/** The frame of the app marks the document when it has taken the place of the static page. */
export async function frameIsRunning(page) {
  await page.locator('html[data-app="running"]').waitFor({ state: 'attached', timeout: APP_TIMEOUT });
}

/** The whole app runs: the frame, and the views with the record, which come when the page rests. */
export async function appIsRunning(page) {
  await page
    .locator('html[data-app="running"][data-views="here"]')
    .waitFor({ state: 'attached', timeout: APP_TIMEOUT });
}
