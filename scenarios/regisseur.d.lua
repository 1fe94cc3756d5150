---@meta
-- The author's words, for editors with the Lua language server: completion and help.
-- Written from the program's own tables; don't edit it by hand. No pack reads it.

---What a function sees: the indicators as integers, the flags as booleans.
---@class State
---@field [string] any

---What chance { ... } gives.
---@class Chance

---@alias When fun(s: State): boolean
---@alias Next string|Chance|fun(s: State): string

---The five links of the safety chain.
---@alias Phase
---| "proactie" # take the cause away: where do we build, what do we permit at all
---| "preventie" # make it rarer or smaller: rules, inspection, information
---| "voorbereiding" # be ready: plans, exercises, contact lists, contracts
---| "reactie" # the acute hours: what is done while it happens
---| "nazorg" # what comes after: people, money, law, memory, lessons

---The five values that all packs share.
---@alias SharedValue
---| "mensen" # care for those who are hit, close by and in person
---| "vertrouwen" # being open, and being believed tomorrow
---| "recht" # lawful, equal for all, within one's own powers
---| "slagkracht" # in time, and with effect
---| "samenhang" # one line with services, neighbours, governor, parket

---What a situation asks of a mayor, and what an option takes.
---@alias Role
---| "beslisser" # cuts the knot and answers for it
---| "burgervader" # stands among the people, puts words to what they feel
---| "strateeg" # looks past tonight: what does this start, what does it cost later
---| "collega" # works with those who hold the power: governor, parket, neighbours

---What an option does with the decision itself.
---@alias Kind
---| "act" # does something now that can't be undone
---| "wait" # lets time pass, on purpose, and pays for it
---| "delegate" # leaves it to somebody else, with the responsibility that stays
---| "ask" # gets more first: a fact, a permission, an opinion

---How an inject comes in.
---@alias Channel
---| "telefoon" # somebody on the line
---| "pers" # a journalist or a news alert
---| "sociaal" # a post that goes round
---| "sitrep" # a report of the services in the field
---| "familie" # somebody of those who are hit
---| "gouverneur" # the governor or the governor's staff
---| "be_alert" # a message of the alarm system
---| "raad" # a member of the municipal council

---The seven partners that no mayor can do without.
---@alias Partner
---| "bewoners" # residents
---| "handelaars" # shops and companies
---| "verenigingen" # clubs and associations
---| "openbaar_ministerie" # the public prosecutor (parket)
---| "media" # journalists
---| "politie" # the police
---| "burgemeester" # the mayor, also one of elsewhere

---The disciplines of the emergency plan.
---@alias Discipline
---| "D1" # rescue: the fire service
---| "D2" # medical, sanitary and psychosocial help
---| "D3" # the police on the spot
---| "D4" # logistics: civil protection, the technical service
---| "D5" # information to the population

---The themes of the safety conference.
---@alias Theme
---| "bestuurlijke_handhaving" # a municipality that enforces: permits, closures, fines
---| "overlast" # nuisance, night life, neighbours
---| "bevolkingszorg" # care for people in and after a disaster
---| "informatieversterking" # knowing more, sharing it, and what may be shared

---The fields of local safety.
---@alias Field
---| "woon_en_leefomgeving" # streets and neighbourhoods
---| "bedrijvigheid" # companies, shops, events
---| "jeugd" # young people
---| "fysieke_veiligheid" # fire, water, accidents, dangerous goods
---| "integriteit" # crime that mixes with ordinary life, radicalisation, violence at home

---What an option does for each value, -3 to 3.
---@class Scores
---@field mensen? integer care for those who are hit, close by and in person
---@field vertrouwen? integer being open, and being believed tomorrow
---@field recht? integer lawful, equal for all, within one's own powers
---@field slagkracht? integer in time, and with effect
---@field samenhang? integer one line with services, neighbours, governor, parket
---@field [string] integer of a value of this pack's own

---What other links of the chain have to do with an option.
---@class Chain
---@field proactie? string take the cause away: where do we build, what do we permit at all
---@field preventie? string make it rarer or smaller: rules, inspection, information
---@field voorbereiding? string be ready: plans, exercises, contact lists, contracts
---@field reactie? string the acute hours: what is done while it happens
---@field nazorg? string what comes after: people, money, law, memory, lessons

---The manifest: what the library shows.
---@class (exact) Pack
---@field id string Identifier of the pack; the name of its folder.
---@field version string Version of the pack, such as 1.0.0. At most 20 characters.
---@field api 1 Version of the pack format: 1.
---@field language string Language it is written in: nl, fr, de, en ...
---@field title string Title in the library. At most 80 characters.
---@field summary string Two or three sentences for the library. At most 1000 characters.
---@field role string Who the player is. At most 80 characters.
---@field duration integer Minutes of play at clock x1. 1 to 480.
---@field theme Theme Theme of the conference that it belongs to.
---@field field Field Field of local safety that it belongs to.
---@field notice? string Content notice, shown before the start, with a way out. At most 2000 characters.
---@field authors string[] Who wrote it.
---@field license string Licence, as an SPDX identifier. At most 80 characters.
---@field sources? string[][] What it draws on: a title and a URL each.
---@field start string The first dilemma.

---A number of 0 to 100 that choices move.
---@class (exact) Indicator
---@field label string What the bar is called. At most 40 characters.
---@field start integer Value at the start; always kept within 0..100. 0 to 100.
---@field hidden? boolean Not shown as a bar while playing.

---A value beside the five shared ones; at most three.
---@class (exact) Value
---@field label string What the value is called in the debrief. At most 40 characters.

---Someone who can be heard.
---@class (exact) Adviser
---@field name string Name of the (invented) person. At most 80 characters.
---@field title string Function. At most 80 characters.
---@field partner? Partner The partner that the adviser speaks for.
---@field discipline? Discipline The discipline in the emergency plan.
---@field portrait? string A picture in the pack.

---One round.
---@class (exact) Dilemma
---@field title string Title. At most 80 characters.
---@field phase Phase The link of the safety chain.
---@field clash (SharedValue|string)[] The two values that pull apart.
---@field asks Role The role that the situation asks.
---@field time integer Seconds until the bell. 30 to 600.
---@field at? string Day and hour in the story. At most 80 characters.
---@field situation string What is known. At most 8000 characters.
---@field question string What has to be decided. At most 300 characters.
---@field uncertain? string What nobody can know yet. At most 8000 characters.
---@field injects? Inject[] What comes in while the bell runs.
---@field dossier? Dossier[] What can be opened.
---@field advice? Advice[] Who can be heard.
---@field options Option[] What can be chosen.
---@field bell string The option that happens when the time is up.
---@field explain? Explain One sentence that the player says to someone.
---@field reality? Reality What really happened.
---@field facilitator? Facilitator Notes for the facilitator.

---A last page.
---@class (exact) Ending
---@field when? When The first ending whose when holds is the one; the last has none.
---@field headline string Headline of the newspaper page. At most 300 characters.
---@field article string The article, quoting the player with {explain:ID}. At most 8000 characters.

---Something to agree or disagree with, in a room; in no play.
---@class (exact) Statement
---@field text string What the room agrees or disagrees with. At most 300 characters.
---@field facilitator? Facilitator Notes for the facilitator.

---Something that can be chosen.
---@class (exact) Option
---@field id string Identifier, within the dilemma.
---@field kind Kind What it does with the decision itself.
---@field takes? Role The role it takes; what the dilemma asks when left out.
---@field text string The choice in one sentence. At most 300 characters.
---@field detail? string What it means, in small print. At most 300 characters.
---@field reasons? string[] Reasons to tick, also one that names its price.
---@field values? Scores What it does for the values. -3 to 3.
---@field effects? table<string, integer|boolean> What is added to indicators; flags that become true or false. -100 to 100.
---@field outcome string What happens. At most 8000 characters.
---@field chain? Chain What other links of the safety chain have to do with it.
---@field next Next What comes then: a dilemma, END, a function or chance.
---@field when? When Hidden when it returns false. Two options must remain.

---What an adviser says when heard.
---@class (exact) Advice
---@field by string The adviser.
---@field supports? string The option that the advice is for. This or opposes.
---@field opposes? string The option that the advice is against.
---@field text string What the adviser says. At most 8000 characters.
---@field cost? integer Seconds that hearing it takes. 0 to 600. 6 when left out.
---@field when? When Left out when it returns false.

---A paper that can be opened.
---@class (exact) Dossier
---@field id string Identifier, within the dilemma.
---@field title string What the list shows. At most 80 characters.
---@field text string What it says when opened. At most 8000 characters.
---@field image? string A picture in the pack.
---@field cost? integer Seconds that opening it takes. 0 to 600. 8 when left out.
---@field decisive? boolean Holds the fact that decides; named in the debrief.
---@field when? When Left out when it returns false.

---Something that comes in while the bell runs.
---@class (exact) Inject
---@field at integer Second of the round; before the bell. 0 to 599.
---@field channel Channel How it comes in.
---@field from string Sender. At most 80 characters.
---@field text string What it says. At most 8000 characters.
---@field when? When Left out when it returns false.

---Asks the player for one sentence, 140 characters.
---@class (exact) Explain
---@field audience string To whom the player says it, in one sentence. At most 80 characters.

---What really happened, for the debrief.
---@class (exact) Reality
---@field text string What really happened. At most 8000 characters.
---@field source? string Where that is written.

---What only the facilitator sees.
---@class (exact) Facilitator
---@field notes? string For the facilitator only. At most 8000 characters.
---@field questions? string[] Questions for the talk after it.
---@field precedents? string[] Cases from practice.

---The manifest: what the library shows.
---@param t Pack
function pack(t) end

---A number of 0 to 100 that choices move.
---@param id string [a-z][a-z0-9_]*
---@return fun(t: Indicator)
function indicator(id) end

---Something that has happened or not; false at the start.
---@param id string [a-z][a-z0-9_]*
function flag(id) end

---A value beside the five shared ones; at most three.
---@param id string [a-z][a-z0-9_]*
---@return fun(t: Value)
function value(id) end

---Someone who can be heard.
---@param id string [a-z][a-z0-9_]*
---@return fun(t: Adviser)
function adviser(id) end

---One round.
---@param id string [a-z][a-z0-9_]*
---@return fun(t: Dilemma)
function dilemma(id) end

---A last page.
---@param id string [a-z][a-z0-9_]*
---@return fun(t: Ending)
function ending(id) end

---Something to agree or disagree with, in a room; in no play.
---@param id string [a-z][a-z0-9_]*
---@return fun(t: Statement)
function statement(id) end

---Reads another file of the pack, once.
---@param path string "scenes/name", without .lua
function include(path) end

---For next: one of several, by weight.
---@param ways { [1]: integer, [2]: string }[] each { weight, "id" }
---@return Chance
function chance(ways) end
