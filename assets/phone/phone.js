// What a phone in the room does: it takes a seat, shows what is asked now, and sends a vote until it is kept.
//
// For browsers of the last six years (Safari 13, Chrome 83, Firefox 78): no newer syntax. Texts only ever go in as
// text nodes. Messages: engine/room/README.md. `words` comes before this file, see page.awk.
(function () {
  "use strict";

  const tongues = { nl: "Nederlands", fr: "Français", de: "Deutsch", en: "English" };
  const page = document.documentElement;
  const spot = (id) => document.getElementById(id);

  // ---- what outlives a reload: localStorage, else sessionStorage, else the entry in the history ----------------

  const memory = {};
  const shelf = (function () {
    for (const name of ["localStorage", "sessionStorage"]) {
      try {
        window[name].setItem("regisseur.try", "1");
        window[name].removeItem("regisseur.try");
        return window[name];
      } catch (e) { /* switched off, or full */ }
    }
    const held = Object.assign({}, history.state);
    const write = () => history.replaceState(held, "");
    return {
      getItem: (name) => (name in held ? held[name] : null),
      setItem: (name, value) => { held[name] = value; write(); },
      removeItem: (name) => { delete held[name]; write(); },
    };
  })();

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

  // The same key is the same seat: it is made once, and read again each time, as another tab may have made it.
  function seatKey() {
    let key = kept("key");
    if (typeof key === "string" && /^[0-9a-f]{32}$/.test(key)) return key;
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
    return page.lang in tongues ? page.lang : "en"; // the page comes in the room's language
  }

  function say(key, fill) {
    const at = words.keys.indexOf(key);
    let text = at < 0 ? "" : words[tongue][at];
    for (const name in fill) text = text.replace("{" + name + "}", fill[name]);
    return text;
  }

  // ---- the wire --------------------------------------------------------------------------------------------

  let stage = "connecting"; // "join", "room"
  let board = null; // as last sent
  let mine = {}; // what the room has of this seat's, for the question `mine.question`
  let online = true;
  let trouble = 0; // why the last message did not get through: its status, 0 without an answer, -1 when all is well
  let late = null; // {question, key}: what became of a vote that was not taken

  const sleepers = new Set();
  // Resolves after `ms`, or when the phone wakes up.
  function pause(ms) {
    return new Promise((done) => {
      const wake = () => { clearTimeout(timer); sleepers.delete(wake); done(); };
      const timer = setTimeout(wake, ms);
      sleepers.add(wake);
    });
  }
  const backOff = (failures) => Math.min(5000, 500 * Math.pow(2, failures)) * (0.75 + Math.random() / 2);

  // `control` ends it; without one it ends by itself after eight seconds.
  async function call(options, control) {
    const own = control || new AbortController();
    const timer = control ? 0 : setTimeout(() => own.abort(), 8000);
    const headers = Object.assign({ "X-Regisseur": "1", "X-Seat": seatKey() }, options.headers);
    try {
      return await fetch("/room", Object.assign({ cache: "no-store", signal: own.signal }, options, { headers: headers }));
    } finally {
      clearTimeout(timer);
    }
  }

  const post = (message) => call({
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(message),
  });

  let turn = 0; // of listening; a new one ends the one before
  let control = null;
  let mute = 0; // streams that never said a thing: something between us and the room holds them back
  let begun = 0;

  async function listen() {
    const my = ++turn;
    begun = Date.now();
    if (control) control.abort();
    let failures = 0;
    while (my === turn) {
      let next;
      try {
        next = await (mute < 2 ? stream(my) : poll(my));
      } catch (e) {
        next = "again";
      }
      if (my !== turn) return;
      if (next === "seat") return loseSeat();
      if (next === "heard") failures = 0;
      if (next === "poll") {
        await pause(2000);
      } else {
        setOnline(false);
        await pause(backOff(failures++));
      }
    }
  }

  function refused(status) {
    if (status === 401) return "seat";
    trouble = status;
    return "again";
  }

  async function poll(my) {
    const answer = await call({});
    if (answer.status !== 200) return refused(answer.status);
    const next = await answer.json();
    if (my === turn) hear(next);
    return "poll";
  }

  async function stream(my) {
    const own = control = new AbortController();
    let watch = setTimeout(() => { mute++; own.abort(); }, 8000);
    let said = "again";
    try {
      const answer = await call({ headers: { Accept: "text/event-stream" } }, own);
      if (answer.status === 503) mute = 2;
      if (answer.status !== 200) return refused(answer.status);
      if (!answer.body || !answer.body.getReader) {
        mute = 2;
        own.abort();
        return "poll";
      }
      const reader = answer.body.getReader();
      const decoder = new TextDecoder();
      let text = "";
      for (;;) {
        const part = await reader.read();
        if (part.done || my !== turn) return said;
        text += decoder.decode(part.value, { stream: true });
        const events = text.split(/\r?\n\r?\n/);
        text = events.pop();
        for (const event of events) {
          const data = event.split("\n").filter((line) => line.indexOf("data:") === 0).map((line) => line.slice(5)).join("\n");
          if (data) hear(JSON.parse(data));
          said = "heard";
          mute = 0;
        }
        clearTimeout(watch);
        watch = setTimeout(() => own.abort(), 40000); // a comment comes every 15 seconds
      }
    } catch (e) {
      return said;
    } finally {
      clearTimeout(watch);
    }
  }

  function setOnline(now) {
    const was = online;
    online = now;
    if (now || !was) draw();
    else setTimeout(draw, 1500); // a short gap is not worth a word
  }

  // A board came. What is ours comes with the first one of a stream only.
  function hear(next) {
    const fresh = !board || board.question !== next.question || board.ask !== next.ask;
    board = next;
    stage = "room";
    trouble = trouble > 0 ? -1 : trouble;
    if (fresh) editing = "";
    if (mine.question !== board.question) mine = { question: board.question };
    if (board.yours) mine = Object.assign({ question: board.question }, board.yours);
    else if (fresh) askMine();
    if (late && board.question && late.question !== board.question) late = null;
    const paper = kept("paper");
    if (paper && paper.room !== board.room) keep("paper", null);
    setOnline(true);
    flush();
  }

  async function askMine() {
    try {
      const answer = await call({});
      const next = answer.status === 200 ? await answer.json() : null;
      if (!next || !board || next.question !== board.question || !next.yours) return;
      mine = Object.assign({ question: next.question }, next.yours);
      draw();
    } catch (e) { /* the next stream says it */ }
  }

  // ---- taking a seat ---------------------------------------------------------------------------------------

  let fault = ""; // sentence on the join screen

  function loseSeat() {
    const had = board !== null || kept("seated");
    const over = board && board.place === "closing";
    stage = over ? "ended" : "join";
    keep("seated", null);
    if (!over) fault = fault || (had ? say("phone.join_gone") : "");
    board = null;
    draw();
  }

  // `code` is what was typed, or what the QR code held. False when it was turned down.
  async function join(code, name) {
    const message = { join: code };
    if (name) message.name = name;
    let answer;
    try {
      answer = await post(message);
    } catch (e) {
      online = false;
      fault = say("phone.offline");
      return 0;
    }
    online = true;
    fault = answer.status === 200 ? "" : say({
      403: "phone.join_wrong", 421: "phone.address", 429: "phone.join_slow", 503: "phone.join_full",
      507: "phone.vote_storage",
    }[answer.status] || "phone.join_failed", { n: answer.headers.get("Retry-After") || 60 });
    if (answer.status === 200) {
      keep("seated", code);
      keep("token", null);
    }
    return answer.status;
  }

  // The QR code's token: tried until it is answered.
  async function joinByToken() {
    const code = kept("token");
    for (let failures = 0; ; failures++) {
      const status = await join(code, kept("name"));
      if (status === 200) break;
      if (status === 403) {
        keep("token", null);
        fault = say("phone.join_old");
        break;
      }
      if (status && status !== 429 && status < 500) break;
      draw();
      await pause(status === 429 ? 5000 : backOff(failures));
    }
    listen();
  }

  // Takes the token out of the address: it is not for the history, nor for whoever looks at the screen.
  function takeToken() {
    const token = location.hash.slice(1);
    if (!token) return false;
    history.replaceState(history.state, "", location.pathname + location.search);
    keep("token", token);
    return true;
  }

  // People take 0 for O and 1 for I; neither is in a code, so what is left can only be wrong.
  const tidyCode = (typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, "");

  // What the room takes: no control or bidirectional characters, no half ones.
  function tidyText(typed, most) {
    const bad = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/;
    const clean = Array.from(typed.replace(/\s+/g, " ")).filter((sign) => sign.length > 1 || !bad.test(sign));
    return clean.slice(0, most).join("").trim();
  }

  // ---- votes -----------------------------------------------------------------------------------------------

  // What was voted and is not kept yet lies in "paper": {room, question, choice, predicted, said}. All tabs share it.
  const kinds = ["choice", "predicted", "said"];
  let flushing = false;
  let editing = ""; // the kind that is being changed

  function waiting(kind) {
    const paper = kept("paper");
    return paper && board && paper.room === board.room && paper.question === board.question && kind in paper;
  }

  function value(kind) {
    if (waiting(kind)) return kept("paper")[kind];
    return kind in mine ? mine[kind] : null;
  }

  function cast(kind, what) {
    let paper = kept("paper");
    if (!paper || paper.room !== board.room || paper.question !== board.question)
      paper = { room: board.room, question: board.question };
    paper[kind] = what;
    keep("paper", paper);
    editing = "";
    late = null;
    if (trouble > 0) trouble = -1;
    draw(true);
    flush();
  }

  // Takes what was sent off the paper, unless it was changed in the meantime.
  function settle(sent, kind) {
    const paper = kept("paper");
    if (!paper || paper.room !== sent.room || paper.question !== sent.question || paper[kind] !== sent[kind]) return;
    delete paper[kind];
    keep("paper", kinds.some((other) => other in paper) ? paper : null);
  }

  // One message at a time, so that the last one sent is the last one to come.
  async function flush() {
    if (flushing || stage !== "room") return;
    flushing = true;
    for (let failures = 0, paper; stage === "room" && (paper = kept("paper")); ) {
      const kind = kinds.find((one) => one in paper);
      const message = { question: paper.question };
      message[kind] = paper[kind];
      let status = 0;
      let wait = 0;
      try {
        const answer = await post(message);
        status = answer.status;
        wait = 1000 * Math.min(60, Number(answer.headers.get("Retry-After")) || 0);
      } catch (e) { /* 0 */ }
      if (status === 204 || (status >= 400 && status < 500 && status !== 401 && status !== 429)) {
        trouble = -1;
        failures = 0;
        settle(paper, kind);
        if (status === 204) confirm(paper, kind);
        else turnDown(paper, kind, status);
        draw();
      } else if (status === 401) {
        flushing = false;
        turn++;
        return loseSeat();
      } else {
        trouble = status;
        draw();
        await pause(wait || backOff(failures++));
      }
    }
    flushing = false;
  }

  function confirm(paper, kind) {
    if (mine.question === paper.question) mine[kind] = paper[kind];
    if (!waiting(kind)) announce(say(kind === "said" ? "phone.reason_in" : "phone.vote_in"));
  }

  function turnDown(paper, kind, status) {
    const before = mine.question === paper.question && mine[kind] !== null && mine[kind] !== undefined;
    const key = kind === "said" ? "phone.reason_late" : before ? "phone.change_late" : "phone.vote_late";
    late = { question: paper.question, key: status === 409 ? key : "phone.vote_refused" };
    announce(say(late.key));
  }

  // ---- drawing ---------------------------------------------------------------------------------------------

  // A screen is built when its name changes, with the focus on its heading; else only its `lively` parts follow.
  let drawn = "";
  let lively = [];
  let spoken = "";

  function make(tag, attributes) {
    const node = document.createElement(tag);
    for (const name in attributes) {
      const what = attributes[name];
      if (typeof what === "function") node.addEventListener(name, what);
      else if (what !== null && what !== false) node.setAttribute(name, what === true ? "" : what);
    }
    for (let i = 2; i < arguments.length; i++) if (arguments[i]) node.append(arguments[i]);
    return node;
  }
  // Words of the pack, in its own language.
  const told = (tag, text, attributes) => make(tag, Object.assign({ lang: (board && board.language) || null }, attributes), text);
  const live = (update) => { lively.push(update); update(); };
  function setText(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }
  function announce(text) {
    const node = spot("live");
    if (text === spoken && node.textContent) return;
    spoken = text;
    setText(node, text);
  }

  function draw(byHand) {
    const screen = pick();
    const name = [tongue, screen.name].join(" ");
    if (name === drawn) {
      lively.forEach((update) => update());
      return;
    }
    const first = drawn === "";
    drawn = name;
    lively = [];
    page.lang = tongue;
    const main = spot("main");
    while (main.firstChild) main.removeChild(main.firstChild);
    setText(spot("title"), (board && board.title) || "Regisseur");
    spot("title").lang = (board && board.language) || tongue;
    setText(document.querySelector("label[for=language]"), say("phone.language"));
    main.append(notice());
    screen.build(main);
    live(() => setText(spot("seat"), board && board.seat ? say("phone.seat", { n: board.seat }) : ""));
    const head = main.querySelector("h1");
    document.title = (head ? head.textContent + " – " : "") + "Regisseur";
    if (!head) return;
    head.tabIndex = -1;
    if (first && !byHand) return;
    window.scrollTo(0, 0);
    head.focus();
  }

  // Above all else: that the connection is gone, that a vote came too late.
  function notice() {
    const node = make("p", { class: "state warn", hidden: true });
    live(() => {
      let text = "";
      if (late) text = say(late.key);
      else if (trouble === 421) text = say("phone.address");
      else if (!online && stage !== "ended") text = kinds.some(waiting) ? "" : say("phone.offline");
      node.hidden = !text;
      if (text && node.textContent !== text) announce(text);
      setText(node, text);
    });
    return node;
  }

  // What became of the vote, in a sentence.
  function state(kind) {
    const node = make("p", { class: "state" });
    live(() => {
      let key = kind === "said" ? "phone.reason_in" : "phone.vote_in";
      let look = "good";
      if (kinds.some(waiting)) {
        key = { 429: "phone.vote_busy", 503: "phone.vote_busy", 507: "phone.vote_storage" }[trouble] ||
          (!online || trouble >= 0 ? "phone.vote_unsent" : "phone.vote_sending");
        look = key === "phone.vote_sending" ? "" : "warn";
      }
      node.className = "state " + look;
      if (look === "warn") announce(say(key));
      setText(node, say(key));
    });
    return node;
  }

  function counted() {
    const node = make("p", { class: "small" });
    live(() => setText(node, board.voters ? say("phone.count", { n: board.in, "total": board.voters }) : ""));
    return node;
  }

  // ---- screens ---------------------------------------------------------------------------------------------

  function pick() {
    if (stage === "join") return { name: "join", build: buildJoin };
    if (stage === "ended") return { name: "ended", build: (main) => main.append(make("h1", {}, say("phone.ended"))) };
    if (stage !== "room") return { name: "connecting", build: (main) => main.append(make("h1", {}, say("phone.connecting"))) };
    const at = [board.place, board.step, board.item, board.question, board.ask, board.open];
    const named = (kind, build) => ({ name: at.concat(kind).join(" "), build: build });
    if (board.ask === "reason") return mine.may_say ? pickReason(named) : named("others", buildWait);
    if (board.ask !== "none" && board.question) return pickVote(named);
    if (board.revealed) return named("revealed" + board.revealed.reasons.length, buildRevealed);
    return named("wait", buildWait);
  }

  function pickVote(named) {
    if (!board.open) return named("closed", buildDone);
    if (board.ask === "agenda") return value("choice") === null || editing ? named("agenda", buildAgenda) : named("done", buildDone);
    if (value("choice") === null || editing === "choice") return named("choice", (main) => buildChoices(main, "choice"));
    if (board.ask === "first" && (value("predicted") === null || editing === "predicted"))
      return named("predicted", (main) => buildChoices(main, "predicted"));
    return named("done", buildDone);
  }

  function pickReason(named) {
    if (board.open && (value("said") === null || editing)) return named("reason", buildReason);
    return named("said", buildSaid);
  }

  function buildJoin(main) {
    const code = make("input", {
      id: "code", class: "code", type: "text", inputmode: "text", autocomplete: "off", autocapitalize: "characters",
      autocorrect: "off", spellcheck: "false", maxlength: 12, "aria-describedby": "fault",
    });
    const name = make("input", { id: "name", type: "text", maxlength: 40, autocomplete: "organization-title" });
    const problem = make("p", { id: "fault", class: "fault" });
    live(() => { problem.hidden = !fault; setText(problem, fault); });
    name.value = kept("name") || "";
    const failed = (text) => { fault = text; announce(text); draw(); code.focus(); };
    const send = async (event) => {
      event.preventDefault();
      const typed = tidyCode(code.value);
      if (typed.length !== 6) return failed(say("phone.join_short"));
      const clean = tidyText(name.value, 40);
      keep("name", clean || null);
      if (await join(typed, clean) === 200) {
        stage = "connecting";
        listen();
        draw(true);
      } else failed(fault);
    };
    main.append(make("h1", {}, say("phone.join")), make("p", {}, say("phone.join_how")),
      make("form", { submit: send, novalidate: true },
        make("div", { class: "field" }, make("label", { for: "code" }, say("phone.join_code")), code, problem),
        make("div", { class: "field" }, make("label", { for: "name" }, say("phone.join_name")), name),
        make("button", { class: "send" }, say("phone.join_send"))),
      make("p", { class: "small" }, say("phone.join_secret")));
    if (fault) announce(fault);
  }

  // Heading and sentence of what goes on where nothing is asked.
  function waitKey() {
    if (board.place !== "round") return board.place;
    return board.ask === "reason" ? "minority" : board.step;
  }

  function buildWait(main) {
    const key = waitKey();
    const topic = board.place === "lobby" ? "" : board.heading;
    const title = { table: "phone.talk", lobby: "phone.lobby", silent: "phone.silent", talk: "phone.talk",
      minority: "phone.minority", decide: "phone.decide", closing: "phone.closing" }[key] || "phone.look";
    if (topic) main.append(told("p", topic, { class: "over" }));
    main.append(make("h1", {}, say(title)), make("p", { class: "look" }, say("phone.tell_" + key)));
    if (board.place === "lobby") main.append(nameForm());
    if (board.revealed && board.revealed.reasons.length) main.append(...reasons());
  }

  // Who came by QR code could not say a function yet.
  function nameForm() {
    const code = kept("seated");
    if (!code) return "";
    const name = make("input", { id: "name", type: "text", maxlength: 40, autocomplete: "organization-title" });
    const result = make("p", { class: "small" });
    name.value = kept("name") || "";
    const send = async (event) => {
      event.preventDefault();
      const clean = tidyText(name.value, 40);
      keep("name", clean || null);
      const text = await join(code, clean) === 200 ? say("phone.name_kept") : fault;
      setText(result, text);
      announce(text);
    };
    return make("form", { submit: send, class: "card" },
      make("label", { for: "name" }, say("phone.join_name")), make("div", { class: "field" }, name),
      make("button", { class: "change" }, say("phone.name_send")), result);
  }

  const fallback = { test: "phone.test_", none: "phone.degree_" };
  // The text of a choice: the pack's, or ours where it has none.
  function choiceText(choice) {
    if (choice.text) return told("span", choice.text);
    return make("span", {}, say((fallback[board.ask] || "phone.degree_") + choice.index));
  }
  function choiceParts(choice) {
    const parts = [choiceText(choice)];
    if (choice.text && choice.letter) parts.unshift(make("b", {}, choice.letter + " "));
    return parts;
  }

  function heading(main) {
    const own = { test: "phone.test", agenda: "phone.agenda" }[board.ask];
    const over = board.topic === "statement" && !own ? say("phone.statement") : "";
    const again = board.ask === "second" ? say("phone.vote_second") : "";
    const before = [over, again].filter(Boolean).join(" · ");
    if (before) main.append(make("p", { class: "over" }, before));
    if (!own && board.heading && board.heading !== board.text) main.append(told("p", board.heading, { class: "over" }));
    if (own) return main.append(make("h1", {}, say(own)));
    main.append(board.text ? told("h1", board.text) : make("h1", {}, say("phone.vote")));
  }

  function buildChoices(main, kind) {
    if (kind === "predicted") {
      main.append(state("choice"), make("h1", {}, say("phone.predict")), make("p", { class: "small" }, say("phone.predict_how")));
    } else heading(main);
    const group = make("div", { role: "group", "aria-label": main.querySelector("h1").textContent });
    for (const choice of board.choices) {
      const button = make("button", { type: "button", class: "option", click: () => cast(kind, choice.index) }, ...choiceParts(choice));
      live(() => button.setAttribute("aria-pressed", value(kind) === choice.index));
      group.append(button);
    }
    main.append(group);
    if (kind === "predicted") main.append(answer("choice", "phone.your_vote", "phone.change_vote"));
    else main.append(counted());
  }

  // What was answered, with a button to change it.
  function answer(kind, label, change) {
    const node = make("div", { class: "card" }, make("p", { class: "over" }, say(label)));
    const what = value(kind);
    const list = board.choices.filter((choice) => board.ask === "agenda" ? what & (1 << choice.index) : what === choice.index);
    for (const choice of list) node.append(make("p", {}, ...choiceParts(choice)));
    if (board.open)
      node.append(make("button", { type: "button", class: "change", click: () => { editing = kind; draw(true); } }, say(change)));
    return node;
  }

  function buildDone(main) {
    const voted = value("choice") !== null;
    main.append(make("h1", {}, say(board.open ? "phone.yours" : "phone.vote_closed")));
    if (voted) {
      main.append(state("choice"), answer("choice", "phone.your_vote", "phone.change_vote"));
      if (value("predicted") !== null) main.append(answer("predicted", "phone.your_prediction", "phone.change_prediction"));
    } else main.append(make("p", {}, say("phone.vote_none")));
    if (board.open) main.append(make("p", { class: "small" }, say("phone.change_until")));
    main.append(counted());
  }

  function buildAgenda(main) {
    heading(main);
    const most = board.pick || 1;
    const old = value("choice") || 0;
    const boxes = [];
    const picked = make("p", { class: "small", id: "picked" });
    const problem = make("p", { class: "fault", hidden: true });
    const follow = () => {
      const count = boxes.filter((box) => box.checked).length;
      for (const box of boxes) {
        box.parentNode.className = box.checked ? "option on" : "option";
        box.disabled = !box.checked && count >= most;
      }
      setText(picked, say("phone.agenda_picked", { n: count, "total": most }));
      if (count) problem.hidden = true;
    };
    const set = make("fieldset", {}, make("legend", { class: "over" }, say("phone.agenda_pick", { n: most })));
    for (const choice of board.choices) {
      const box = make("input", { type: "checkbox", change: () => { follow(); announce(picked.textContent); } });
      box.checked = Boolean(old & (1 << choice.index));
      box.value = choice.index;
      boxes.push(box);
      set.append(make("label", { class: "option" }, box, choiceText(choice)));
    }
    follow();
    const send = (event) => {
      event.preventDefault();
      const bits = boxes.reduce((sum, box) => box.checked ? sum | (1 << box.value) : sum, 0);
      if (bits) return cast("choice", bits);
      setText(problem, say("phone.agenda_none"));
      problem.hidden = false;
      announce(problem.textContent);
    };
    main.append(make("form", { submit: send }, set, picked, problem, make("button", { class: "send" }, say("phone.send"))), counted());
  }

  function buildReason(main) {
    const text = make("textarea", { id: "reason", maxlength: 140, rows: 4, "aria-describedby": "left" });
    const left = make("p", { class: "small", id: "left" });
    const problem = make("p", { class: "fault", hidden: true });
    const draft = kept("draft");
    text.value = value("said") || (draft && draft.question === board.question ? draft.text : "");
    const follow = () => {
      setText(left, say("phone.reason_left", { n: 140 - text.value.length }));
      keep("draft", { question: board.question, text: text.value });
      if (text.value) problem.hidden = true;
    };
    text.addEventListener("input", follow);
    follow();
    const send = (event) => {
      event.preventDefault();
      const said = tidyText(text.value, 140);
      if (said) {
        keep("draft", null);
        return cast("said", said);
      }
      setText(problem, say("phone.reason_none"));
      problem.hidden = false;
      announce(problem.textContent);
    };
    main.append(make("h1", {}, say("phone.reason")), make("p", {}, say("phone.reason_how")),
      make("form", { submit: send }, make("label", { for: "reason" }, say("phone.reason_yours")), text, left, problem,
        make("button", { class: "send" }, say("phone.send"))));
  }

  function buildSaid(main) {
    main.append(make("h1", {}, say("phone.minority")), make("p", {}, say("phone.tell_minority")));
    if (value("said") === null) return;
    const node = make("div", { class: "card" }, make("p", { class: "over" }, say("phone.reason_yours")), make("p", {}, value("said")));
    if (board.open)
      node.append(make("button", { type: "button", class: "change", click: () => { editing = "said"; draw(true); } }, say("phone.change")));
    main.append(state("said"), node);
  }

  const sum = (counts) => (counts || []).reduce((all, count) => all + count, 0);

  function bar(kind, label, count, all) {
    const fill = make("span", { class: "fill" });
    fill.style.width = (all ? 100 * count / all : 0) + "%";
    return make("div", { class: "bar " + kind }, make("span", {}, label), make("b", {}, say("phone.of", { n: count, "total": all })),
      make("div", { class: "track", "aria-hidden": "true" }, fill));
  }

  function buildRevealed(main) {
    const shown = board.revealed;
    const rows = [["first", "phone.first"], ["predicted", "phone.predicted"], ["second", "phone.second"]].filter((row) => sum(shown[row[0]]) > 0);
    if (board.heading) main.append(told("p", board.heading, { class: "over" }));
    main.append(make("h1", {}, say("phone.reveal")));
    if (board.step === "minority" || board.step === "decide" || board.step === "panel")
      main.append(make("p", {}, say("phone.tell_" + board.step)));
    if (board.step === "minority") main.append(...reasons());
    const list = make("ul", { class: "bars" });
    for (const choice of board.choices) {
      const item = make("li", { class: "card" }, make("h2", {}, ...choiceParts(choice)));
      for (const row of rows) item.append(bar(row[0], say(row[1]), shown[row[0]][choice.index] || 0, sum(shown[row[0]])));
      if ((shown.leaders || []).indexOf(choice.index) >= 0) item.append(make("p", { class: "over" }, say("phone.most")));
      list.append(item);
    }
    main.append(list);
    if (board.step !== "minority") main.append(...reasons());
  }

  function reasons() {
    const all = board.revealed.reasons || [];
    if (!all.length) return [];
    const nodes = [make("h2", {}, say("phone.reasons"))];
    for (const one of all) {
      const choice = board.choices.find((other) => other.index === one.choice);
      nodes.push(make("blockquote", {}, choice ? make("p", { class: "over" }, ...choiceParts(choice)) : "", told("p", one.text)));
    }
    return nodes;
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
    // A phone that wakes up can't know that its stream is dead: it begins a new one.
    const wake = () => {
      if (document.visibilityState === "hidden" || Date.now() - begun < 500) return;
      Array.from(sleepers).forEach((rouse) => rouse());
      if (stage === "room") listen();
    };
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    window.addEventListener("pageshow", wake);
    window.addEventListener("offline", () => setOnline(false));
    window.addEventListener("hashchange", () => { if (takeToken()) joinByToken(); });
    // Another tab of this phone voted.
    window.addEventListener("storage", (event) => {
      if (event.key !== "regisseur.paper" || stage !== "room") return;
      if (event.newValue === null) askMine();
      draw();
    });
    takeToken();
    draw();
    if (kept("token")) joinByToken();
    else listen();
  }

  start();
})();
