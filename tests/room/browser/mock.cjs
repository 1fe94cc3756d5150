// A room for trying out the page by itself: the messages of engine/room/README.md, without the engine.
// Boards are set by hand, so that each screen can be looked at; trouble can be made on purpose.
const http = require('http');
const {readFileSync} = require('fs');
const {join} = require('path');

const csp = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'";

class Mock {
    constructor(folder, port) {
        Object.assign(this, {
            folder, port, code: 'K7M2QX', token: 'ABCDEFGHJKLMN', seats: new Map(), papers: new Map(), streams: new Map(),
            board: {}, version: 1, refuse: {}, maySay: new Set(), sockets: new Set(), gate: null, now: 0, most: 0,
        });
    }

    get base() {
        return `http://127.0.0.1:${this.port}/`;
    }

    start() {
        this.server = http.createServer((request, response) => this.answer(request, response));
        this.server.on('connection', socket => {
            this.sockets.add(socket);
            socket.on('close', () => this.sockets.delete(socket));
        });
        return new Promise(done => this.server.listen(this.port, '127.0.0.1', done));
    }

    // As a crash: what was kept stays, every connection breaks.
    stop() {
        for (const socket of this.sockets) socket.destroy();
        this.streams.clear();
        return new Promise(done => this.server.close(done));
    }

    show(board) {
        this.board = board;
        this.tell();
    }

    tell() {
        this.version++;
        for (const [stream] of this.streams) stream.write(`data: ${JSON.stringify(this.public())}\n\n`);
    }

    public() {
        const cast = [...this.papers.values()].filter(paper => paper.question === this.board.question && paper.choice !== undefined);
        return {
            room: '9f3c9f3c9f3c9f3c', version: this.version, title: '', language: 'nl', item: 1, items: 1, place: 'lobby', step: 'none',
            topic: 'none', heading: '', ask: 'none', question: 0, open: false, pick: 1, text: '', choices: [],
            voters: this.seats.size, in: cast.length, revealed: null, ...this.board,
        };
    }

    whole(key) {
        const paper = this.papers.get(key + this.board.question) || {};
        return {
            ...this.public(), seat: this.seats.get(key).number,
            yours: {choice: paper.choice ?? null, predicted: paper.predicted ?? null, said: paper.said ?? null, may_say: this.maySay.has(key)},
        };
    }

    answer(request, response) {
        const send = (status, body, type = 'application/json', more = {}) => {
            response.writeHead(status, {
                'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer',
                'Content-Security-Policy': csp, 'Content-Type': type, ...more,
            });
            response.end(body);
        };
        const files = {'/': ['phone.html', 'text/html; charset=utf-8'], '/phone.css': ['phone.css', 'text/css'], '/phone.js': ['phone.js', 'text/javascript']};
        const file = files[request.url];
        if (file) return send(200, readFileSync(join(this.folder, file[0])), file[1]);
        if (request.url !== '/room') return send(404, '{"error": "page"}');
        const key = request.headers['x-seat'];
        if (request.headers['x-regisseur'] !== '1' || !/^[0-9a-f]{32}$/.test(key)) return send(400, '{"error": "message"}');
        const trouble = this.refuse[request.method];
        if (trouble) return send(trouble, '{"error": "trouble"}', 'application/json', trouble === 429 ? {'Retry-After': '1'} : {});
        if (request.method === 'GET') return this.get(key, request, response, send);
        let body = '';
        request.on('data', part => body += part);
        this.most = Math.max(this.most, ++this.now);
        request.on('end', async () => {
            await this.gate; // a promise: until it is kept, no message is answered
            this.now--;
            this.post(key, JSON.parse(body), send);
        });
    }

    get(key, request, response, send) {
        if (!this.seats.has(key)) return send(401, '{"error": "seat"}');
        if (request.headers.accept !== 'text/event-stream') return send(200, JSON.stringify(this.whole(key)));
        if (this.holdStreams) return; // something on the way keeps it back
        response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'});
        response.write(`data: ${JSON.stringify(this.whole(key))}\n\n`);
        this.streams.set(response, key);
        request.on('close', () => this.streams.delete(response));
    }

    post(key, message, send) {
        if ('join' in message) {
            if (message.join !== this.code && message.join !== this.token) return send(403, '{"error": "code"}');
            if (!this.seats.has(key)) this.seats.set(key, {number: this.seats.size + 1, name: ''});
            this.seats.get(key).name = message.name || '';
            this.tell();
            return send(200, JSON.stringify({room: '9f3c9f3c9f3c9f3c', seat: this.seats.get(key).number}));
        }
        if (!this.seats.has(key)) return send(401, '{"error": "seat"}');
        if (message.question !== this.board.question || !this.board.open) return send(409, '{"error": "closed"}');
        const paper = {...this.papers.get(key + message.question), ...message};
        this.papers.set(key + message.question, paper);
        send(204);
        this.tell();
    }

    votes(question, kind = 'choice') {
        return [...this.papers.values()].filter(paper => paper.question === question && paper[kind] !== undefined).map(paper => paper[kind]);
    }
}

module.exports = {Mock};
