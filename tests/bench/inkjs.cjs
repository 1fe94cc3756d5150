// How many random plays a second inkjs makes of the story that bench_plays measures: the same 12
// dilemmas of 4 options with the same effects on 3 indicators, and the same functions of `rust`.
//
//   node inkjs.cjs MODULES [SECONDS]    MODULES: a folder with node_modules/inkjs
//
// A development tool only: nothing of inkjs is in the game.
"use strict";
const path = require("path");
const { Compiler } = require(path.join(process.argv[2], "node_modules", "inkjs", "dist", "ink-full.js"));
const seconds = Number(process.argv[3] || 2);
const dilemmas = 12, options = 4, names = ["rust", "ploeg", "families"];

// As in sample.c: what an option does to an indicator.
const effect = (d, o, k) => ((d * 7 + o * 5 + k * 3) % 21) - 10;

function option(d, o) {
  const last = d + 1 === dilemmas;
  const changes = names.map((name, k) => `~ ${name} = clamped(${name} + ${effect(d, o, k)})`);
  const next = last ? "-> END" : o % 2 === 0 ? `-> d${d + 1}` : `{ rust > 50: -> d${d + 1} | -> d${d + 1} }`;
  return [`+ Keuze ${o}`, ...changes.map((line) => "  " + line), `  Wat er gebeurde, ${o}.`, `  ${next}`].join("\n");
}

function story() {
  const knots = [];
  for (let d = 0; d < dilemmas; d++) {
    const choices = Array.from({ length: options }, (_, o) => option(d, o));
    knots.push(`=== d${d} ===\nEr is iets gebeurd.\n${choices.join("\n")}`);
  }
  const clamp = "=== function clamped(x) ===\n{ x < 0:\n  ~ return 0\n}\n{ x > 100:\n  ~ return 100\n}\n~ return x";
  return [...names.map((name) => `VAR ${name} = 50`), "-> d0", ...knots, clamp].join("\n") + "\n";
}

const play = new Compiler(story()).Compile();
let sequence = 1, plays = 0, chosen = 0;
const begin = process.hrtime.bigint();
const passed = () => Number(process.hrtime.bigint() - begin) / 1e9;
do {
  play.ResetState();
  play.ContinueMaximally();
  while (play.currentChoices.length > 0) {
    sequence = (Math.imul(sequence, 1664525) + 1013904223) >>> 0;
    play.ChooseChoiceIndex((sequence >>> 16) % play.currentChoices.length);
    play.ContinueMaximally();
    chosen++;
  }
  plays++;
} while (passed() < seconds);
if (chosen !== plays * dilemmas) throw new Error(`a play has ${chosen / plays} choices, not ${dilemmas}`);
console.log(`inkjs: plays                 ${(plays / passed()).toFixed(0)} plays/s`);
