// What the tests of the page share: phones, and what is expected of them.
const {chromium} = require('playwright-core');

const sizes = [[320, 568], [360, 740], [390, 844], [412, 915], [740, 360]];
const locales = {nl: 'nl-BE', fr: 'fr-BE', de: 'de-DE', en: 'en-GB'};

function check(that, what) {
    if (!that) throw new Error(what);
}
function equal(got, wanted, what) {
    check(JSON.stringify(got) === JSON.stringify(wanted), `${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
}
// Asks until it is so, at most ten seconds.
async function until(ask, what) {
    const end = Date.now() + 10000;
    for (;;) {
        if (await ask()) return;
        if (Date.now() > end) throw new Error(`never came: ${what}`);
        await new Promise(done => setTimeout(done, 20));
    }
}

class Phones {
    async open() {
        this.browser = await chromium.launch({executablePath: process.env.BROWSER, args: ['--no-sandbox']});
        this.contexts = [];
        this.complaints = [];
    }

    async context(options = {}, before) {
        const [width, height] = options.size || sizes[this.contexts.length % sizes.length];
        const context = await this.browser.newContext({
            viewport: {width, height}, isMobile: true, hasTouch: true, locale: locales.nl, ...options,
        });
        this.contexts.push(context);
        context.setDefaultTimeout(10000);
        if (before) await context.addInitScript(before);
        return context;
    }

    // A phone with the page open.
    async phone(url, options, before) {
        return this.page(await this.context(options, before), url);
    }

    async page(context, url) {
        const page = await context.newPage();
        page.on('pageerror', error => this.complaints.push(`${error}`));
        page.on('console', message => {
            if (/Content Security Policy|Uncaught/.test(message.text())) this.complaints.push(message.text());
        });
        await page.goto(url);
        return page;
    }

    async close() {
        for (const context of this.contexts) await context.close();
        this.contexts = [];
    }
}

const heading = page => page.textContent('h1');
const shows = (page, text) => page.getByText(text, {exact: false}).first().waitFor();
const press = (page, text) => page.getByRole('button', {name: text}).first().click();
const lobby = page => shows(page, 'U bent erbij');

module.exports = {check, equal, until, Phones, heading, shows, press, lobby, sizes, locales};
