// What a room can show, one board for each screen of the page.
const title = 'Rook boven de binnenstad';
const choices = [
    {index: 0, letter: 'A', text: 'Het zomerfeest afgelasten en de binnenstad ontruimen',
        detail: 'Achtduizend mensen moeten door drie straten. Valt de rook mee, dan was het voor niets.'},
    {index: 1, letter: 'B', text: 'Iedereen vragen om binnen te schuilen, met ramen en deuren dicht'},
    {index: 2, letter: 'C', text: 'De meting van de brandweer afwachten en dan pas beslissen, met de organisator aan tafel en de politie klaar ' +
        'om het plein in een kwartier leeg te maken als de wind toch draait'},
    {index: 3, letter: 'D', text: 'De beslissing aan de gouverneur overlaten'},
];
const degrees = [0, 1, 2, 3, 4].map(index => ({index, letter: null, text: null}));
const round = {place: 'round', topic: 'dilemma', title, heading: 'Het zomerfeest', text: 'Wat besluit u over het zomerfeest?', choices, voters: 12, in: 9};
const statement = {
    ...round, topic: 'statement', heading: '', choices: degrees,
    text: 'Een burgemeester moet bij een ramp met slachtoffers altijd eerst naar de families gaan, ook als de crisiscel nog niet is samengekomen.',
};
const revealed = {asked: 12, first: [3, 6, 1, 0, 0], predicted: [1, 10, 0, 1, 0], second: [2, 8, 1, 0, 0], leaders: [1], reasons: []};
const reasons = [
    {choice: 0, text: 'Wie schuilt, moet dat wel kunnen: op het plein staan achtduizend mensen zonder dak.'},
    {choice: 2, text: 'Zonder meting weten we niet of ontruimen gevaarlijker is dan blijven.'},
];

module.exports = {
    lobby: {title, voters: 12},
    test: {title, ask: 'test', question: 1, open: true, voters: 12, in: 3, choices: [0, 1].map(index => ({index, letter: null, text: null}))},
    agenda: {
        title, place: 'agenda', ask: 'agenda', question: 2, open: true, pick: 3, voters: 12, in: 3,
        choices: ['De dijk', 'Het zomerfeest', 'De bus uit Sierre', 'Een tekst over de rol van de burgemeester in de nazorg na een ramp in het buitenland',
            'Een stelling over schuilen'].map((text, index) => ({index, letter: String.fromCharCode(65 + index), text})),
    },
    item: {title, place: 'item', heading: 'Het zomerfeest'},
    read: {...round, step: 'read'},
    silent: {...round, step: 'silent'},
    vote: {...round, step: 'vote', ask: 'first', question: 7, open: true},
    voteClosed: {...round, step: 'vote', ask: 'first', question: 7, open: false},
    statement: {...statement, step: 'vote', ask: 'first', question: 8, open: true},
    talk: {...round, step: 'talk'},
    again: {...round, step: 'again', ask: 'second', question: 9, open: true},
    table: {...round, step: 'table'},
    reveal: {...round, step: 'reveal', revealed},
    statementRevealed: {...statement, step: 'reveal', revealed: {...revealed, first: [3, 2, 1, 4, 2], predicted: [5, 2, 1, 2, 2], second: null, leaders: [3]}},
    reason: {...round, step: 'minority', ask: 'reason', question: 10, open: true, revealed},
    minority: {...round, step: 'minority', revealed: {...revealed, reasons}},
    panel: {...round, step: 'panel', revealed: {...revealed, reasons}},
    decide: {...round, step: 'decide', revealed: {...revealed, reasons}},
    chosen: {...round, place: 'chosen'},
    outcome: {...round, place: 'outcome'},
    ending: {title, place: 'ending', heading: 'Rook boven de binnenstad'},
    closing: {title, place: 'closing'},
};
