// Phones in a real browser, over the real server: joining, voting, and everything that can cut them off.
//   votes.cjs ROOM_HOST SHARE PORT [NAME]
const http = require('http');
const {check, equal, until, Phones, heading, shows, press, lobby, locales} = require('./lib.cjs');
const {Host} = require('./host.cjs');

const inside = 'Uw stem is binnen.';
const unsent = 'Nog niet verzonden: geen verbinding';
const noStorage = name => Object.defineProperty(window, name, {get() { throw new Error('none'); }});

const tests = {
    async 'joins by the QR code, without typing; the token leaves the address'(host, phones) {
        const page = await phones.phone(host.base + '#' + host.token);
        await lobby(page);
        equal(page.url(), host.base, 'the address');
        const key = await page.evaluate(() => JSON.parse(localStorage.getItem('regisseur.key')));
        check(/^[0-9a-f]{32}$/.test(key), `a key of 128 bits: ${key}`);
        await page.reload();
        await lobby(page);
        await shows(page, 'Plaats 1');
        await page.goto(host.base + '#' + host.token); // the code is scanned again
        await until(async () => page.url() === host.base, 'the token is gone again');
        await lobby(page);
        await shows(page, 'Plaats 1');
        await page.fill('#name', 'noodplanningscoördinator');
        await press(page, 'Verzenden');
        await shows(page, 'Bewaard.');
    },

    async 'joins by the code, however it is typed'(host, phones) {
        const page = await phones.phone(host.base);
        await page.fill('#code', 'abc');
        await press(page, 'Meedoen');
        await shows(page, 'De code heeft 6 tekens.');
        await page.fill('#code', 'ZZZZZZ');
        await press(page, 'Meedoen');
        await shows(page, 'Die code klopt niet');
        equal(await page.evaluate(() => document.activeElement.id), 'code', 'where the focus is');
        await page.fill('#name', 'burgemeester');
        await page.fill('#code', ` ${host.code.slice(0, 3).toLowerCase()}-${host.code.slice(3).toLowerCase()} `);
        await page.press('#code', 'Enter');
        await lobby(page);
    },

    async 'a QR code of another session is said'(host, phones) {
        const page = await phones.phone(host.base + '#AAAAAAAAAAAAA');
        await shows(page, 'Deze QR-code is van een andere sessie');
        await page.fill('#code', host.code);
        await press(page, 'Meedoen');
        await lobby(page);
    },

    async 'with cards, the QR code asks for the code of a card; a card is one seat'(host, phones) {
        const [, first, second] = (await host.tell('passes')).split(' ');
        const page = await phones.phone(host.base + '#' + host.token);
        await shows(page, 'op uw kaartje staat');
        equal(page.url(), host.base, 'the address');
        await page.fill('#code', host.code);
        await press(page, 'Meedoen');
        await shows(page, 'De code heeft 8 tekens.');
        await page.fill('#code', 'ZZZZZZZZ');
        await press(page, 'Meedoen');
        await shows(page, 'Die code klopt niet');
        equal(await page.evaluate(() => document.activeElement.id), 'code', 'where the focus is');
        await page.fill('#code', `${first.slice(0, 4).toLowerCase()} ${first.slice(4)}`);
        await press(page, 'Meedoen');
        await lobby(page);
        await page.reload();
        await shows(page, 'Plaats 1');
        await page.goto(host.base + '#' + host.token); // a seat is a seat, card or not
        await until(async () => page.url() === host.base, 'the token is gone');
        await lobby(page);
        await page.fill('#name', 'schepen');
        await press(page, 'Verzenden');
        await shows(page, 'Bewaard.');

        const other = await phones.phone(host.base);
        await other.fill('#code', host.code);
        await press(other, 'Meedoen');
        await shows(other, 'op uw kaartje staat');
        await other.fill('#code', first);
        await press(other, 'Meedoen');
        await shows(other, 'Deze code is al gebruikt op een ander toestel. Vraag de begeleider.');
        await other.fill('#code', second);
        await other.press('#code', 'Enter');
        await lobby(other);
        await shows(other, 'Plaats 2');
        const third = await phones.phone(host.base); // who has a card may type its code at once
        await third.fill('#code', first);
        await press(third, 'Meedoen');
        await shows(third, 'Deze code is al gebruikt');
    },

    async 'votes, changes, predicts; one vote each'(host, phones) {
        const page = await phones.phone(host.base + '#' + host.token);
        await lobby(page);
        await host.tell('first');
        await shows(page, 'Wat doet u?');
        equal(await page.evaluate(() => document.activeElement.tagName), 'H1', 'where the focus is');
        await press(page, 'De wijk nu evacueren');
        await shows(page, 'Wat zal de zaal kiezen?');
        await shows(page, inside);
        equal(await host.choices(), [0], 'choices');
        equal(await host.choices(1), [], 'predictions');
        await press(page, 'Een uur wachten');
        await shows(page, 'Uw antwoord');
        await until(async () => (await host.choices(1)).join() === '1', 'the prediction');
        await press(page, 'Wijzigen Uw stem');
        equal(await page.getAttribute('button >> nth=0', 'aria-pressed'), 'true', 'what was chosen is pressed');
        await press(page, 'Alleen de kwetsbaren');
        await shows(page, inside);
        await until(async () => (await host.choices()).join() === '2', 'the changed choice');
        equal(await host.choices(1), [1], 'the prediction stays');
        await shows(page, '1 van 1 stemmen zijn binnen.');
        await host.tell('shut');
        await shows(page, 'De stemming is gesloten');
        await shows(page, 'Alleen de kwetsbaren');
        await host.tell('talk');
        await shows(page, 'Leg uw telefoon even weg');
        await host.tell('second');
        await shows(page, 'Tweede stem');
        await press(page, 'De provincie');
        await shows(page, inside);
        equal(await host.choices(), [3], 'the second vote');
        await host.tell('reveal');
        await shows(page, 'De uitslag');
        await shows(page, '1 van 1');
    },

    async 'goes by keyboard'(host, phones) {
        const page = await phones.phone(host.base, {isMobile: false, hasTouch: false});
        await page.waitForSelector('#code');
        await page.keyboard.press('Tab');
        await page.keyboard.type(host.code);
        await page.keyboard.press('Enter');
        await lobby(page);
        await host.tell('first');
        await shows(page, 'Wat doet u?');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await shows(page, 'Wat zal de zaal kiezen?');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Space');
        await shows(page, 'Uw antwoord');
        await until(async () => (await host.votes()).map(paper => paper.choice).join() === '1,0', 'both');
    },

    async 'a reload in the middle loses nothing'(host, phones) {
        const page = await phones.phone(host.base + '#' + host.token);
        await host.tell('first');
        await press(page, 'Een uur wachten');
        await shows(page, inside);
        await page.reload();
        await shows(page, 'Wat zal de zaal kiezen?');
        await shows(page, 'Een uur wachten');
        await press(page, 'De provincie');
        await shows(page, 'Uw antwoord');
        await shows(page, inside);
        await page.reload();
        await shows(page, 'Uw voorspelling');
        equal(await host.votes(), [{seat: 1, kind: 0, choice: 1, text: ''}, {seat: 1, kind: 1, choice: 3, text: ''}], 'papers');
    },

    async 'without a connection a vote waits, and says so'(host, phones) {
        const page = await phones.phone(host.base + '#' + host.token);
        await host.tell('first');
        await shows(page, 'Wat doet u?');
        await page.context().setOffline(true);
        await press(page, 'Een uur wachten');
        await shows(page, unsent);
        equal(await page.getByText(inside).count(), 0, 'nothing is said to be in');
        await press(page, 'De provincie');
        await shows(page, unsent);
        equal(await host.votes(), [], 'papers');
        await page.context().setOffline(false);
        await shows(page, inside);
        equal((await host.votes()).map(paper => paper.choice), [1, 3], 'papers');
    },

    async 'a page that was closed with a vote unsent sends it when it is opened'(host, phones) {
        const page = await phones.phone(host.base + '#' + host.token);
        const context = page.context();
        await host.tell('second');
        await shows(page, 'Tweede stem');
        await context.setOffline(true);
        await press(page, 'Alleen de kwetsbaren');
        await shows(page, unsent);
        await page.close();
        await context.setOffline(false);
        const again = await phones.page(context, host.base);
        await shows(again, inside);
        equal(await host.choices(), [2], 'choices');
    },

    async 'a vote that comes too late is said to'(host, phones) {
        const page = await phones.phone(host.base + '#' + host.token);
        await host.tell('second');
        await shows(page, 'Tweede stem');
        await page.context().setOffline(true);
        await press(page, 'Alleen de kwetsbaren');
        await shows(page, unsent);
        await host.tell('shut');
        await page.context().setOffline(false);
        await shows(page, 'Uw stem kwam te laat');
        equal(await page.getByText(inside).count(), 0, 'nothing is said to be in');
        equal(await host.votes(), [], 'papers');
        await host.tell('second');
        await press(page, 'Alleen de kwetsbaren');
        await shows(page, inside);
        await until(async () => await page.getByText('te laat').count() === 0, 'the word about the old vote goes');
        await page.context().setOffline(true);
        await press(page, 'Wijzigen Uw stem');
        await press(page, 'De provincie');
        await shows(page, unsent);
        await host.tell('talk');
        await page.context().setOffline(false);
        await shows(page, 'Uw wijziging kwam te laat');
        await shows(page, 'Leg uw telefoon even weg');
    },

    async 'the server is killed in a vote: nothing lost, nothing double'(host, phones) {
        const pages = [];
        for (let i = 0; i < 5; i++) pages.push(await phones.phone(host.base + '#' + host.token));
        for (const page of pages) await lobby(page);
        await host.tell('second');
        for (const page of pages) await shows(page, 'Tweede stem');
        await press(pages[0], 'De wijk nu');
        await press(pages[1], 'Een uur wachten');
        await shows(pages[0], inside);
        await shows(pages[1], inside);
        await host.kill();
        await press(pages[2], 'Alleen de kwetsbaren');
        await press(pages[1], 'Wijzigen Uw stem');
        await press(pages[1], 'De provincie');
        await shows(pages[1], unsent);
        await shows(pages[2], unsent);
        await shows(pages[3], 'Geen verbinding');
        await host.start();
        for (const page of pages.slice(0, 3)) await shows(page, inside);
        await press(pages[3], 'Een uur wachten');
        await shows(pages[3], inside);
        equal((await host.choices()).sort(), [0, 1, 2, 3], 'choices');
        equal((await host.votes()).map(paper => paper.seat).sort(), [1, 2, 3, 4], 'seats');
        await shows(pages[4], '4 van 5 stemmen zijn binnen.');
        for (const page of pages)
            await until(async () => await page.getByText('Geen verbinding').count() === 0, 'the word about the connection goes');
    },

    async 'two tabs are one seat'(host, phones) {
        const one = await phones.phone(host.base + '#' + host.token);
        await lobby(one);
        const two = await phones.page(one.context(), host.base + '#' + host.token);
        await lobby(two);
        await shows(two, 'Plaats 1');
        await host.tell('second');
        await shows(two, 'Tweede stem');
        await press(one, 'De wijk nu');
        await shows(one, inside);
        await shows(two, 'Uw antwoord');
        await press(two, 'Wijzigen Uw stem');
        await press(two, 'De provincie');
        await until(async () => (await host.choices()).join() === '3', 'the vote of the other tab');
        await until(async () => (await one.textContent('.card')).includes('De provincie'), 'it is shown in the first');
        equal((await host.votes()).length, 1, 'papers');
    },

    async 'without localStorage, without any storage: the same seat after a reload'(host, phones) {
        for (const names of [['localStorage'], ['localStorage', 'sessionStorage']]) {
            const context = await phones.context();
            for (const name of names) await context.addInitScript(noStorage, name);
            const page = await phones.page(context, host.base + '#' + host.token);
            await lobby(page);
            const seat = await page.textContent('#seat');
            await host.tell('second');
            await press(page, 'De wijk nu');
            await shows(page, inside);
            await page.reload();
            await shows(page, 'De wijk nu');
            equal(await page.textContent('#seat'), seat, 'the seat');
            await host.tell('lobby');
        }
    },

    async 'the agenda takes as many ticks as it should'(host, phones) {
        const page = await phones.phone(host.base + '#' + host.token);
        await host.tell('agenda');
        await shows(page, 'Kies er hoogstens 2.');
        await press(page, 'Verzenden');
        await shows(page, 'Kies of schrijf eerst iets.');
        await page.getByLabel('De dijk').check();
        await page.getByLabel('Een feest op het plein').check();
        check(await page.getByLabel('De school').isDisabled(), 'a third one can be ticked');
        await press(page, 'Verzenden');
        await shows(page, inside);
        equal(await host.choices(), [5], 'bits');
        await press(page, 'Wijzigen Uw stem');
        await page.getByLabel('De dijk').uncheck();
        await page.getByLabel('De school').check();
        await press(page, 'Verzenden');
        await until(async () => (await host.choices()).join() === '6', 'changed bits');
    },

    async 'only the smaller side is asked for a reason'(host, phones) {
        const pages = [];
        for (let i = 0; i < 3; i++) pages.push(await phones.phone(host.base + '#' + host.token));
        for (const page of pages) await lobby(page);
        await host.tell('second');
        await press(pages[0], 'De wijk nu');
        for (const page of pages.slice(1)) await press(page, 'Een uur wachten');
        for (const page of pages) await shows(page, inside);
        await host.tell('reveal');
        for (const page of pages) await shows(page, 'De uitslag');
        await host.tell('reason');
        await shows(pages[0], 'Waarom koos u zo?');
        await shows(pages[1], 'De kleinere kant eerst');
        equal(await pages[1].locator('textarea').count(), 0, 'who voted with most can write');
        await press(pages[0], 'Verzenden');
        await shows(pages[0], 'Kies of schrijf eerst iets.');
        await pages[0].fill('textarea', 'Wie  schuilt,\nmoet dat kunnen \u202e"dat"! ' + 'é😀'.repeat(80));
        await shows(pages[0], 'Nog 0 tekens');
        await pages[0].reload();
        await shows(pages[0], 'Nog 0 tekens'); // the draft is still there
        await press(pages[0], 'Verzenden');
        await shows(pages[0], 'Uw reden is binnen.');
        const [paper] = (await host.votes()).filter(paper => paper.kind === 2);
        check(paper.text.startsWith('Wie schuilt, moet dat kunnen "dat"! é😀'), `the sentence: ${paper.text}`);
    },

    async 'every language; a switch stays; who has none hears the room\'s'(host, phones) {
        const words = {nl: 'Doe mee', fr: 'Participer', de: 'Teilnehmen', en: 'Join'};
        for (const name in words) {
            const page = await phones.phone(host.base, {locale: locales[name]});
            await page.waitForSelector('#code');
            equal(await heading(page), words[name], name);
            equal(await page.getAttribute('html', 'lang'), name, 'lang');
        }
        const page = await phones.phone(host.base, {locale: 'es-ES'});
        await page.waitForSelector('#code');
        equal(await heading(page), words.nl, 'a Spanish phone');
        await page.selectOption('select', 'fr');
        equal(await heading(page), words.fr, 'after the switch');
        await page.reload();
        await page.waitForSelector('#code');
        equal(await heading(page), words.fr, 'after a reload');
    },

    async 'under 40 kB as sent, nothing from elsewhere, strict headers'(host, phones) {
        const context = await phones.context();
        const page = await context.newPage();
        let bytes = 0;
        const pending = [];
        page.on('response', response => {
            check(response.url().startsWith(host.base), `from elsewhere: ${response.url()}`);
            if (response.url().endsWith('/room')) return;
            pending.push(response.body().then(body => bytes += body.length));
        });
        const answer = await page.goto(host.base);
        await page.waitForSelector('#code');
        await Promise.all(pending);
        console.log(`   ${bytes} bytes in ${pending.length} parts`);
        check(bytes < 40000 && pending.length === 3, `${bytes} bytes in ${pending.length} parts`);
        const headers = answer.headers();
        check(headers['content-security-policy'].startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), 'the policy');
        equal([headers['cache-control'], headers['x-content-type-options'], headers['referrer-policy']],
            ['no-store', 'nosniff', 'no-referrer'], 'headers');
    },

    async 'a dozen phones at once count once each'(host, phones) {
        const pages = [];
        for (let i = 0; i < 12; i++) pages.push(await phones.phone(host.base + '#' + host.token));
        for (const page of pages) await lobby(page);
        await host.tell('first');
        await Promise.all(pages.map(async (page, i) => {
            await page.locator('.option').nth(i % 4).click();
            await shows(page, 'Wat zal de zaal kiezen?');
            await page.locator('.option').nth(1).click();
            await shows(page, inside);
        }));
        equal((await host.choices()).length, 12, 'choices');
        equal((await host.choices(1)).join(''), '1'.repeat(12), 'predictions');
    },

    // Reads everything that a phone is sent, as it is sent.
    async 'nothing of the split before the reveal'(host, phones) {
        const page = await phones.phone(host.base + '#' + host.token);
        const other = await phones.phone(host.base + '#' + host.token);
        await lobby(page);
        await lobby(other);
        const key = await page.evaluate(() => JSON.parse(localStorage.getItem('regisseur.key')));
        let all = '';
        const request = http.get(host.base + 'room', {headers: {'X-Regisseur': '1', 'X-Seat': key, Accept: 'text/event-stream'}},
            answer => answer.on('data', part => all += part));
        for (const step of ['read', 'first', 'talk', 'second']) {
            await host.tell(step);
            if (step === 'first' || step === 'second') {
                await press(other, 'Alleen de kwetsbaren');
                await until(async () => (await host.choices()).length === 1, 'a vote');
                await until(async () => all.includes('"in":1'), 'the count');
            }
        }
        await host.tell('shut');
        await host.tell('talk');
        await until(async () => (all.match(/"step":"talk"/g) || []).length === 2, 'the talk');
        const known = ['room', 'version', 'title', 'language', 'item', 'items', 'place', 'step', 'topic', 'heading', 'ask', 'question',
            'open', 'pick', 'text', 'choices', 'voters', 'in', 'revealed', 'seat', 'yours'];
        for (const event of all.split('\n\n').filter(event => event.startsWith('data:'))) {
            const board = JSON.parse(event.slice(5));
            equal(board.revealed, null, 'revealed');
            equal(Object.keys(board).filter(name => !known.includes(name)), [], 'more than the board');
            for (const choice of board.choices)
                equal(Object.keys(choice).filter(name => !['index', 'letter', 'text', 'detail'].includes(name)), [], 'more than the choice');
            if (board.yours) equal([board.yours.choice, board.yours.predicted], [null, null], 'another\'s vote');
        }
        await host.tell('reveal');
        await until(async () => all.includes('"second":[0,0,1'), 'the split after the reveal');
        request.destroy();
    },
};

(async () => {
    const [, , program, share, port, only] = process.argv;
    const phones = new Phones();
    await phones.open();
    let bad = 0;
    for (const name in tests) {
        if (only && !name.includes(only)) continue;
        const host = new Host(program, share, Number(port));
        await host.start();
        const from = Date.now();
        try {
            await tests[name](host, phones);
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
        await host.end();
    }
    await phones.browser.close();
    process.exit(bad ? 1 : 0);
})();
