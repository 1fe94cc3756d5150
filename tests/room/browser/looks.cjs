// How the page looks and reads in every state, over a room that is made up: axe in light and dark and four languages, widths,
// text twice as large, sizes of what is touched; and what it says when the room turns it down.
//   looks.cjs PAGE PORT [NAME]          PAGE is the folder of the page as it is sent
//   PICTURES=folder: keeps a picture of each screen
const {readFileSync} = require('fs');
const {join} = require('path');
const {check, equal, until, Phones, heading, shows, press, lobby, locales} = require('./lib.cjs');
const {Mock} = require('./mock.cjs');
const boards = require('./boards.cjs');

const inside = 'Uw stem is binnen.';
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Walks through every screen; `look(name)` is called on each.
async function walk(mock, page, look) {
    const at = async (name, ready) => {
        await ready;
        await look(name);
    };
    const option = n => page.locator('.option').nth(n).click();
    const state = looks => page.locator('main > .state.' + looks + ':visible').waitFor();
    mock.show(boards.lobby);
    await at('join', page.waitForSelector('#code'));
    await page.locator('.send').click();
    await at('join, no code', page.waitForSelector('.fault:not([hidden])'));
    await page.fill('#code', mock.code);
    await page.locator('.send').click();
    await at('lobby', page.waitForSelector('#seat:not(:empty)'));
    for (const name in boards) {
        if (name === 'lobby') continue;
        if (name === 'reason') for (const key of mock.seats.keys()) mock.maySay.add(key);
        mock.show(boards[name]);
        await until(() => page.evaluate(version => window.seen === version, mock.version), `the board ${name}`);
        await look(name);
        if (name === 'vote') {
            await option(2);
            await at('prediction', page.locator('.card').waitFor());
            await option(1);
            await at('voted', page.locator('.card').nth(1).waitFor());
            mock.refuse.POST = 507;
            await page.locator('.card button').first().click();
            await look('vote again');
            await option(0);
            await at('not kept', state('warn'));
            mock.refuse = {};
            await state('good');
        }
        if (name === 'agenda') {
            for (const n of [0, 1, 3]) await page.locator('input').nth(n).check();
            await look('agenda, ticked');
            await page.locator('.send').click();
            await at('agenda, sent', state('good'));
        }
        if (name === 'reason') {
            await page.fill('textarea', 'Op het plein staan achtduizend mensen.');
            await page.locator('.send').click();
            await at('reason, sent', state('good'));
        }
    }
    await mock.stop();
    await at('no connection', page.locator('main > .state:visible').waitFor());
    await mock.start();
    mock.seats.clear();
    await at('ended', page.waitForFunction(() => !document.querySelector('.state:not([hidden])')));
}

// The page tells which board it drew: so nobody has to wait by the clock.
const tellSeen = () => {
    const parse = JSON.parse;
    JSON.parse = text => {
        const value = parse(text);
        if (value && value.version) Promise.resolve().then(() => requestAnimationFrame(() => window.seen = value.version));
        return value;
    };
};

async function picture(page, name) {
    if (process.env.PICTURES) await page.screenshot({path: join(process.env.PICTURES, name.replace(/\W+/g, '-') + '.png'), fullPage: true});
}

async function axe(mock, phones, language, colorScheme) {
    const page = await phones.phone(mock.base, {locale: locales[language], colorScheme, bypassCSP: true, size: [360, 740]}, tellSeen);
    let source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(source);
    const found = [];
    await walk(mock, page, async name => {
        const result = await page.evaluate(tags => axe.run({runOnly: tags}), tags);
        for (const one of result.violations) found.push(`${name}: ${one.id}: ${one.nodes[0].html}`);
        await picture(page, `${language} ${colorScheme} ${name}`);
    });
    equal(found, [], 'axe');
}

const tests = {};
for (const language in locales)
    for (const scheme of ['light', 'dark']) tests[`axe finds nothing, ${language}, ${scheme}`] = (mock, phones) => axe(mock, phones, language, scheme);

Object.assign(tests, {
    async 'fits every phone, also with text twice as large; what is touched is large'(mock, phones) {
        for (const [size, percent] of [[[320, 568], 100], [[568, 320], 100], [[412, 915], 100], [[320, 568], 200], [[160, 284], 100]]) {
            Object.assign(mock, {seats: new Map(), papers: new Map()});
            const page = await phones.phone(mock.base, {size, bypassCSP: true, locale: 'de-DE'}, tellSeen);
            await page.addStyleTag({content: `html { font-size: ${percent * 1.125}% }`});
            await walk(mock, page, async name => {
                const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
                if (wide) equal(await page.evaluate(() => [...document.querySelectorAll('body *')].filter(node => node.getBoundingClientRect().right > innerWidth).map(node => node.outerHTML.slice(0, 80))), [], name);
                equal(wide, 0, `${name}: too wide at ${size.join('x')}, ${percent} %`);
                const small = await page.evaluate(() => [...document.querySelectorAll('button, .option, select, textarea, input:not([type=checkbox])')]
                    .filter(node => node.offsetHeight < 56 || node.offsetWidth < 56).map(node => node.outerHTML));
                equal(small, [], `${name}: too small at ${size.join('x')}`);
                const tiny = await page.evaluate(() => [...document.querySelectorAll('body *')]
                    .filter(node => node.offsetHeight && node.textContent && parseFloat(getComputedStyle(node).fontSize) < 18).map(node => node.outerHTML));
                equal(tiny, [], `${name}: text under 18 px`);
                await picture(page, `${size.join('x')} ${percent} ${name}`);
            });
            await page.close();
        }
    },

    async 'forced colours: what is chosen and the bars can be told'(mock, phones) {
        const page = await phones.phone(mock.base + '#' + mock.token, {forcedColors: 'active', size: [360, 740]});
        mock.show(boards.vote);
        await page.locator('.option').first().click();
        await page.locator('.card button').click();
        check(await page.locator('.option').first().evaluate(node => getComputedStyle(node).outlineStyle === 'solid'), 'no outline');
        await picture(page, 'forced vote');
        mock.show(boards.reveal);
        await page.locator('.bar').first().waitFor();
        const colours = await page.locator('.bar').first().evaluate(node => [node.querySelector('i'), node.lastChild].map(one => getComputedStyle(one).backgroundColor));
        check(colours[0] !== colours[1], `a bar looks like its ground: ${colours}`);
        await picture(page, 'forced reveal');
    },

    async 'what a screen reader hears: the question by focus, the vote by one live region'(mock, phones) {
        const page = await phones.phone(mock.base + '#' + mock.token, {}, () => {
            window.heard = [];
            document.addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
                const text = document.getElementById('live').textContent;
                if (text) window.heard.push(text);
            }).observe(document.getElementById('live'), {childList: true, characterData: true, subtree: true}));
        });
        await lobby(page);
        mock.show(boards.vote);
        await shows(page, boards.vote.text);
        equal(await page.evaluate(() => document.activeElement.textContent), boards.vote.text, 'the focus');
        equal(await page.getAttribute('h1', 'lang'), 'nl', 'the language of the pack');
        equal(await page.locator('[aria-live], [role=status], [role=alert]').count(), 1, 'live regions');
        check(await page.getByRole('group', {name: boards.vote.text}).count(), 'the options are no group');
        await page.locator('.option').nth(1).click();
        await shows(page, inside);
        equal(await page.evaluate(() => document.activeElement.textContent), 'Wat zal de zaal kiezen?', 'the focus');
        mock.show({...boards.vote, in: 10});
        mock.show({...boards.vote, in: 11});
        await shows(page, 'Wat zal de zaal kiezen?');
        equal(await page.evaluate(() => window.heard), [inside], 'what was said');
    },

    async 'a seat that is gone, a busy room, a full disk: each in a sentence'(mock, phones) {
        const page = await phones.phone(mock.base + '#' + mock.token);
        await lobby(page);
        mock.show(boards.again);
        for (const [status, text] of [[429, 'het is druk'], [503, 'het is druk'], [507, 'de computer in de zaal kan niet schrijven'], [500, 'Nog niet verzonden']]) {
            mock.refuse.POST = status;
            if (await page.locator('.card button').count()) await page.locator('.card button').click();
            await page.locator('.option').first().click();
            await shows(page, text);
            equal(await page.getByText(inside).count(), 0, 'nothing is said to be in');
            mock.refuse = {};
            await shows(page, inside);
        }
        mock.refuse.POST = 400;
        await page.locator('.card button').click();
        await page.locator('.option').nth(1).click();
        await shows(page, 'Dit antwoord werd niet aanvaard');
        mock.refuse = {};
        mock.seats.clear();
        await page.locator('.card button').click();
        await page.locator('.option').nth(2).click();
        await shows(page, 'U hebt geen plaats meer in deze sessie');
        await page.fill('#code', mock.code);
        await press(page, 'Meedoen');
        await shows(page, inside);
        equal(mock.votes(9).slice(-1), [2], 'the vote that waited');
    },

    async 'a full room, too many tries, a wrong address: each in a sentence'(mock, phones) {
        const page = await phones.phone(mock.base);
        for (const [status, text] of [[429, 'Wacht 1 seconden'], [503, 'Er kan nu geen telefoon bij'], [421, 'Dit adres klopt niet'], [400, 'Dat lukte niet']]) {
            mock.refuse.POST = status;
            await page.fill('#code', mock.code);
            await press(page, 'Meedoen');
            await shows(page, text);
        }
        mock.refuse.POST = 503;
        await page.goto(mock.base + '#' + mock.token);
        await shows(page, 'Er kan nu geen telefoon bij');
        mock.refuse = {};
        await lobby(page);
    },

    async 'a network that holds streams back, and a browser without them: asks every two seconds'(mock, phones) {
        for (const without of [false, true]) {
            mock.show(boards.lobby);
            if (without) mock.holdStreams = false;
            const page = await phones.phone(mock.base + '#' + mock.token, {}, without ? () => {
                Object.defineProperty(Response.prototype, 'body', {get: () => undefined});
            } : undefined);
            await lobby(page);
            if (!without) {
                mock.holdStreams = true;
                await mock.stop();
                await mock.start();
            }
            mock.show(boards.again);
            await shows(page, 'Tweede stem');
            await page.locator('.option').first().click();
            await shows(page, inside);
            mock.show(boards.talk);
            await shows(page, 'Leg uw telefoon even weg');
            await page.close();
        }
    },

    // What waits for an answer is never sent beside another, and the last choice is the one that stays.
    async 'a slow network and quick fingers: the last choice counts'(mock, phones) {
        const page = await phones.phone(mock.base + '#' + mock.token);
        await lobby(page);
        mock.show(boards.again);
        let open;
        mock.gate = new Promise(done => open = done);
        for (const n of [0, 1, 2, 3]) {
            await page.locator('.option').nth(n).click();
            await shows(page, 'Bezig met verzenden');
            if (n < 3) await page.locator('.card button').click();
        }
        open();
        await shows(page, inside);
        equal(mock.votes(9), [3], 'votes');
        check(mock.most === 1, `${mock.most} messages at once`);
    },

    async 'no syntax that older phones do not know'(mock) {
        const script = readFileSync(join(mock.folder, 'phone.js'), 'utf8');
        for (const newer of [/\?\.[a-z[(]/i, /\?\?/, /\|\|=|&&=/, /\.(replaceAll|replaceChildren|at|flatMap|matchAll|randomUUID|allSettled)\(/, /\bstatic\b|#[a-z]+\s*[=(;]/, /\d_\d/, /innerHTML|insertAdjacent|document\.write|\beval\b/])
            check(!newer.test(script), `${newer} in phone.js`);
        const style = readFileSync(join(mock.folder, 'phone.css'), 'utf8');
        for (const newer of [/\binset:/, /aspect-ratio/, /:is\(|:where\(|:has\(/, /(^|[^-])gap:/, /clamp\(/, /@layer|@container/, /&/]) check(!newer.test(style), `${newer} in phone.css`);
    },
});

(async () => {
    const [, , folder, port, only] = process.argv;
    const phones = new Phones();
    await phones.open();
    let bad = 0;
    for (const name in tests) {
        if (only && !name.includes(only)) continue;
        const mock = new Mock(folder, Number(port));
        await mock.start();
        const from = Date.now();
        try {
            await tests[name](mock, phones);
            equal(phones.complaints, [], 'the browser complains');
            console.log(`ok   ${name} (${Date.now() - from} ms)`);
        } catch (error) {
            bad++;
            console.log(`FAIL ${name}: ${error.message}`);
            for (const context of phones.contexts)
                for (const page of context.pages())
                    console.log('     on a phone:', JSON.stringify((await page.innerText('body').catch(() => '?')).slice(0, 300)));
        }
        phones.complaints = [];
        await phones.close();
        await mock.stop();
    }
    await phones.browser.close();
    process.exit(bad ? 1 : 0);
})();
