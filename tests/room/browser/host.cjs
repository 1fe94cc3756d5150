// The real server (tests/server/room_host), led line by line, which can be killed and started again.
const {spawn} = require('child_process');
const {mkdtempSync, rmSync} = require('fs');
const {tmpdir} = require('os');
const {join} = require('path');
const readline = require('readline');

class Host {
    constructor(program, share, port) {
        Object.assign(this, {program, share, port, folder: mkdtempSync(join(tmpdir(), 'room-'))});
    }

    // On the same folder it is the same room: code, seats, question, papers.
    async start() {
        this.process = spawn(this.program, [this.folder, this.share, String(this.port)], {stdio: ['pipe', 'pipe', 'inherit']});
        this.waiting = [];
        this.lines = [];
        readline.createInterface({input: this.process.stdout}).on('line', line => {
            const next = this.waiting.shift();
            if (next) next(line);
            else this.lines.push(line);
        });
        this.gone = new Promise(done => this.process.on('exit', done));
        const ready = await this.line();
        const [word, address, port, code, token] = ready.split(' ');
        if (word !== 'ready') throw new Error(`the server did not start: ${ready}`);
        this.base = `http://${address}:${port}/`;
        Object.assign(this, {code, token});
    }

    line() {
        if (this.lines.length) return Promise.resolve(this.lines.shift());
        return new Promise((done, fail) => {
            const timer = setTimeout(() => fail(new Error('the server says nothing')), 10000);
            this.waiting.push(line => { clearTimeout(timer); done(line); });
        });
    }

    tell(words) {
        this.process.stdin.write(words + '\n');
        return this.line();
    }

    // Papers of the question: {seat, kind: 0 choice, 1 prediction, 2 a sentence, choice, text}.
    async votes() {
        const papers = [];
        for (let line = await this.tell('votes'); line !== 'end'; line = await this.line()) {
            const [, seat, kind, choice, ...text] = line.split(' ');
            papers.push({seat: +seat, kind: +kind, choice: +choice, text: text.join(' ')});
        }
        return papers;
    }

    async choices(kind = 0) {
        return (await this.votes()).filter(paper => paper.kind === kind).map(paper => paper.choice);
    }

    async kill() {
        this.process.kill('SIGKILL');
        await this.gone;
    }

    async end() {
        await this.kill();
        rmSync(this.folder, {recursive: true});
    }
}

module.exports = {Host};
