#include "core/vote.h"

const char *const ballot_names[] = {"first", "predicted", "second", NULL};
const char *const degree_names[] = {"agree", "rather", "between", "rather_not", "disagree", NULL};

static bool is_shown(uint16_t shown, uint8_t choice)
{
    return choice < MAX_OPTIONS && (shown >> choice & 1);
}

Tally vote_count(const Paper *papers, size_t count, Ballot ballot, uint16_t shown, uint16_t asked)
{
    Tally tally = {.taken = true, .asked = asked};
    for (size_t i = 0; i < count; i++) {
        uint8_t choice = papers[i].choice[ballot];
        if (is_shown(shown, choice)) tally.counts[choice]++;
    }
    return tally;
}

void vote_moved(const Paper *papers, size_t count, uint16_t shown,
                uint16_t moved[MAX_OPTIONS][MAX_OPTIONS])
{
    for (int from = 0; from < MAX_OPTIONS; from++)
        for (int to = 0; to < MAX_OPTIONS; to++) moved[from][to] = 0;
    for (size_t i = 0; i < count; i++) {
        uint8_t from = papers[i].choice[BALLOT_FIRST], to = papers[i].choice[BALLOT_SECOND];
        if (is_shown(shown, from) && is_shown(shown, to)) moved[from][to]++;
    }
}

uint16_t tally_sum(const Tally *tally)
{
    unsigned sum = 0;
    for (int i = 0; i < MAX_OPTIONS; i++) sum += tally->counts[i];
    return (uint16_t)sum;
}

static uint16_t most(const Tally *tally)
{
    uint16_t most = 0;
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (tally->counts[i] > most) most = tally->counts[i];
    return most;
}

uint16_t tally_leaders(const Tally *tally)
{
    uint16_t leaders = 0, lead = most(tally);
    for (int i = 0; i < MAX_OPTIONS && lead > 0; i++)
        if (tally->counts[i] == lead) leaders |= (uint16_t)(1u << i);
    return leaders;
}

size_t tally_smaller(const Tally *tally, uint8_t out[MAX_OPTIONS])
{
    size_t count = 0;
    uint16_t lead = most(tally);
    for (uint8_t i = 0; i < MAX_OPTIONS; i++) {
        if (tally->counts[i] == 0 || tally->counts[i] == lead) continue;
        size_t at = count++;
        for (; at > 0 && tally->counts[out[at - 1]] > tally->counts[i]; at--) out[at] = out[at - 1];
        out[at] = i;
    }
    return count;
}

uint16_t tally_foresaw(const Tally *predicted, const Tally *vote)
{
    uint16_t leaders = tally_leaders(vote);
    unsigned foresaw = 0;
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (leaders >> i & 1) foresaw += predicted->counts[i];
    return (uint16_t)foresaw;
}
