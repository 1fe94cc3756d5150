#include "base/fault.h"

struct FaultNode {
    Fault fault; /* first, so that a Fault's address is its node's */
    FaultNode *next;
};

void faults_add(Faults *faults, const Fault *fault)
{
    if (fault->severity == FAULT_ERROR)
        faults->errors++;
    else
        faults->warnings++;
    if (faults->kept >= FAULTS_MAX) return;

    FaultNode *node = arena_new(&faults->arena, FaultNode, 1);
    node->fault = *fault;
    node->fault.file = arena_text(&faults->arena, fault->file ? fault->file : "");
    node->fault.path = arena_text(&faults->arena, fault->path ? fault->path : "");
    node->fault.way = arena_text(&faults->arena, fault->way ? fault->way : "");
    if (faults->last)
        faults->last->next = node;
    else
        faults->first = node;
    faults->last = node;
    faults->kept++;
}

const Fault *faults_next(const Faults *faults, const Fault *after)
{
    const FaultNode *node = after ? ((const FaultNode *)(const void *)after)->next : faults->first;
    return node ? &node->fault : NULL;
}

void faults_free(Faults *faults)
{
    arena_free(&faults->arena);
    *faults = (Faults){0};
}
