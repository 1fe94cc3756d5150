/* What a Graph is made of. For explore*.c, ways.c and plays.c only. */
#ifndef REGISSEUR_CORE_EXPLORE_GRAPH_H
#define REGISSEUR_CORE_EXPLORE_GRAPH_H

#include "core/explore.h"

typedef struct Node {
    Story story;
    uint32_t first_edge; /* its edges follow each other */
    uint16_t edge_count;
    int8_t ending; /* -1 while the story goes on */
} Node;

/* A place in the table of stories. The hash lies beside the node so that looking past other stories
 * and growing the table touch no node: at a million states that is most of the time. */
typedef struct Slot {
    uint32_t node; /* 0 is free, else node + 1 */
    uint32_t hash; /* low bits of the story's */
} Slot;

/* Nodes stand in the order in which they were met: none is further from the start than a later one. */
struct Graph {
    const Scenario *scenario;
    Node *nodes;
    Edge *edges;
    Slot *slots;        /* open addressing over the nodes' stories, at most half full */
    uint32_t *backward; /* nodes such that every edge leads to an earlier one; NULL when there is a
                           circle, or when not all of it was explored */
    size_t node_count, node_cap, edge_count, edge_cap, slot_count;
};

/* explore_order.c: fills `backward`. False when a play can go in circles: `err` then gets
 * "explore.endless" {dilemma, circle} and `*state` one of its states. */
bool explore_order(Graph *graph, uint32_t *state, Err *err);

#endif
