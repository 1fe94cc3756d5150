// What a phone in the room does: it takes a seat, shows what is asked now, and sends a vote until it is kept.
//
// For browsers of the last six years (Safari 13, Chrome 83, Firefox 78): no newer syntax. Texts only ever go in as
// text nodes. Messages: engine/room/README.md. page.awk puts `words` before this file and takes out the blanks.
(function () {
  "use strict";

  const tongues = { nl: "Nederlands", fr: "Français", de: "Deutsch", en: "English" };
  const spot = (id) => document.getElementById(id);

  // ---- what outlives a reload: localStorage, else sessionStorage, else the entry in the history ----------------

  const memory = {}; // what none of them took
  const shelf = openShelf();

  function openShelf() {
    for (const name of ["localStorage", "sessionStorage"]) {
      try {
        window[name].setItem("regisseur", "1");
        return window[name];
      } catch (e) { /* switched off, or full */ }
    }
    const held = Object.assign({}, history.state);
    const write = (name, value) => { held[name] = value; history.replaceState(held, ""); };
    return { getItem: (name) => held[name] || null, setItem: write, removeItem: (name) => write(name, null) };
  }

  function keep(name, value) {
    delete memory[name];
    try {
      if (value === null) shelf.removeItem("regisseur." + name);
      else shelf.setItem("regisseur." + name, JSON.stringify(value));
    } catch (e) {
      memory[name] = value;
    }
  }

  function kept(name) {
    if (name in memory) return memory[name];
    try {
      return JSON.parse(shelf.getItem("regisseur." + name));
    } catch (e) {
      return null;
    }
  }

  // The same key is the same seat. It is made once, and read each time: another tab may have made it.
  function seatKey() {
    let key = kept("key");
    if (/^[0-9a-f]{32}$/.test(key)) return key;
    key = "";
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) key += (byte + 256).toString(16).slice(1);
    keep("key", key);
    return key;
  }

  // ---- words -----------------------------------------------------------------------------------------------

  let tongue = pickTongue();

  function pickTongue() {
    for (const wanted of [kept("tongue")].concat(navigator.languages || navigator.language)) {
      const short = String(wanted).slice(0, 2).toLowerCase();
      if (short in tongues) return short;
    }
    const rooms = document.documentElement.lang;
    return rooms in tongues ? rooms : "en";
  }

  function say(key, fill) {
    let text = words[tongue][words.keys.indexOf(key)] || "";
    for (const name in fill) text = text.replace("{" + name + "}", fill[name]);
    return text;
  }

  // ---- the wire --------------------------------------------------------------------------------------------

  let stage = "connecting"; // "join", "room", "ended"
  let board = null; // as last sent
  let seat = 0;
  let mine = {}; // what the room has of this seat's, for the question `mine.question`
  let online = true;
  let trouble = -1; // why the last message did not get through: its status, 0 without an answer, -1 when it did

  const sleepers = new Set();
  // Resolves after `ms`, or when there is a reason to try at once.
  const pause = (ms) => new Promise((done) => {
    const rouse = () => { sleepers.delete(rouse); done(); };
    sleepers.add(rouse);
    setTimeout(rouse, ms);
  });
  const rouseAll = () => Array.from(sleepers).forEach((rouse) => rouse());
  const backOff = (failures) => pause(Math.min(5000, 500 * Math.pow(2, failures)) * (0.75 + Math.random() / 2));

  // Headers and body of an answer come within eight seconds; `control` is for those that last.
  function call(options, control) {
    const own = control || new AbortController();
    if (!control) setTimeout(() => own.abort(), 8000);
    const headers = Object.assign({ "X-Regisseur": "1", "X-Seat": seatKey() }, options.headers);
    return fetch("/room", Object.assign({ cache: "no-store", signal: own.signal }, options, { headers: headers }));
  }

  const post = (message) =>
    call({ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(message) });

  let turn = 0; // of listening; a new one ends the one before
  let begun = 0; // when it began
  let control = null; // of its stream
  let polls = 0; // that are left before a stream is tried again

  async function listen() {
    const my = ++turn;
    begun = Date.now();
    if (control) control.abort();
    for (let failures = 0; ; ) {
      let result = "failed";
      try {
        result = await (polls > 0 ? poll(my) : stream(my));
      } catch (e) { /* no connection */ }
      if (my !== turn) return;
      if (result === "seat") return loseSeat();
      if (result === "polled") {
        polls--;
        await pause(2000);
        continue;
      }
      if (result === "heard") failures = 0;
      setOnline(false);
      await backOff(failures++);
    }
  }

  function refused(status) {
    if (status === 401) return "seat";
    trouble = status;
    return "failed";
  }

  async function poll(my) {
    const answer = await call({});
    if (answer.status !== 200) return refused(answer.status);
    const next = await answer.json();
    if (my === turn) hear(next);
    return "polled";
  }

  async function stream(my) {
    const own = control = new AbortController();
    // Something on the way may hold a stream back: then we poll for a minute.
    let watch = setTimeout(() => { polls = 30; own.abort(); }, 5000);
    let result = "failed";
    try {
      const answer = await call({ headers: { Accept: "text/event-stream" } }, own);
      if (answer.status === 503 || !answer.body) polls = 30;
      if (answer.status !== 200) return refused(answer.status);
      const reader = answer.body.getReader();
      const decoder = new TextDecoder();
      let text = "";
      for (;;) {
        const part = await reader.read();
        if (part.done || my !== turn) return result;
        const events = (text + decoder.decode(part.value, { stream: true })).split("\n\n");
        text = events.pop();
        for (const event of events) {
          result = "heard";
          if (event.indexOf("data:") === 0) hear(JSON.parse(event.slice(5)));
        }
        clearTimeout(watch);
        watch = setTimeout(() => own.abort(), 25000); // a comment comes every 15 seconds
      }
    } catch (e) {
      return result;
    } finally {
      clearTimeout(watch);
    }
  }

  function setOnline(now) {
    const before = online;
    online = now;
    if (now || !before) draw();
    else setTimeout(draw, 1500); // a short gap is not worth a word
  }

  // A board came; what is ours comes with the first one of a stream, and when asked for.
  function hear(next) {
    const fresh = !board || board.question !== next.question || board.ask !== next.ask;
    board = next;
    stage = "room";
    trouble = -1;
    seat = board.seat || seat;
    if (fresh) {
      editing = "";
      mine = { question: board.question };
      if (late && board.question) late = null;
    }
    if (board.yours) Object.assign(mine, board.yours);
    else if (fresh) askMine();
    const paper = kept("paper");
    if (paper && paper.room !== board.room) keep("paper", null);
    if (!online) rouseAll(); // a vote that waits may go
    setOnline(true);
    flush();
  }

  async function askMine() {
    try {
      const next = await (await call({})).json();
      if (next.question === mine.question) Object.assign(mine, next.yours);
      draw();
    } catch (e) { /* the next stream says it */ }
  }

  // ---- taking a seat ---------------------------------------------------------------------------------------

  let fault = null; // {key, n} of a sentence on the join screen
  let card = ""; // "card" once the room said that it takes the codes of cards only

  function loseSeat() {
    turn++;
    stage = board && board.place === "closing" ? "ended" : "join";
    online = true;
    if (kept("seated")) fault = fault || { key: "phone.join_gone" };
    keep("seated", null);
    board = null;
    draw();
  }

  // `code` is what was typed, or what the QR code held. Gives the status of the answer, 0 without one.
  async function join(code, name) {
    let status = 0;
    let wait = 0;
    let why = "";
    try {
      const answer = await post(name === "" ? { join: code } : { join: code, name: name });
      status = answer.status;
      wait = answer.headers.get("Retry-After");
      why = (await answer.json()).error;
    } catch (e) { /* no connection */ }
    online = status > 0;
    if (why === "pass") card = "card";
    fault = status === 200 || why === "pass" ? null : { n: wait || 60, key: {
      0: "phone.offline", 403: why === "used" ? "phone.card_used" : "phone.join_wrong", 421: "phone.address", 429: "phone.join_slow", 503: "phone.join_full",
      507: "phone.vote_storage",
    }[status] || "phone.join_failed" };
    if (status === 200) {
      keep("seated", code);
      keep("token", null);
    }
    return status;
  }

  // The token of a QR code is sent until it is answered.
  async function joinByToken() {
    for (let failures = 0; ; failures++) {
      const status = await join(kept("token"), kept("name") || "");
      if (status === 403 && !card) fault = { key: "phone.join_old" };
      if (status && status !== 429 && status < 500) break;
      draw();
      await backOff(failures + (status ? 2 : 0));
    }
    keep("token", null);
    listen();
  }

  // Out of the address: the token is not for the history, nor for whoever looks on.
  function takeToken() {
    const token = location.hash.slice(1);
    if (!token) return;
    history.replaceState(history.state, "", location.pathname);
    keep("token", token);
  }

  // What the room takes as text: no control signs, no signs that turn the direction, no halves of a sign.
  function tidy(typed, most) {
    const bad = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/;
    const signs = Array.from(typed.replace(/\s+/g, " ").trim()).filter((sign) => sign.length > 1 || !bad.test(sign));
    return signs.slice(0, most).join("");
  }

  // ---- votes -----------------------------------------------------------------------------------------------

  // What was voted and is not kept yet: {room, question, choice, predicted, said} in "paper". All tabs share it.
  const kinds = ["choice", "predicted", "said"];
  let flushing = false;
  let editing = ""; // the kind that is being changed
  let late = null; // key of what became of a vote that was not taken

  function waiting(kind) {
    const paper = kept("paper");
    return paper && paper.room === board.room && paper.question === board.question && kind in paper;
  }
  const anyWaiting = () => board && kinds.some(waiting);

  // What was answered, sent or not; null when nothing was.
  function value(kind) {
    if (waiting(kind)) return kept("paper")[kind];
    return kind in mine ? mine[kind] : null;
  }

  function cast(kind, what) {
    const paper = anyWaiting() ? kept("paper") : { room: board.room, question: board.question };
    paper[kind] = what;
    if (mine.choice != null) paper.had = true; // an answer that counts anyway
    keep("paper", paper);
    editing = "";
    late = null;
    draw(true);
    flush();
  }

  // Takes off the paper what was sent, unless it was changed in the meantime.
  function settle(sent, kind) {
    const paper = kept("paper");
    if (!paper || paper.question !== sent.question || paper[kind] !== sent[kind]) return;
    delete paper[kind];
    keep("paper", kinds.some((other) => other in paper) ? paper : null);
  }

  // One message at a time, so that the last one sent is the last one to come.
  async function flush() {
    if (flushing) return;
    flushing = true;
    for (let failures = 0, paper; stage === "room" && (paper = kept("paper")); ) {
      const kind = kinds.find((one) => one in paper);
      const message = { question: paper.question };
      message[kind] = paper[kind];
      let wait = 0;
      let status = 0;
      try {
        const answer = await post(message);
        status = answer.status;
        wait = answer.headers.get("Retry-After");
      } catch (e) { /* no connection */ }
      if (status && !online) rouseAll(); // the stream may come back
      if (status === 401) loseSeat();
      else if (status === 204 || status === 409 || (status >= 400 && status < 429)) {
        trouble = -1;
        failures = 0;
        settle(paper, kind);
        answered(paper, kind, status);
      } else {
        trouble = status;
        draw();
        await (wait ? pause(1000 * Math.min(30, wait)) : backOff(failures++));
      }
    }
    flushing = false;
  }

  function answered(paper, kind, status) {
    const here = mine.question === paper.question;
    const said = kind === "said";
    if (status === 204) {
      if (here) mine[kind] = paper[kind];
      if (!anyWaiting()) announce(say(said ? "phone.reason_in" : "phone.vote_in"));
    } else if (status !== 409) late = "phone.vote_refused";
    else if (said) late = "phone.reason_late";
    else late = paper.had || (here && mine.choice != null) ? "phone.change_late" : "phone.vote_late";
    draw();
  }

  // ---- drawing ---------------------------------------------------------------------------------------------

  // A screen is built when its name changes, with the focus on its heading, or when its content does; else only its
  // `lively` parts follow.
  let drawn = {};
  let lively = [];

  function make(tag, attributes) {
    const node = document.createElement(tag);
    for (const name in attributes) {
      const what = attributes[name];
      if (typeof what === "function") node.addEventListener(name, what);
      else if (what !== null) node.setAttribute(name, what);
    }
    for (let i = 2; i < arguments.length; i++) if (arguments[i]) node.append(arguments[i]);
    return node;
  }
  const line = (text, look) => make("p", { class: look || null }, text);
  const h1 = (text) => make("h1", {}, text);
  // Words of the pack, in its own language.
  const told = (tag, text, look) => make(tag, { lang: (board && board.language) || null, class: look || null }, text);

  function setText(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }
  const announce = (text) => setText(spot("live"), text);
  // A line that `update(node)` keeps up to date.
  function live(update) {
    const node = make("p", {});
    lively.push(() => update(node));
    update(node);
    return node;
  }

  function draw(byHand) {
    const screen = pick();
    const before = drawn;
    const main = spot("main");
    const same = screen.name === before.name && tongue === before.tongue;
    if (same && screen.content === before.content) return lively.forEach((update) => update());
    const focused = main.contains(document.activeElement);
    drawn = { name: screen.name, content: screen.content, tongue: tongue };
    lively = [];
    announce("");
    document.documentElement.lang = tongue;
    while (main.firstChild) main.removeChild(main.firstChild);
    setText(spot("title"), (board && board.title) || "Regisseur");
    spot("title").lang = (board && board.language) || tongue;
    setText(spot("tongue"), say("phone.language"));
    setText(spot("seat"), seat ? say("phone.seat", { n: seat }) : "");
    main.className = "";
    main.append(live(notice));
    screen.build(main);
    const head = main.querySelector("h1");
    document.title = head.textContent + " – Regisseur";
    head.tabIndex = -1;
    if (same ? !focused : !before.name && !byHand) return;
    head.focus({ preventScroll: true });
    if (!same) window.scrollTo(0, 0);
  }

  // Above all else: a vote came too late, the connection is gone.
  function notice(node) {
    const over = board && board.place === "closing";
    let text = "";
    if (late) text = say(late);
    else if (stage === "connecting" && fault) text = say(fault.key, { n: fault.n });
    else if (trouble === 421) text = say("phone.address");
    else if (!online && stage !== "ended" && !anyWaiting()) text = say(over ? "phone.ended" : "phone.offline");
    node.className = over ? "state good" : "state warn";
    node.hidden = !text;
    if (node.textContent !== text) announce(text);
    setText(node, text);
  }

  // What became of an answer.
  const state = (key) => live((node) => {
    const sending = anyWaiting();
    let text = say(key);
    if (sending) {
      if (trouble === 429 || trouble === 503) text = say("phone.vote_busy");
      else if (trouble === 507) text = say("phone.vote_storage");
      else text = say(!online || trouble >= 0 ? "phone.vote_unsent" : "phone.vote_sending");
    }
    const warn = sending && (!online || trouble >= 0);
    node.className = warn ? "state warn" : sending ? "state" : "state good";
    if (warn) announce(text);
    setText(node, text);
  });

  const counted = () => live((node) => {
    node.className = "small";
    setText(node, board.voters ? say("phone.count", { n: board.in, "total": board.voters }) : "");
  });

  // ---- screens ---------------------------------------------------------------------------------------------

  function pick() {
    if (stage === "join") return { name: stage + card, build: buildJoin };
    if (stage !== "room") {
      return { name: stage, build: (main) => main.append(h1(say(stage === "ended" ? "phone.ended" : "phone.connecting"))) };
    }
    const build = board.question && board.ask !== "none" ? pickAsked() :
      board.revealed && board.place === "round" ? buildRevealed : buildWait;
    return {
      build: build,
      name: JSON.stringify([build.name, editing, board.place, board.step, board.item, board.question, board.open, board.heading]),
      content: build === buildAgenda || build === buildReason ? "" :
        JSON.stringify([board.choices, board.revealed, kinds.map(value)]),
    };
  }

  function pickAsked() {
    const none = (kind) => value(kind) === null || editing === kind;
    if (board.ask === "reason") {
      if (!mine.may_say) return buildRevealed;
      return board.open && none("said") ? buildReason : buildSaid;
    }
    if (board.open && none("choice")) return board.ask === "agenda" ? buildAgenda : buildVote;
    return board.open && board.ask === "first" && none("predicted") ? buildPrediction : buildDone;
  }

  // A form with one field for the function, which may stay empty.
  function functionField() {
    const field = make("input", { id: "name", maxlength: 40, autocomplete: "organization-title" });
    field.value = kept("name") || "";
    return field;
  }
  function takeFunction(field) {
    const name = tidy(field.value, 40);
    keep("name", name || null);
    return name;
  }
  const form = (send, ...parts) =>
    make("form", { submit: (event) => { event.preventDefault(); send(); }, novalidate: "" }, ...parts);
  const label = (id, key) => make("label", { for: id }, say(key));

  function buildJoin(main) {
    const code = make("input", { id: "code", autocomplete: "off", autocapitalize: "characters", autocorrect: "off",
      spellcheck: "false", maxlength: 12, "aria-describedby": "fault" });
    const name = functionField();
    const problem = live((node) => {
      node.hidden = !fault;
      setText(node, fault ? say(fault.key, { n: fault.n }) : "");
    });
    problem.id = "fault";
    problem.className = "fault";
    async function send() {
      const typed = code.value.toUpperCase().replace(/[^0-9A-Z]/g, "");
      fault = { key: "phone.join_short", n: card ? 8 : 6 };
      if ((typed.length === 8 || typed.length === 6 && !card) && await join(typed, takeFunction(name)) === 200) {
        stage = "connecting";
        return listen();
      }
      draw();
      announce(fault ? say(fault.key, { n: fault.n }) : "");
      spot("code").focus();
    }
    main.append(h1(say("phone.join")), line(say(card ? "phone.card_how" : "phone.join_how")),
      form(send, label("code", "phone.join_code"), code, problem, label("name", "phone.join_name"), name,
        make("button", { class: "send" }, say("phone.join_send"))),
      line(say("phone.join_secret"), "small"));
    announce(problem.textContent);
  }

  // Who came by QR code could not say a function yet.
  function functionForm() {
    const name = functionField();
    const result = line("", "small");
    return form(async () => {
      await join(kept("seated"), takeFunction(name));
      setText(result, say(fault ? fault.key : "phone.name_kept"));
      announce(result.textContent);
    }, label("name", "phone.join_name"), name, make("button", {}, say("phone.send")), result);
  }

  // What goes on where nothing is asked.
  function goesOn() {
    const at = board.ask === "reason" ? "minority" : board.place === "round" ? board.step : board.place;
    return [h1(say("phone.at_" + (at === "table" ? "talk" : at)) || say("phone.look")), line(say("phone.tell_" + at), "look")];
  }

  function buildWait(main) {
    main.className = "wait " + board.step;
    if (board.place !== "lobby" && board.heading) main.append(told("p", board.heading, "over"));
    main.append(...goesOn());
    if (board.place === "lobby" && kept("seated")) main.append(functionForm());
  }

  // The text of a choice: the pack's, or ours where it has none.
  function choiceParts(choice, whole) {
    if (!choice.text) return [make("span", {}, say((board.ask === "test" ? "phone.test_" : "phone.degree_") + choice.index))];
    const more = whole && choice.detail;
    const text = told("span", choice.text, more ? "lead" : "");
    if (more) text.append(make("small", {}, choice.detail));
    return [choice.letter ? make("b", {}, choice.letter + " ") : "", text];
  }

  function heading() {
    if (board.ask === "test") return [h1(say("phone.test"))];
    return [
      board.ask === "second" ? line(say("phone.bar_second"), "over") : "",
      board.topic === "statement" ? line(say("phone.statement"), "over") : told("p", board.heading, "over"),
      board.text ? told("h1", board.text) : h1(say("phone.choose")),
    ];
  }

  function choiceButtons(kind) {
    const group = make("div", { role: "group", "aria-labelledby": "ask" });
    for (const choice of board.choices) {
      const pressed = String(value(kind) === choice.index);
      group.append(make("button", { class: "option", "aria-pressed": pressed, click: () => cast(kind, choice.index) },
        ...choiceParts(choice, kind === "choice")));
    }
    return group;
  }

  function buildVote(main) {
    main.append(...heading().filter(Boolean), choiceButtons("choice"), counted());
    main.querySelector("h1").id = "ask";
  }

  function buildPrediction(main) {
    main.append(state("phone.vote_in"), h1(say("phone.predict")), line(say("phone.predict_how"), "small"),
      choiceButtons("predicted"), answer("choice", "phone.your_vote"));
    main.querySelector("h1").id = "ask";
  }

  // What was answered, with a button to change it.
  function answer(kind, key) {
    const what = value(kind);
    const title = say(key);
    const node = make("div", { class: "card" }, line(title, "over"));
    if (kind === "said") node.append(line(what));
    else for (const choice of board.choices)
      if (board.ask === "agenda" ? what >> choice.index & 1 : what === choice.index)
        node.append(make("p", {}, ...choiceParts(choice)));
    const change = say("phone.change");
    if (board.open)
      node.append(make("button", { "aria-label": change + " " + title, click: () => { editing = kind; draw(true); } }, change));
    return node;
  }

  function buildDone(main) {
    main.append(h1(say(board.open ? "phone.yours" : "phone.vote_closed")));
    if (value("choice") === null) main.append(line(say("phone.vote_none")));
    else main.append(state("phone.vote_in"), answer("choice", "phone.your_vote"));
    if (value("predicted") !== null) main.append(answer("predicted", "phone.your_prediction"));
    if (board.open) main.append(line(say("phone.change_until"), "small"));
    main.append(counted());
  }

  // The end of a form that may not be sent empty.
  function sending(main, ready, send, ...parts) {
    const problem = line("", "fault");
    const check = () => {
      if (ready()) return send();
      setText(problem, say("phone.empty"));
      announce(problem.textContent);
    };
    main.append(form(check, ...parts, problem, make("button", { class: "send" }, say("phone.send"))));
  }

  function buildAgenda(main) {
    const most = board.pick;
    const picked = line("", "small");
    const bits = () => boxes.reduce((sum, box) => box.checked ? sum | 1 << box.value : sum, 0);
    const follow = () => {
      const count = boxes.filter((box) => box.checked).length;
      for (const box of boxes) {
        box.parentNode.className = box.checked ? "option on" : "option";
        box.disabled = !box.checked && count >= most;
      }
      setText(picked, say("phone.agenda_picked", { n: count, "total": most }));
    };
    const boxes = board.choices.map((choice) => {
      const box = make("input", { type: "checkbox", value: choice.index, change: () => { follow(); announce(picked.textContent); } });
      box.checked = value("choice") >> choice.index & 1;
      return box;
    });
    const labels = board.choices.map((choice, i) => make("label", {}, boxes[i], choiceParts(choice)[1]));
    follow();
    main.append(h1(say("phone.agenda")));
    sending(main, bits, () => cast("choice", bits()),
      make("fieldset", {}, make("legend", { class: "over" }, say("phone.agenda_pick", { n: most })), ...labels), picked);
    main.append(counted());
  }

  function buildReason(main) {
    const text = make("textarea", { id: "reason", maxlength: 140, rows: 4, "aria-describedby": "left" });
    const left = line("", "small");
    const draft = kept("draft") || {};
    left.id = "left";
    text.value = draft.question === board.question ? draft.text : value("said") || "";
    const follow = () => setText(left, say("phone.reason_left", { n: 140 - text.value.length }));
    text.addEventListener("input", () => { follow(); keep("draft", { question: board.question, text: text.value }); });
    follow();
    main.append(h1(say("phone.reason")), line(say("phone.reason_how")));
    sending(main, () => tidy(text.value, 140), () => { keep("draft", null); cast("said", tidy(text.value, 140)); },
      label("reason", "phone.reason_yours"), text, left);
  }

  function buildSaid(main) {
    main.append(...goesOn());
    if (value("said") !== null) main.append(state("phone.reason_in"), answer("said", "phone.reason_yours"));
    main.append(...result());
  }

  // ---- the result ------------------------------------------------------------------------------------------

  function bar(kind, choice) {
    const counts = board.revealed[kind];
    const all = counts.reduce((sum, count) => sum + count, 0);
    const count = counts[choice.index] || 0;
    const fill = make("i", {});
    fill.style.width = (all ? 100 * count / all : 0) + "%";
    return make("div", { class: "bar " + kind }, make("span", {}, say("phone.bar_" + kind)),
      make("b", {}, say("phone.of", { n: count, "total": all })), make("div", { "aria-hidden": "true" }, fill));
  }

  // Bars and reasons; the reasons first where they are what it is about.
  function result() {
    const shown = board.revealed;
    if (!shown) return [];
    const kinds = ["first", "predicted", "second"].filter((kind) => shown[kind] && shown[kind].some(Boolean));
    const list = make("ul", {});
    for (const choice of board.choices) {
      const item = make("li", { class: "card" }, make("h2", {}, ...choiceParts(choice)));
      for (const kind of kinds) item.append(bar(kind, choice));
      if (shown.leaders.indexOf(choice.index) >= 0) item.append(line(say("phone.most"), "most"));
      list.append(item);
    }
    if (!shown.reasons.length) return [list];
    const reasons = make("section", {}, make("h2", {}, say("phone.reasons")));
    for (const one of shown.reasons) {
      const choice = board.choices.find((other) => other.index === one.choice);
      reasons.append(make("blockquote", {}, told("p", one.text), choice ? make("p", { class: "small" }, ...choiceParts(choice)) : ""));
    }
    return board.step === "minority" ? [reasons, list] : [list, reasons];
  }

  function buildRevealed(main) {
    main.append(told("p", board.heading || board.text, "over"));
    main.append(...goesOn(), ...result());
  }

  // ---- beginning -------------------------------------------------------------------------------------------

  function start() {
    const select = spot("language");
    for (const name in tongues) select.append(make("option", { value: name, lang: name }, tongues[name]));
    select.value = tongue;
    select.addEventListener("change", () => {
      tongue = select.value;
      keep("tongue", tongue);
      draw(true);
      select.focus();
    });
    // A phone that wakes up can't know whether its stream is dead: it begins a new one.
    const wake = () => {
      if (document.hidden || Date.now() - begun < 500) return;
      rouseAll();
      if (stage === "room") listen();
    };
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    window.addEventListener("pageshow", wake);
    window.addEventListener("offline", () => setOnline(false));
    window.addEventListener("hashchange", begin);
    // Another tab of this phone voted.
    window.addEventListener("storage", (event) => {
      if (event.key !== "regisseur.paper" || stage !== "room") return;
      if (event.newValue === null) askMine();
      draw();
    });
    draw();
    begin();
  }

  function begin() {
    takeToken();
    if (kept("token")) joinByToken();
    else if (stage === "connecting") listen();
  }

  start();
})();
